# A semaphore by hand, from a Condition; and an Event by hand, from a semaphore's idea turned round.
import threading


class Semaphore:
    def __init__(self, value=1):
        self.value = value
        self.changed = threading.Condition(threading.Lock())

    def acquire(self, timeout=None):
        with self.changed:
            if not self.changed.wait_for(lambda: self.value > 0, timeout):
                return False
            self.value -= 1
            return True

    def release(self, n=1):
        with self.changed:
            self.value += n
            self.changed.notify(n)


inside = most = 0
counting = threading.Lock()
permits = Semaphore(2)


def work():
    global inside, most
    permits.acquire()
    with counting:
        inside += 1
        most = max(most, inside)
    with counting:
        inside -= 1
    permits.release()


threads = [threading.Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 2, permits.value, permits.acquire(), permits.acquire(), permits.acquire(timeout=0.01))

# expect: True 2 True True False
# ending: finished
# exit: 0
