import threading

lock = threading.RLock()
lock.acquire()
said = []


def child():
    try:
        lock.release()
    except RuntimeError as error:
        said.append(str(error))
    said.append(lock.acquire(False))


t = threading.Thread(target=child)
t.start()
t.join()
print(said)

# expect: ['cannot release un-acquired lock', False]
# ending: finished
# exit: 0
