import threading
import time

cond = threading.Condition()
cakes = 0


def waiter():
    global cakes
    with cond:
        while cakes == 0:
            cond.wait()
        cakes -= 1
        print("waiter: a cake")


def newcomer():
    global cakes
    with cond:
        if cakes > 0:
            cakes -= 1
            print("newcomer: a cake, and I never waited")


threading.Thread(target=waiter, name="waiter").start()
time.sleep(1)
threading.Thread(target=newcomer, name="newcomer").start()
with cond:
    cakes += 1
    cond.notify()
