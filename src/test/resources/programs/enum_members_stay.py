# Members cannot be put in place of one another; a second name for auto() is an alias; an abstract class knows what is
# still to be defined.
from abc import ABC, abstractmethod
from enum import Enum, auto


class Colour(Enum):
    RED = auto()
    GREEN = auto()
    CRIMSON = RED


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...


@Shape.register
class Blob:
    pass


print(list(Colour), Colour.CRIMSON is Colour.RED)
try:
    Colour.RED = 5
except AttributeError as error:
    print(error)
print(sorted(Shape.__abstractmethods__), issubclass(Blob, Shape), isinstance(Blob(), Shape))


class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    fahrenheit = property(lambda self: self.celsius * 9 / 5 + 32, doc="in the other unit")


print(Temperature(100).fahrenheit, Temperature.fahrenheit.__doc__)

# expect: [<Colour.RED: 1>, <Colour.GREEN: 2>] True
# expect: cannot reassign member 'RED'
# expect: ['area'] True True
# expect: 212.0 in the other unit
# ending: finished
# exit: 0
# python: 3.11
