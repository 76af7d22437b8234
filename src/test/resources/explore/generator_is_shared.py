# Two threads that ask one iterator each get another item.
# outcome: finished "[0, 1] 2\n"
import threading

numbers = iter([0, 1, 2])
got = []


def takes():
    got.append(next(numbers))


threads = [threading.Thread(target=takes) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got), next(numbers))
