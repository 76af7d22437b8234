# Of the two writes one comes first, and the other thread reads after its own write: so at least one reads 1.
# Never "0 0", which hardware with store buffers would allow.
# outcome: finished "0 1\n"
# outcome: finished "1 0\n"
# outcome: finished "1 1\n"
# mishaps: race x, race y
import threading

x = y = 0
seen_by_a = seen_by_b = None


def a():
    global x, seen_by_a
    x = 1
    seen_by_a = y


def b():
    global y, seen_by_b
    y = 1
    seen_by_b = x


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen_by_a, seen_by_b)
