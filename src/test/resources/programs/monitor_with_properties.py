# A monitor: its lock is its own, properties and context managers use it, and nobody outside needs to know.
import threading
from contextlib import contextmanager


class Stock:
    def __init__(self, **goods):
        self._goods = goods
        self._changed = threading.Condition(threading.RLock())

    @property
    def total(self):
        with self._changed:
            return sum(self._goods.values())

    @contextmanager
    def exclusively(self):
        with self._changed:
            yield self._goods
            self._changed.notify_all()

    def add(self, name, amount):
        with self.exclusively() as goods:
            goods[name] = goods.get(name, 0) + amount

    def take(self, name, amount):
        with self._changed:
            self._changed.wait_for(lambda: self._goods.get(name, 0) >= amount)
            with self.exclusively() as goods:
                goods[name] -= amount
                # The lock is an RLock: the property may be asked for inside.
                return self.total


stock = Stock(nails=3)
left = []
buyer = threading.Thread(target=lambda: left.append(stock.take("nails", 10)))
buyer.start()
for _ in range(4):
    stock.add("nails", 2)
buyer.join()
print(left[0] in (0, 1), stock.total)

# expect: True 1
# ending: finished
# exit: 0
