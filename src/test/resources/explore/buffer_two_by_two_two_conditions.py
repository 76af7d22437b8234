# Producers and consumers have queues of their own on the same lock: a notify always reaches the right kind.
# outcome: finished "done\n"
# mishaps: none
import threading

lock = threading.Lock()
not_full = threading.Condition(lock)
not_empty = threading.Condition(lock)
count = 0


def produce():
    global count
    for _ in range(2):
        with lock:
            while count == 1:
                not_full.wait()
            count += 1
            not_empty.notify()


def consume():
    global count
    for _ in range(2):
        with lock:
            while count == 0:
                not_empty.wait()
            count -= 1
            not_full.notify()


threads = [threading.Thread(target=f) for f in [produce, produce, consume, consume]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
