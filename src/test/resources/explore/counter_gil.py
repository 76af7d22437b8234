# Under the GIL nobody comes between the reading and the writing: neither is a call or a back-edge.
# options: --switch gil
# outcome: finished "2\n"
import threading

n = 0


def add():
    global n
    n += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(n)
