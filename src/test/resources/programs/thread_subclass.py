import threading


class Square(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"square-{n}")
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n ** 2


threads = [Square(n) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([(t.name, t.result) for t in threads])

# expect: [('square-0', 0), ('square-1', 1), ('square-2', 4), ('square-3', 9)]
# ending: finished
# exit: 0
