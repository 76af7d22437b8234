import threading
import time

lock = threading.Lock()


def loop():
    for _ in range(100000):
        with lock:
            pass


begin = time.perf_counter()
loop()
print(time.perf_counter() - begin)
