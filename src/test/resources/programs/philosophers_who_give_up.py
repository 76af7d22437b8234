# Dining philosophers with timeouts: who does not get the second fork in time puts the first one down and tries again.
import random
import threading
import time

N = 3
forks = [threading.Lock() for _ in range(N)]
meals = [0] * N


def dine(i):
    left, right = forks[i], forks[(i + 1) % N]
    while True:
        with left:
            if right.acquire(timeout=0.01):
                try:
                    meals[i] += 1
                    return
                finally:
                    right.release()
        # Without chance they might give up and try again all at once, for ever.
        time.sleep(random.random() / 100)


philosophers = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
print(meals)

# expect: [1, 1, 1]
# ending: finished
# exit: 0
