# The one that was notified does not ask again. The other consumer may have taken the item first, and when the second
# one is not there yet, the pop fails; that item is left then. Nobody is stuck: who waits has come before an append.
# outcome: finished "0 left\n"
# outcome: finished "1 left\n" ! "IndexError: pop from empty list"
import threading

cond = threading.Condition()
items = []


def consume():
    with cond:
        if not items:
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
