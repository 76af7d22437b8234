import threading

lock = threading.RLock()


def depth(n):
    with lock:
        return 0 if n == 0 else 1 + depth(n - 1)


print(depth(5))
lock.acquire()
lock.acquire()
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)

# expect: 5
# expect: cannot release un-acquired lock
# ending: finished
# exit: 0
