# As it should be: who finds nothing waits again. Each item comes with a notify, and each notify finds whoever waits.
# outcome: finished "0 left\n"
# mishaps: none
import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        while not items:
            cond.wait()
        items.pop()


threads = [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for i in range(2):
    with cond:
        items.append(i)
        cond.notify()
for t in threads:
    t.join()
print(len(items), "left")
