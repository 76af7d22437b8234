# A notify is not kept: when it comes before the wait, nobody is there to get it, and no other follows.
# outcome: finished "woken\n"
# outcome: stuck nobody_notifies
# lost: early
import threading

cond = threading.Condition()


def wait():
    with cond:
        cond.wait()
    print("woken")


threading.Thread(target=wait, name="A").start()
with cond:
    cond.notify()
