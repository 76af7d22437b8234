# A scheduler: a heap of calls by time, one thread that waits for the next, and a notify when an earlier one comes.
import heapq
import threading
import time


class Scheduler:
    def __init__(self):
        self.calls = []
        self.changed = threading.Condition()
        self.closed = False
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def at(self, delay, function, *args):
        with self.changed:
            heapq.heappush(self.calls, (time.monotonic() + delay, len(self.calls), function, args))
            self.changed.notify()

    def close(self):
        with self.changed:
            self.closed = True
            self.changed.notify()
        self.thread.join()

    def _run(self):
        while True:
            with self.changed:
                while True:
                    now = time.monotonic()
                    if self.calls and self.calls[0][0] <= now:
                        break
                    if not self.calls and self.closed:
                        return
                    self.changed.wait(self.calls[0][0] - now if self.calls else None)
                _, _, function, args = heapq.heappop(self.calls)
            function(*args)


scheduler = Scheduler()
scheduler.at(0.3, print, "third")
scheduler.at(0.1, print, "first")
scheduler.at(0.2, print, "second")
scheduler.close()

# expect: first
# expect: second
# expect: third
# ending: finished
# exit: 0
# timing: ideal
