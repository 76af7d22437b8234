import threading

log = []
barrier = threading.Barrier(3, action=lambda: log.append("all here"))
numbers = []


def work():
    for _ in range(2):
        numbers.append(barrier.wait())


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log, sorted(numbers), barrier.broken, barrier.n_waiting)

# expect: ['all here', 'all here'] [0, 0, 1, 1, 2, 2] False 0
# ending: finished
# exit: 0
