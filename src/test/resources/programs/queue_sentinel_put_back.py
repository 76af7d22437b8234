# One sentinel for all: each consumer that finds it puts it back for the next.
import queue
import threading

jobs = queue.Queue()
seen = []


def consume():
    for job in iter(jobs.get, None):
        seen.append(job)
    jobs.put(None)


threads = [threading.Thread(target=consume) for _ in range(3)]
for t in threads:
    t.start()
for letter in "abcdef":
    jobs.put(letter)
jobs.put(None)
for t in threads:
    t.join()
print("".join(sorted(seen)), jobs.qsize())

# expect: abcdef 1
# ending: finished
# exit: 0
