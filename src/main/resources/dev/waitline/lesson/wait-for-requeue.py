import threading
import time

cond = threading.Condition()
served = 0


def customer(number):
    with cond:
        cond.wait_for(lambda: served >= number)
        print("customer", number, "leaves")


for number in [3, 1, 2]:
    threading.Thread(target=customer, args=(number,), name=f"customer-{number}").start()
    time.sleep(0.1)

with cond:
    served = 1
    cond.notify()
time.sleep(1)
with cond:
    served = 3
    cond.notify_all()
