# Producers and consumers wait in one queue. A producer's notify may wake the other producer, which finds the buffer
# full and waits again, while a consumer stands in the queue: all wait.
# outcome: finished "done\n"
# outcome: stuck nobody_notifies
# lost: other
import threading

cond = threading.Condition()
count = 0


def produce():
    global count
    for _ in range(2):
        with cond:
            while count == 1:
                cond.wait()
            count += 1
            cond.notify()


def consume():
    global count
    for _ in range(2):
        with cond:
            while count == 0:
                cond.wait()
            count -= 1
            cond.notify()


threads = [threading.Thread(target=f) for f in [produce] * 2 + [consume] * 2]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
