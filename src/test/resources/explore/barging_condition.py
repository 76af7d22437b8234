# The waiter was notified before the newcomer asks for the lock, and still either may get it first.
# outcome: finished "waiter\nnewcomer\n"
# outcome: finished "newcomer\nwaiter\n"
# mishaps: none
import threading

cond = threading.Condition()
notified = False


def wait():
    with cond:
        while not notified:
            cond.wait()
        print("waiter")


def come():
    with cond:
        print("newcomer")


threading.Thread(target=wait).start()
with cond:
    notified = True
    cond.notify()
    threading.Thread(target=come).start()
