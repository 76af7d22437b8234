import threading

cond = threading.Condition()
count = 0


def produce():
    global count
    for _ in range(2):
        with cond:
            while count == 1:
                cond.wait()
            count += 1
            cond.notify()


def consume():
    global count
    for _ in range(2):
        with cond:
            while count == 0:
                cond.wait()
            count -= 1
            cond.notify()


for _ in range(3):
    threading.Thread(target=produce).start()
for _ in range(3):
    threading.Thread(target=consume).start()
