# A Lock does not know its owner, and makes it wait for itself.
# outcome: stuck lock_cycle
# circle: 1
import threading

lock = threading.Lock()
lock.acquire()
lock.acquire()
