# The transfers again, mended otherwise: who does not get the second lock gives the first one back.
import random
import threading
import time


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    while True:
        with source.lock:
            if target.lock.acquire(timeout=0.01):
                try:
                    source.balance -= amount
                    target.balance += amount
                finally:
                    target.lock.release()
                return
        time.sleep(random.uniform(0, 0.01))


a, b = Account(100), Account(100)
t1 = threading.Thread(target=transfer, args=(a, b, 10))
t2 = threading.Thread(target=transfer, args=(b, a, 20))
t1.start()
t2.start()
t1.join()
t2.join()
print(a.balance, b.balance)

# expect: 110 90
# ending: finished
# exit: 0
