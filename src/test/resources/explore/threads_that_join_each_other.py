# Each waits for the other's end.
# outcome: stuck blocked
import threading


threads = []
ready = threading.Event()


def wait_and_join(other):
    ready.wait()
    threads[other].join()


threads.append(threading.Thread(target=wait_and_join, args=(1,), name="A"))
threads.append(threading.Thread(target=wait_and_join, args=(0,), name="B"))
for t in list(threads):
    t.start()
ready.set()
