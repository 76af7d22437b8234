# With one waiter and one notify, `if` is enough, as long as nobody wakes without reason.
# outcome: finished "True\n"
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
