# A latch: threads wait until so many others have counted it down. It opens once and stays open.
import threading


class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self.zero = threading.Condition()

    def count_down(self):
        with self.zero:
            self.count -= 1
            if self.count <= 0:
                self.zero.notify_all()

    def wait(self, timeout=None):
        with self.zero:
            return self.zero.wait_for(lambda: self.count <= 0, timeout)


latch = CountDownLatch(3)
prepared = []


def prepare(what):
    prepared.append(what)
    latch.count_down()


print(latch.wait(timeout=0.01))
for what in ("pan", "oil", "eggs"):
    threading.Thread(target=prepare, args=(what,)).start()
print(latch.wait(), sorted(prepared))
print(latch.wait())

# expect: False
# expect: True ['eggs', 'oil', 'pan']
# expect: True
# ending: finished
# exit: 0
