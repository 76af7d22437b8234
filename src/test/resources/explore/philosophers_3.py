# Each takes the left fork first. When all have one, each waits for its neighbour's: the only circle there is.
# While somebody has both or none, somebody can go on.
# outcome: finished "done\n"
# outcome: stuck lock_cycle
# circle: 3
# mishaps: none
import threading

forks = [threading.Lock() for _ in range(3)]


def philosopher(i):
    left, right = i, (i + 1) % 3
    with forks[left]:
        with forks[right]:
            pass


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
