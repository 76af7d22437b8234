import threading
lock = threading.Lock()
for _ in range(200000):
    lock.acquire()
    lock.release()
print("done")
