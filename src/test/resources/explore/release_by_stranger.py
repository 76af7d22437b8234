# A Lock has no owner: the thread opens what the main thread closed. That is allowed, and worth to be named.
# outcome: finished "released\nagain\n"
# mishaps: strangers_release lock
import threading

lock = threading.Lock()


def release():
    print("released")
    lock.release()


lock.acquire()
threading.Thread(target=release).start()
lock.acquire()
print("again")
