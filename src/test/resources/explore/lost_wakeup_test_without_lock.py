# The flag is tested without the lock: it may be set, and the notify made, between the test and the wait.
# outcome: finished "done\n"
# outcome: stuck nobody_notifies
# lost: early
import threading

cond = threading.Condition()
ready = False


def wait():
    if not ready:
        with cond:
            cond.wait()
    print("done")


threading.Thread(target=wait, name="A").start()
with cond:
    ready = True
    cond.notify()
