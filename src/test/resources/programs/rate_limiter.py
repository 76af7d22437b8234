# A token bucket: each call takes a token, and tokens come back with time.
import threading
import time


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate = rate
        self.capacity = capacity
        self.tokens = capacity
        self.updated = time.monotonic()
        self.lock = threading.Lock()

    def take(self):
        """Take a token, and tell how long to wait if there is none."""
        with self.lock:
            now = time.monotonic()
            self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
            self.updated = now
            if self.tokens >= 1:
                self.tokens -= 1
                return 0
            return (1 - self.tokens) / self.rate

    def wait(self):
        while True:
            pause = self.take()
            if pause == 0:
                return
            time.sleep(pause)


bucket = TokenBucket(rate=100, capacity=2)
start = time.monotonic()
calls = []


def caller():
    for _ in range(3):
        bucket.wait()
        calls.append(time.monotonic() - start)


threads = [threading.Thread(target=caller) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
# Two at once, and then one in each hundredth of a second.
print(len(calls), max(calls) > 0.039)

# expect: 6 True
# ending: finished
# exit: 0
# timing: ideal
