# The back-edge comes after the writing, so that nothing is lost either.
# options: --switch gil
# outcome: finished "9\n"
import threading

n = 0


def add():
    global n
    for _ in range(3):
        n += 1


threads = [threading.Thread(target=add) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
