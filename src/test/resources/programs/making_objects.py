# __new__, singletons, hooks for subclasses, descriptors, properties and __slots__.
class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


print(Single() is Single())


class Plugin:
    known = []

    def __init_subclass__(cls, /, kind="plain", **rest):
        super().__init_subclass__(**rest)
        Plugin.known.append((cls.__name__, kind))


class Red(Plugin, kind="colour"):
    pass


class Other(Plugin):
    pass


print(Plugin.known)


class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name, 0)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Box:
    width = Positive()

    @property
    def double(self):
        return self.width * 2

    @double.setter
    def double(self, value):
        self.width = value // 2


box = Box()
box.double = 10
print(box.width, box.double, vars(box))
try:
    box.width = -1
except ValueError as error:
    print(error)


class Slim:
    __slots__ = ("a",)


slim = Slim()
slim.a = 1
try:
    slim.b = 2
except AttributeError as error:
    # From 3.13 on it says more.
    print(str(error).split(" and no __dict__")[0])


class Failure(Exception):
    def __init__(self, code=3):
        super().__init__(f"code {code}")
        self.code = code


try:
    raise Failure
except Failure as error:
    print(error, error.code)

Made = type("Made", (Box,), {"depth": 4})
print(Made.__name__, Made().depth, Made.__mro__[1].__name__)

# expect: True
# expect: [('Red', 'colour'), ('Other', 'plain')]
# expect: 5 10 {'_width': 5}
# expect: width must be positive
# expect: 'Slim' object has no attribute 'b'
# expect: code 3 3
# expect: Made 4 Box
# ending: finished
# exit: 0
