# Who does not get the lock at once goes without.
# outcome: finished "1\n"
# outcome: finished "2\n"
# mishaps: none
import threading

lock = threading.Lock()
results = threading.Lock()
n = 0


def work():
    global n
    if lock.acquire(blocking=False):
        with results:
            n += 1
        lock.release()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
