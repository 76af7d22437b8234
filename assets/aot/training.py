# Run once when Waitline is built, so that the JVM learns what every later start needs. It goes through the ordinary
# ways of a program: definitions, loops, classes, text, errors, threads and the primitives.
import queue
import threading
import time


class Account:
    def __init__(self, balance=0):
        self.balance = balance
        self.lock = threading.Lock()

    def pay_in(self, amount):
        with self.lock:
            self.balance += amount


def count(limit):
    total = 0
    for number in range(limit):
        if number % 3 == 0:
            total += number
        else:
            total -= 1
    return total


def waiting(condition, state):
    with condition:
        while not state["open"]:
            condition.wait(timeout=5)
        state["in"].append(threading.current_thread().name)


def produce(items, into):
    for item in items:
        into.put((item, str(item) * 2))
    into.put(None)


account = Account(100)
payers = [threading.Thread(target=account.pay_in, args=(n,), name=f"payer-{n}") for n in range(3)]
for payer in payers:
    payer.start()
for payer in payers:
    payer.join()
print(account.balance, f"{count(30000):>12,}", "%5.2f" % 3.14159)

condition = threading.Condition()
state = {"open": False, "in": []}
guests = [threading.Thread(target=waiting, args=(condition, state)) for _ in range(2)]
for guest in guests:
    guest.start()
time.sleep(0.1)
with condition:
    state["open"] = True
    condition.notify_all()
for guest in guests:
    guest.join()
print(sorted(state["in"]))

pipe = queue.Queue(2)
threading.Thread(target=produce, args=(range(200), pipe), daemon=True).start()
seen = []
while (item := pipe.get()) is not None:
    seen.append(item[0])
print(len(seen), sum(seen), [n * n for n in seen[:3]], {n: n for n in seen[-2:]})

done = threading.Event()
timer = threading.Timer(0.5, done.set)
timer.start()
print(done.wait(1))
semaphore = threading.Semaphore(2)
with semaphore, semaphore:
    print("both")
try:
    [].pop()
except IndexError as error:
    print("error:", error)
i = 0
while i < 20000:
    i += 1


# What programs do by the hundred thousand, long enough for the JVM to see what matters.
def hand_over(me, rounds):
    global turn
    for _ in range(rounds):
        with table:
            while turn != me:
                table.wait()
            turn = 1 - me
            table.notify()


def lock_often(rounds):
    lock = threading.Lock()
    for _ in range(rounds):
        lock.acquire()
        lock.release()


table = threading.Condition()
turn = 0
players = [threading.Thread(target=hand_over, args=(me, 3000)) for me in (0, 1)]
for player in players:
    player.start()
for player in players:
    player.join()
lock_often(60000)
print(count(600000))
