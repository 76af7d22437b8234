# The timeout may end although the lock comes free soon.
# outcome: finished "True\n"
# outcome: finished "False\n"
import threading

lock = threading.Lock()


def work():
    got = lock.acquire(timeout=1)
    print(got)


lock.acquire()
threading.Thread(target=work).start()
lock.release()
