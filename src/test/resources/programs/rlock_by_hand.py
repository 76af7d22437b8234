# An RLock by hand: an owner, a count, and a Condition for those who wait.
import threading


class RLock:
    def __init__(self):
        self.owner = None
        self.count = 0
        self.free = threading.Condition()

    def acquire(self):
        me = threading.get_ident()
        with self.free:
            self.free.wait_for(lambda: self.owner in (None, me))
            self.owner = me
            self.count += 1

    def release(self):
        with self.free:
            if self.owner != threading.get_ident():
                raise RuntimeError("not yours")
            self.count -= 1
            if self.count == 0:
                self.owner = None
                self.free.notify()

    def __enter__(self):
        self.acquire()

    def __exit__(self, *exception):
        self.release()


lock = RLock()
total = 0


def add(depth):
    global total
    with lock:
        total += 1
        if depth:
            add(depth - 1)


threads = [threading.Thread(target=add, args=(3,)) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, lock.owner, lock.count)
try:
    lock.release()
except RuntimeError as error:
    print(error)

# expect: 12 None 0
# expect: not yours
# ending: finished
# exit: 0
