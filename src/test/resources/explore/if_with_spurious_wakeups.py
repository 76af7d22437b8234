# A waiter that wakes without reason does not ask again.
# options: --spurious
# outcome: finished "True\n"
# outcome: finished "False\n"
import threading

cond = threading.Condition()
ready = False


def wait():
    with cond:
        if not ready:
            cond.wait()
        print(ready)


threading.Thread(target=wait).start()
with cond:
    ready = True
    cond.notify()
