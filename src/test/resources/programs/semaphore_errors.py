import threading

try:
    threading.Semaphore(-1)
except ValueError as error:
    print(error)
permits = threading.Semaphore(0)
print(permits.acquire(blocking=False), permits.acquire(timeout=0.02))
try:
    permits.acquire(blocking=False, timeout=1)
except ValueError as error:
    print(error)
try:
    permits.release(0)
except ValueError as error:
    print(error)
permits.release(2)
print(permits.acquire(), permits.acquire(), permits.acquire(False))
bounded = threading.BoundedSemaphore()
try:
    bounded.release()
except ValueError as error:
    print(error)

# expect: semaphore initial value must be >= 0
# expect: False False
# expect: can't specify timeout for non-blocking acquire
# expect: n must be one or more
# expect: True True False
# expect: Semaphore released too many times
# ending: finished
# exit: 0
# python: 3.9
