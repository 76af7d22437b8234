import threading

lock = threading.Lock()
print(lock.acquire())
print(lock.acquire(False))
print(lock.acquire(blocking=False))
print(lock.acquire(timeout=0.05))
lock.release()
print(lock.acquire(timeout=0.05), lock.locked())
try:
    lock.acquire(False, 1)
except ValueError as error:
    print("ValueError:", error)

# expect: True
# expect: False
# expect: False
# expect: False
# expect: True True
# expect: ValueError: can't specify a timeout for a non-blocking call
# ending: finished
# exit: 0
