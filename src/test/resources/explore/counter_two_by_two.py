# Each thread's last write is at least 2, unless the number it read was from before the other's first write:
# a thread that reads 0, then sees nothing of what it wrote itself, is not possible in its second round, but the
# other may put 1 there in between. So the last write is at least 2. 8! / (4! 4!) schedules.
# outcome: finished "2\n"
# outcome: finished "3\n"
# outcome: finished "4\n"
# schedules: 70
# mishaps: race n
import threading

n = 0


def add():
    global n
    for _ in range(2):
        n += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
