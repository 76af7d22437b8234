# An elevator: it goes up and down, opens where somebody waits, and shuts the doors when all of those have passed them.
import threading
from collections import Counter


class Elevator:
    def __init__(self, top):
        self.floor = 0
        self.top = top
        self.waiting = Counter()
        self.open_at = None
        self.moved = threading.Condition()

    def _pass_the_doors(self, floor):
        self.waiting[floor] += 1
        self.moved.notify_all()
        self.moved.wait_for(lambda: self.open_at == floor)
        self.waiting[floor] -= 1
        self.moved.notify_all()

    def ride(self, start, end):
        with self.moved:
            self._pass_the_doors(start)
            self._pass_the_doors(end)

    def stop(self):
        with self.moved:
            self.top = None
            self.moved.notify_all()

    def run(self):
        step = 1
        with self.moved:
            while True:
                self.moved.wait_for(lambda: self.top is None or any(self.waiting.values()))
                if self.top is None:
                    return
                if self.waiting[self.floor]:
                    self.open_at = self.floor
                    self.moved.notify_all()
                    self.moved.wait_for(lambda: not self.waiting[self.floor])
                    self.open_at = None
                    continue
                if not 0 <= self.floor + step <= self.top:
                    step = -step
                self.floor += step


elevator = Elevator(top=4)
motor = threading.Thread(target=elevator.run)
motor.start()
riders = [threading.Thread(target=elevator.ride, args=trip) for trip in ((0, 3), (4, 1), (2, 0), (2, 4))]
for rider in riders:
    rider.start()
for rider in riders:
    rider.join()
elevator.stop()
motor.join()
print(sum(elevator.waiting.values()), elevator.open_at)

# expect: 0 None
# ending: finished
# exit: 0
