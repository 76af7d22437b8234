# A property is a function: where it begins CPython may give the GIL away, between the read of += and its write.
# options: --switch gil
# outcome: finished "1\n"
# outcome: finished "2\n"
import threading


class Meter:
    def __init__(self):
        self.shown = 0

    @property
    def value(self):
        return self.shown

    @value.setter
    def value(self, value):
        self.shown = value


meter = Meter()


def turn():
    meter.value += 1


threads = [threading.Thread(target=turn) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meter.shown)
