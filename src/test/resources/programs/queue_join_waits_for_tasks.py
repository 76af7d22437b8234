import queue
import threading

q = queue.Queue()
done = []


def worker():
    while True:
        item = q.get()
        done.append(item * item)
        q.task_done()


threading.Thread(target=worker, daemon=True).start()
for n in range(4):
    q.put(n)
q.join()
print(done)

# expect: [0, 1, 4, 9]
# ending: finished
# exit: 0
