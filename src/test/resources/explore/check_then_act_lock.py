# Asked and taken under one lock.
# outcome: finished "20\n"
# mishaps: none
import threading

balance = 100
lock = threading.Lock()


def withdraw():
    global balance
    with lock:
        if balance >= 80:
            balance -= 80


threads = [threading.Thread(target=withdraw) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
