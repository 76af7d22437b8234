# An attribute is shared like a variable.
# outcome: finished "1\n"
# outcome: finished "2\n"
# schedules: 6
import threading


class Counter:
    def __init__(self):
        self.n = 0

    def add(self):
        self.n += 1


counter = Counter()
threads = [threading.Thread(target=counter.add) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.n)
