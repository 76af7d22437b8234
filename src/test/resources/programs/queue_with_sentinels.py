# One sentinel for each consumer tells it that nothing more will come.
import queue
import threading

CONSUMERS = 3
DONE = object()
jobs = queue.Queue(maxsize=2)
results = queue.Queue()


def consume():
    while True:
        job = jobs.get()
        if job is DONE:
            break
        results.put(job * job)


threads = [threading.Thread(target=consume) for _ in range(CONSUMERS)]
for t in threads:
    t.start()
for n in range(10):
    jobs.put(n)
for _ in threads:
    jobs.put(DONE)
for t in threads:
    t.join()
squares = [results.get() for _ in range(results.qsize())]
print(sorted(squares), jobs.empty())

# expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] True
# ending: finished
# exit: 0
