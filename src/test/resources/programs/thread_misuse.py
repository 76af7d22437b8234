import threading


def attempt(action):
    try:
        action()
    except RuntimeError as error:
        print(error)


t = threading.Thread(target=print, args=("run",))
attempt(t.join)
attempt(t.start)
t.join()
attempt(t.start)
attempt(t.join)
attempt(threading.current_thread().join)
try:
    t.daemon = True
except RuntimeError as error:
    print(error)
print(t.is_alive())

# expect: cannot join thread before it is started
# expect: run
# expect: threads can only be started once
# expect: cannot join current thread
# expect: cannot set daemon status of active thread
# expect: False
# ending: finished
# exit: 0
