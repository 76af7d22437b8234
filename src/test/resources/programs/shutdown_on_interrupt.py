# Ctrl+C comes to the main thread alone: it sets an Event, and the others end by themselves.
import _thread
import threading

stop = threading.Event()
lock = threading.Lock()
ended = []


def work(number):
    stop.wait()
    with lock:
        ended.append(number)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
try:
    _thread.interrupt_main()
    while True:
        pass
except KeyboardInterrupt:
    print("interrupted")
    stop.set()
for t in threads:
    t.join()
print(sorted(ended))

# expect: interrupted
# expect: [0, 1, 2]
# ending: finished
# exit: 0
