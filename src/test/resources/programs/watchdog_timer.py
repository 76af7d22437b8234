# A watchdog: a Timer that barks unless it is fed in time. Feeding cancels it and winds up a new one.
import threading
import time


class Watchdog:
    def __init__(self, patience, bark):
        self.patience = patience
        self.bark = bark
        self.timer = None

    def feed(self):
        self.stop()
        self.timer = threading.Timer(self.patience, self.bark)
        self.timer.start()

    def stop(self):
        if self.timer is not None:
            self.timer.cancel()


barked = threading.Event()
dog = Watchdog(0.2, barked.set)
for _ in range(3):
    dog.feed()
    time.sleep(0.02)
print("fed:", barked.is_set())
time.sleep(0.4)
print("left alone:", barked.is_set())
dog.stop()

# expect: fed: False
# expect: left alone: True
# ending: finished
# exit: 0
# timing: ideal
