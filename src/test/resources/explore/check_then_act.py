# Between asking and taking, somebody else may take: minus 60. When both read 100 and write 20, one of them paid
# nothing.
# outcome: finished "20\n"
# outcome: finished "-60\n"
# mishaps: race balance
import threading

balance = 100


def withdraw():
    global balance
    if balance >= 80:
        balance -= 80


threads = [threading.Thread(target=withdraw) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance)
