# A decorator that runs a method under its object's lock, and a class decorator that does so to every public method.
import functools
import threading


def synchronized(method):
    @functools.wraps(method)
    def guarded(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)

    return guarded


def synchronized_class(cls):
    for name, value in list(vars(cls).items()):
        if callable(value) and not name.startswith("_"):
            setattr(cls, name, synchronized(value))
    begin = cls.__init__

    @functools.wraps(begin)
    def __init__(self, *args, **kwargs):
        self._lock = threading.RLock()
        begin(self, *args, **kwargs)

    cls.__init__ = __init__
    return cls


@synchronized_class
class Counter:
    def __init__(self, start=0):
        self.value = start

    def add(self, amount):
        """Add an amount."""
        self.value += amount

    def add_twice(self, amount):
        self.add(amount)
        self.add(amount)


counter = Counter(100)
threads = [threading.Thread(target=counter.add_twice, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter.value, Counter.add.__name__, Counter.add.__doc__)

# expect: 120 add Add an amount.
# ending: finished
# exit: 0
