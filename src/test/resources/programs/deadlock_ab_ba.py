# Two accounts, two transfers in opposite directions, each locking "from" before "to". The Barrier makes sure that both
# have their first lock before either wants the second.
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


both_hold_one = threading.Barrier(2)


def transfer(source, target, amount):
    with source.lock:
        both_hold_one.wait()
        with target.lock:
            source.balance -= amount
            target.balance += amount
            print("done")


a, b = Account(100), Account(100)
t1 = threading.Thread(target=transfer, args=(a, b, 10))
t2 = threading.Thread(target=transfer, args=(b, a, 20))
t1.start()
t2.start()
t1.join()
t2.join()
print("never")

# ending: stuck
