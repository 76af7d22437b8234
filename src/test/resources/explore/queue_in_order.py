# One producer, one consumer: first in, first out.
# outcome: finished "1\n2\n"
# mishaps: none
import queue
import threading

jobs = queue.Queue()


def consume():
    for _ in range(2):
        print(jobs.get())


threading.Thread(target=consume).start()
jobs.put(1)
jobs.put(2)
