# Dining philosophers with a waiter who lets only N - 1 sit down: one of those always gets two forks.
import threading

N = 4
forks = [threading.Lock() for _ in range(N)]
waiter = threading.Semaphore(N - 1)
meals = [0] * N


def dine(i):
    for _ in range(2):
        with waiter:
            with forks[i], forks[(i + 1) % N]:
                meals[i] += 1


philosophers = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
print(meals)

# expect: [2, 2, 2, 2]
# ending: finished
# exit: 0
