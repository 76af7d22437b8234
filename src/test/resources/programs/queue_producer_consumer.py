import queue
import threading

q = queue.Queue(maxsize=2)
total = 0


def producer(start):
    for n in range(start, start + 3):
        q.put(n)


def consumer():
    global total
    while True:
        n = q.get()
        if n is None:
            break
        total += n


eater = threading.Thread(target=consumer)
makers = [threading.Thread(target=producer, args=(i * 10,)) for i in range(2)]
eater.start()
for t in makers:
    t.start()
for t in makers:
    t.join()
q.put(None)
eater.join()
print(total, q.empty())

# expect: 36 True
# ending: finished
# exit: 0
