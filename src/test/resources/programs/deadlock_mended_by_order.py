# The transfers again, mended: every thread takes the locks in the same order, whatever the direction.
import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        source.balance -= amount
        target.balance += amount


a, b = Account(1, 100), Account(2, 100)
threads = []
for _ in range(3):
    threads.append(threading.Thread(target=transfer, args=(a, b, 10)))
    threads.append(threading.Thread(target=transfer, args=(b, a, 20)))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, b.balance)

# expect: 130 70
# ending: finished
# exit: 0
