# notify_all wakes both, and each asks again.
# outcome: finished "done\n"
# mishaps: none
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
    cond.notify_all()
with cond:
    y = True
    cond.notify_all()
for t in threads:
    t.join()
print("done")
