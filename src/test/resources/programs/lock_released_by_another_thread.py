import threading

lock = threading.Lock()
lock.acquire()
helper = threading.Thread(target=lock.release)
helper.start()
lock.acquire()
print("a Lock has no owner")
helper.join()

# expect: a Lock has no owner
# ending: finished
# exit: 0
