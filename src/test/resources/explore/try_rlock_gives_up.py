# The thread may try before the main thread has the lock, while it has it, or afterwards. It never gives it back: when it
# was first, the main thread is stuck.
# outcome: finished "False\n"
# outcome: finished "True\n"
# outcome: stuck blocked "True\n"
import threading

lock = threading.RLock()


def work():
    print(lock.acquire(blocking=False))


threading.Thread(target=work).start()
with lock:
    pass
