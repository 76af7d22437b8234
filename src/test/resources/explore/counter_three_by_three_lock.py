# The lock makes reading and writing one.
# outcome: finished "9\n"
# mishaps: none
import threading

n = 0
lock = threading.Lock()


def add():
    global n
    for _ in range(3):
        with lock:
            n += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
