# Dining philosophers who all take the left fork first. A Barrier makes sure of the bad luck.
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]
all_have_one = threading.Barrier(N)


def dine(i):
    left, right = forks[i], forks[(i + 1) % N]
    with left:
        if all_have_one.wait() == 0:
            print("everybody has one fork")
        with right:
            print("never")


for i in range(N):
    threading.Thread(target=dine, args=(i,)).start()

# expect: everybody has one fork
# ending: stuck
