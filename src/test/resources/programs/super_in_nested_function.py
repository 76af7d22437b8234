# A function inside a method, and __class__, know the class whose body they stand in.
import threading


class Greeter:
    def greet(self):
        return "hello"

    @classmethod
    def kind(cls):
        return cls.__name__


class Loud(Greeter):
    def greet(self):
        def louder(me):
            return super().greet().upper()

        return louder(self) + (lambda: __class__.__name__)()

    def both(self):
        return [super(Loud, self).greet() for _ in range(2)]

    @classmethod
    def kind(cls):
        return "a " + super().kind()


class Worker(threading.Thread):
    def run(self):
        def work():
            print(super(Worker, self).name, __class__ is Worker)

        work()


print(Loud().greet(), Loud().both(), Loud.kind())
worker = Worker(name="w")
worker.start()
worker.join()

# expect: HELLOLoud ['hello', 'hello'] a Loud
# expect: w True
# ending: finished
# exit: 0
