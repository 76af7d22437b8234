# A thread pool: a queue of calls, workers that make them, and a context manager that waits for all.
import queue
import threading


class Pool:
    def __init__(self, size):
        self.calls = queue.Queue()
        self.workers = [threading.Thread(target=self._work) for _ in range(size)]
        for worker in self.workers:
            worker.start()

    def _work(self):
        while True:
            call = self.calls.get()
            if call is None:
                return
            function, args, results, at = call
            results[at] = function(*args)

    def map(self, function, items):
        items = list(items)
        results = [None] * len(items)
        for at, item in enumerate(items):
            self.calls.put((function, (item,), results, at))
        return results

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        for _ in self.workers:
            self.calls.put(None)
        for worker in self.workers:
            worker.join()


with Pool(3) as pool:
    cubes = pool.map(lambda x: x**3, range(6))
print(cubes)

# expect: [0, 1, 8, 27, 64, 125]
# ending: finished
# exit: 0
