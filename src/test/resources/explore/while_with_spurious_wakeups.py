# A loop asks again, and may be woken without reason again and again.
# endless
# options: --spurious
# outcome: finished "True\n"
import threading

cond = threading.Condition()
ready = False


def wait():
    with cond:
        while not ready:
            cond.wait()
        print(ready)


threading.Thread(target=wait).start()
with cond:
    ready = True
    cond.notify()
