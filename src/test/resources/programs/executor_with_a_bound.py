# An executor whose submit() waits when too much is pending: a semaphore counts what is not done yet.
import threading
from concurrent.futures import ThreadPoolExecutor


class BoundedExecutor(ThreadPoolExecutor):
    def __init__(self, workers, pending):
        super().__init__(workers)
        self.slots = threading.BoundedSemaphore(workers + pending)

    def submit(self, fn, *args, **kwargs):
        self.slots.acquire()
        try:
            future = super().submit(fn, *args, **kwargs)
        except BaseException:
            self.slots.release()
            raise
        future.add_done_callback(lambda _: self.slots.release())
        return future


most = pending = 0
lock = threading.Lock()


def count(change):
    global most, pending
    with lock:
        pending += change
        most = max(most, pending)


def task(n):
    count(1)
    count(-1)
    return n


with BoundedExecutor(2, 1) as pool:
    futures = [pool.submit(task, n) for n in range(8)]
print([f.result() for f in futures], most <= 2, pending)
try:
    pool.submit(task, 9)
except RuntimeError as error:
    print(error)

# expect: [0, 1, 2, 3, 4, 5, 6, 7] True 0
# expect: cannot schedule new futures after shutdown
# ending: finished
# exit: 0
