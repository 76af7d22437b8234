from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        "How large it is."

    def twice(self):
        return 2 * self.area()


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


print(Square(3).twice(), issubclass(Square, Shape), isinstance(Square(1), Shape))
try:
    Shape()
except TypeError as error:
    print(str(error)[:40])

# expect: 18 True True
# expect: Can't instantiate abstract class Shape w
# ending: finished
# exit: 0
