from functools import cached_property, lru_cache, singledispatch


class Circle:
    made = 0

    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        Circle.made += 1
        return 3 * self.radius**2

    @lru_cache(None)
    def scaled(self, by):
        Circle.made += 1
        return self.radius * by


@singledispatch
def describe(value):
    return "something"


@describe.register(int)
def _(value):
    return "a number"


@describe.register(list)
def _(value):
    return "a list"


circle = Circle(2)
print(circle.area, circle.area, circle.scaled(3), circle.scaled(3), Circle.made)
print(describe(1), describe([]), describe(2.5), describe(True))


class Slotted:
    __slots__ = ()

    @cached_property
    def area(self):
        return 1


Circle.late = cached_property(lambda self: 1)
for get in [lambda: Slotted().area, lambda: circle.late]:
    try:
        get()
    except TypeError as error:
        print(error)
print(vars(circle)["area"])

# expect: 12 12 6 6 2
# expect: a number a list something a number
# expect: No '__dict__' attribute on 'Slotted' instance to cache 'area' property.
# expect: Cannot use cached_property instance without calling __set_name__ on it.
# expect: 12
# ending: finished
# exit: 0
