# A bounded buffer with one condition for both sides: a change may matter to anyone, so all are told.
import threading


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) == self.size:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer(2)
taken = []


def produce(start):
    for n in range(start, start + 4):
        buffer.put(n)


def consume():
    for _ in range(4):
        taken.append(buffer.get())


workers = [threading.Thread(target=produce, args=(start,)) for start in (0, 4)]
workers += [threading.Thread(target=consume) for _ in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(sorted(taken), buffer.items)

# expect: [0, 1, 2, 3, 4, 5, 6, 7] []
# ending: finished
# exit: 0
