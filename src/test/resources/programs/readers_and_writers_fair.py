# Readers and writers, fair: all pass a turnstile in which a writer stays until it is done, so nobody starves.
import threading


class Lightswitch:
    """The first to come locks, the last to leave unlocks."""

    def __init__(self, lock):
        self.lock = lock
        self.inside = 0
        self.counting = threading.Lock()

    def __enter__(self):
        with self.counting:
            self.inside += 1
            if self.inside == 1:
                self.lock.acquire()

    def __exit__(self, *exception):
        with self.counting:
            self.inside -= 1
            if self.inside == 0:
                self.lock.release()


room_empty = threading.Lock()
turnstile = threading.Lock()
readers = Lightswitch(room_empty)
balance = {"a": 100, "b": 0}
sums = set()


def read():
    for _ in range(3):
        with turnstile:
            pass
        with readers:
            sums.add(balance["a"] + balance["b"])


def write():
    for _ in range(3):
        with turnstile, room_empty:
            balance["a"] -= 10
            balance["b"] += 10


threads = [threading.Thread(target=work) for work in (read, write, read, write)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(balance, sums)

# expect: {'a': 40, 'b': 60} {100}
# ending: finished
# exit: 0
