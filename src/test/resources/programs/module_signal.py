import signal
import threading
import time

caught = []


def handler(signum, frame):
    caught.append((signum, threading.current_thread() is threading.main_thread()))


print(int(signal.SIGINT), repr(signal.SIGTERM), signal.Signals(10).name, signal.SIGUSR1 == 10, signal.strsignal(signal.SIGTERM))
print(repr(signal.getsignal(signal.SIGTERM)), signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGUSR1)))
print(repr(signal.signal(signal.SIGTERM, handler)), signal.getsignal(15) is handler)
signal.raise_signal(signal.SIGTERM)
print(caught)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
print(signal.signal(signal.SIGINT, signal.SIG_IGN) is signal.default_int_handler)
signal.raise_signal(signal.SIGINT)
print("ignored")
signal.signal(signal.SIGINT, lambda signum, frame: 1 / 0)
try:
    signal.raise_signal(signal.SIGINT)
except ZeroDivisionError as error:
    print(error)
for wrong in (lambda: signal.signal(signal.SIGKILL, handler), lambda: signal.signal(signal.SIGINT, "x"), lambda: signal.signal(200, handler)):
    try:
        wrong()
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(":")[0])

stop = threading.Event()
signal.signal(signal.SIGUSR1, lambda signum, frame: stop.set())


def worker():
    try:
        signal.signal(signal.SIGUSR1, handler)
    except ValueError as error:
        print(str(error)[:32])
    signal.raise_signal(signal.SIGUSR1)


thread = threading.Thread(target=worker)
thread.start()
thread.join()
while not stop.is_set():
    time.sleep(0.01)
print("stopped")
signal.signal(signal.SIGTERM, signal.SIG_DFL)

# expect: 2 <Signals.SIGTERM: 15> SIGUSR1 True Terminated
# expect: <Handlers.SIG_DFL: 0> True <Handlers.SIG_DFL: 0>
# expect: <Handlers.SIG_DFL: 0> True
# expect: [(15, True)]
# expect: interrupted
# expect: True
# expect: ignored
# expect: division by zero
# expect: OSError [Errno 22] Invalid argument
# expect: TypeError signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
# expect: ValueError signal number out of range
# expect: signal only works in main thread
# expect: stopped
# ending: finished
# exit: 0
