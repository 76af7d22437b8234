# A stands before B in the queue. The notify reaches A in time (True), and B has none left; or A has left the queue
# before (False, said under the lock), and B gets it; or A's time is over, but it has not yet got the lock back and
# still stands in the queue: then the notify is spent on it, A says False all the same, and B waits for ever.
# outcome: finished "False\npatient\n"
# outcome: stuck nobody_notifies "True\n"
# outcome: stuck nobody_notifies "False\n"
# lost: other
import threading

cond = threading.Condition()
arrived = threading.Semaphore(0)


def impatient():
    with cond:
        arrived.release()
        print(cond.wait(1))


def patient():
    with cond:
        arrived.release()
        cond.wait()
        print("patient")


threading.Thread(target=impatient, name="A").start()
arrived.acquire()
threading.Thread(target=patient, name="B").start()
arrived.acquire()
with cond:
    cond.notify(1)
