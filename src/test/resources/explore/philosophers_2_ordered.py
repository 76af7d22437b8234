# Everybody takes the fork with the smaller number first: nobody waits for a fork while holding a larger one.
# outcome: finished "done\n"
# mishaps: none
import threading

forks = [threading.Lock() for _ in range(2)]


def philosopher(i):
    left, right = sorted((i, (i + 1) % 2))
    with forks[left]:
        with forks[right]:
            pass


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
