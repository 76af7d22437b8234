# A traffic light at a crossing: cars of one road wait while the other has green, and none is inside when it changes.
import threading


class Light:
    def __init__(self):
        self.green = "north"
        self.inside = 0
        self.changed = threading.Condition()

    def pass_through(self, road, log):
        with self.changed:
            self.changed.wait_for(lambda: self.green == road)
            self.inside += 1
        log.append(road)
        with self.changed:
            self.inside -= 1
            self.changed.notify_all()

    def switch(self, cars):
        with self.changed:
            self.changed.wait_for(lambda: self.inside == 0 and len(crossed) == cars)
            self.green = "east" if self.green == "north" else "north"
            self.changed.notify_all()


light = Light()
crossed = []
cars = [threading.Thread(target=light.pass_through, args=(road, crossed)) for road in ("east", "north") * 3]
for car in cars:
    car.start()
light.switch(cars=3)
for car in cars:
    car.join()
print(crossed)

# expect: ['north', 'north', 'north', 'east', 'east', 'east']
# ending: finished
# exit: 0
