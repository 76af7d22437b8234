import threading


class Buffer:
    def __init__(self, size):
        self.size = size
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer = Buffer(1)


def produce():
    for n in range(4):
        buffer.put(n)


threading.Thread(target=produce).start()
print([buffer.get() for _ in range(4)])

# expect: [0, 1, 2, 3]
# ending: finished
# exit: 0
