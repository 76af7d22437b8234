# The classic: not 3 but 2 is the least. A reads 0; B makes two rounds and C all three; A writes 1; B reads 1 in its
# third round; A makes its other two; B writes 2. It cannot be 1: the last write is some thread's last, or was read
# after that thread's earlier writes, and then n is at least 1 when it is read. 18! / (6! 6! 6!) schedules.
# outcome: finished "2\n"
# outcome: finished "3\n"
# outcome: finished "4\n"
# outcome: finished "5\n"
# outcome: finished "6\n"
# outcome: finished "7\n"
# outcome: finished "8\n"
# outcome: finished "9\n"
# schedules: 17153136
# mishaps: race n
import threading

n = 0


def add():
    global n
    for _ in range(3):
        n += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
