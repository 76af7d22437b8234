# Annotations are evaluated where the function or the class is made, and can be looked at.
from functools import singledispatch


def scale(value: int, by: "float" = 2.0, *more: str, strict: bool = True) -> float:
    return value * by


class Point:
    x: int
    y: "int" = 0


@singledispatch
def show(value):
    return "something"


@show.register
def _(value: int):
    return "int %d" % value


@show.register
def _(value: str):
    return "str " + value


print(scale.__annotations__)
print(scale.__defaults__, scale.__kwdefaults__)
print(Point.__annotations__)
print(show(3), show("x"), show(2.5), show(True))
try:
    def later(value: NotThere):
        pass
except NameError as error:
    print(error)

# expect: {'value': <class 'int'>, 'by': 'float', 'more': <class 'str'>, 'strict': <class 'bool'>, 'return': <class 'float'>}
# expect: (2.0,) {'strict': True}
# expect: {'x': <class 'int'>, 'y': 'int'}
# expect: int 3 str x something int 1
# expect: name 'NotThere' is not defined
# ending: finished
# exit: 0
