# Either may get the lock, and neither gives it back: the thread's time runs out, or the main thread is stuck.
# outcome: finished "False\n"
# outcome: stuck blocked "True\n"
import threading

lock = threading.Lock()
once = threading.Lock()
permits = threading.Semaphore(1)


def work():
    with permits:
        once.acquire()
    print(lock.acquire(timeout=1))


threading.Thread(target=work).start()
lock.acquire()
