# A bank: accounts are dataclasses with a state, transfers lock both in the order of their numbers.
import threading
from dataclasses import dataclass, field
from enum import Enum, auto


class State(Enum):
    OPEN = auto()
    FROZEN = auto()


@dataclass
class Account:
    number: int
    balance: int = 0
    state: State = State.OPEN
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)


class Refused(Exception):
    pass


class Bank:
    def __init__(self, *balances):
        self.accounts = [Account(i, b) for i, b in enumerate(balances)]

    def transfer(self, source, target, amount):
        a, b = self.accounts[source], self.accounts[target]
        first, second = (a, b) if source < target else (b, a)
        with first.lock, second.lock:
            if State.FROZEN in (a.state, b.state):
                raise Refused("an account is frozen")
            if a.balance < amount:
                raise Refused(f"account {source} has only {a.balance}")
            a.balance -= amount
            b.balance += amount


bank = Bank(100, 100, 5)
bank.accounts[2].state = State.FROZEN
refusals = []


def client(source, target, amount):
    try:
        bank.transfer(source, target, amount)
    except Refused as refusal:
        refusals.append(str(refusal))


orders = [(0, 1, 30), (1, 0, 50), (0, 1, 20), (2, 0, 5), (0, 1, 1000)]
threads = [threading.Thread(target=client, args=order) for order in orders[:4]]
for t in threads:
    t.start()
for t in threads:
    t.join()
client(*orders[4])
print(bank.accounts[0], bank.accounts[2], sep="\n")
print(refusals)

# expect: Account(number=0, balance=100, state=<State.OPEN: 1>)
# expect: Account(number=2, balance=5, state=<State.FROZEN: 2>)
# expect: ['an account is frozen', 'account 0 has only 100']
# ending: finished
# exit: 0
