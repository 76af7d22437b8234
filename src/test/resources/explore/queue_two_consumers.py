# Each takes one; who prints first is another matter.
# outcome: finished "1\n2\n"
# outcome: finished "2\n1\n"
# mishaps: none
import queue
import threading

jobs = queue.Queue()


def consume():
    print(jobs.get())


for _ in range(2):
    threading.Thread(target=consume).start()
jobs.put(1)
jobs.put(2)
