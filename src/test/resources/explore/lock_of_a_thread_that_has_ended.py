# The thread ends without giving the lock back. Whoever comes later waits for ever; who came first has gone on.
# outcome: finished
# outcome: stuck blocked
import threading

lock = threading.Lock()


def keep():
    lock.acquire()


threading.Thread(target=keep).start()
with lock:
    pass
