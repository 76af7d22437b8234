# One producer and one consumer: they never wait at the same time, so that the notify cannot go wrong.
# Both waiting would need the buffer to be full and empty.
# outcome: finished "done\n"
# mishaps: none
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


threads = [threading.Thread(target=f) for f in [produce] * 1 + [consume] * 1]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
