# A daemon that writes a log: it is cut off at the end of the program, so what matters must be flushed before.
import queue
import threading

lines = queue.Queue()
written = []


def write():
    while True:
        line = lines.get()
        written.append(line)
        lines.task_done()


threading.Thread(target=write, daemon=True).start()


def work(n):
    lines.put(f"worker {n}")


workers = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()
lines.join()
print(sorted(written))

# expect: ['worker 0', 'worker 1', 'worker 2']
# ending: finished
# exit: 0
