# A class derived from dict keeps its class, its attributes and its methods.
# outcome: finished "{'n': 2} Shelf\n"
import threading


class Shelf(dict):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def count(self):
        with self.lock:
            self["n"] = self.get("n", 0) + 1


shelf = Shelf()
threads = [threading.Thread(target=shelf.count) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(shelf, type(shelf).__name__)
