# All three may read 0, or two of them the same number. 6! / (2! 2! 2!) schedules.
# outcome: finished "1\n"
# outcome: finished "2\n"
# outcome: finished "3\n"
# schedules: 90
# mishaps: race n
import threading

n = 0


def add():
    global n
    n += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
