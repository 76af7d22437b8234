# Two wait for different things on one Condition. When Y stands first in the queue, the notify that was meant for X
# wakes it; it finds y false and lines up again, behind X. Then the notify for y goes to X, and Y waits for ever.
# X is never left: when the second notify is made and X still stands in the queue, it is first there or Y has gone.
# outcome: finished "done\n"
# outcome: stuck nobody_notifies
# lost: other
import threading

cond = threading.Condition()
x = y = False


def wait_for_x():
    with cond:
        while not x:
            cond.wait()


def wait_for_y():
    with cond:
        while not y:
            cond.wait()


threads = [threading.Thread(target=wait_for_x, name="X"), threading.Thread(target=wait_for_y, name="Y")]
for t in threads:
    t.start()
with cond:
    x = True
    cond.notify()
with cond:
    y = True
    cond.notify()
for t in threads:
    t.join()
print("done")
