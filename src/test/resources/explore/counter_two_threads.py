# Each thread reads n and writes n. Both read before the other writes: one addition is lost.
# Two reads and two writes, in order within each thread: 4! / (2! 2!) schedules.
# outcome: finished "1\n"
# outcome: finished "2\n"
# schedules: 6
# mishaps: race n
import threading

n = 0


def add():
    global n
    n += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
