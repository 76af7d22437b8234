import threading

# Only the owner may release an RLock.
lock = threading.RLock()


def stranger():
    try:
        lock.release()
    except RuntimeError as error:
        print("stranger:", error)


lock.acquire()
thread = threading.Thread(target=stranger, name="stranger")
thread.start()
thread.join()
lock.release()
print("main: released by its owner")
