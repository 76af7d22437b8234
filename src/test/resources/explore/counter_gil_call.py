# Under the GIL a thread may be interrupted at the call, between the reading and the writing.
# options: --switch gil
# outcome: finished "1\n"
# outcome: finished "2\n"
import threading

n = 0


def next_number(i):
    return i + 1


def add():
    global n
    n = next_number(n)


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
