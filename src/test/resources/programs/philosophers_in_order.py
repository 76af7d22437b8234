import threading

forks = [threading.Lock() for _ in range(3)]
meals = [0, 0, 0]


def dine(i):
    first, second = sorted((i, (i + 1) % 3))
    with forks[first], forks[second]:
        meals[i] += 1


threads = [threading.Thread(target=dine, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals)

# expect: [1, 1, 1]
# ending: finished
# exit: 0
