# Everybody takes the fork with the smaller number first: nobody waits for a fork while holding a larger one.
# outcome: finished "done\n"
# mishaps: none
import threading

forks = [threading.Lock() for _ in range(5)]


def philosopher(i):
    left, right = sorted((i, (i + 1) % 5))
    with forks[left]:
        with forks[right]:
            pass


threads = [threading.Thread(target=philosopher, args=(i,)) for i in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
