import threading

n = 0


def add():
    global n
    for _ in range(4):
        n += 1


threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
