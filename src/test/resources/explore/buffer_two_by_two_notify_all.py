# Everybody is woken and asks again; whoever can go on does.
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
            cond.notify_all()


def consume():
    global count
    for _ in range(2):
        with cond:
            while count == 0:
                cond.wait()
            count -= 1
            cond.notify_all()


threads = [threading.Thread(target=f) for f in [produce] * 2 + [consume] * 2]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
