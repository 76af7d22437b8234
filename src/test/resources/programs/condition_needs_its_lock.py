import threading

for lock in (None, threading.Lock(), threading.RLock()):
    condition = threading.Condition(lock)
    try:
        condition.wait()
    except RuntimeError as error:
        print(error)
    try:
        condition.notify_all()
    except RuntimeError as error:
        print(error)

# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# ending: finished
# exit: 0
