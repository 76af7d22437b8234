from threading import Lock

lock = Lock()
try:
    lock.release()
except RuntimeError as error:
    print("RuntimeError:", error)
print(lock.locked())

# expect: RuntimeError: release unlocked lock
# expect: False
# ending: finished
# exit: 0
