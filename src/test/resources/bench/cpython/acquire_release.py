import threading
import time

lock = threading.Lock()


def loop():
    for _ in range(100000):
        lock.acquire()
        lock.release()


begin = time.perf_counter()
loop()
print(time.perf_counter() - begin)
