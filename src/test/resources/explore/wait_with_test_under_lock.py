# Tested and waited for under one lock, in a loop: the notify cannot come between.
# outcome: finished "done\n"
# mishaps: none
import threading

cond = threading.Condition()
ready = False


def wait():
    with cond:
        while not ready:
            cond.wait()
    print("done")


threading.Thread(target=wait, name="A").start()
with cond:
    ready = True
    cond.notify()
