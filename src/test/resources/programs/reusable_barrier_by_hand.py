# A barrier by hand that can be used again: a generation number tells who waits for what.
import threading


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.count = 0
        self.generation = 0
        self.changed = threading.Condition()

    def wait(self):
        with self.changed:
            mine = self.generation
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.generation += 1
                self.changed.notify_all()
            else:
                self.changed.wait_for(lambda: self.generation != mine)
            return mine


barrier = Barrier(3)
log = []


def worker():
    for phase in range(3):
        log.append(phase)
        assert barrier.wait() == phase


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)

# expect: [0, 0, 0, 1, 1, 1, 2, 2, 2]
# ending: finished
# exit: 0
