import threading

# A Lock has no owner: one thread takes it, another one gives it back.
lock = threading.Lock()


def opener():
    print("opener: I release what main took")
    lock.release()


lock.acquire()
thread = threading.Thread(target=opener, name="opener")
thread.start()

lock.acquire()
print("main: I have the lock again")
lock.release()
thread.join()
