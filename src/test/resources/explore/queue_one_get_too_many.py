# Two gets, one put: one of the consumers waits for ever.
# outcome: stuck nobody_notifies "got\n"
import queue
import threading

jobs = queue.Queue()


def consume():
    jobs.get()
    print("got")


for _ in range(2):
    threading.Thread(target=consume).start()
jobs.put(1)
