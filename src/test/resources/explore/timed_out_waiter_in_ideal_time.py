# With ideal time the notify, which takes no time, always comes before A's second is over.
# options: --timing ideal
# outcome: stuck nobody_notifies "True\n"
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
