import threading
import time

cond = threading.Condition()


def impatient():
    with cond:
        print("impatient: notified is", cond.wait(1))


def patient():
    with cond:
        print("patient: notified is", cond.wait())


threading.Thread(target=impatient, name="impatient").start()
time.sleep(0.1)
threading.Thread(target=patient, name="patient").start()
time.sleep(0.1)

with cond:
    time.sleep(2)
    cond.notify(1)
