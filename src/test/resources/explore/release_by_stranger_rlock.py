# An RLock refuses a stranger: an error in that thread.
# outcome: finished "mine\n" ! "RuntimeError: cannot release un-acquired lock"
import threading

lock = threading.RLock()


def release():
    lock.release()


with lock:
    t = threading.Thread(target=release)
    t.start()
    t.join()
    print("mine")
