# Two puts into a queue of one: the second waits for the get.
# outcome: finished "a\nb\n"
# outcome: finished "b\na\n"
# mishaps: none
import queue
import threading

jobs = queue.Queue(1)
for word in "ab":
    threading.Thread(target=jobs.put, args=(word,)).start()
print(jobs.get())
print(jobs.get())
