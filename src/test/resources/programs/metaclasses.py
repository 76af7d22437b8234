import threading
from abc import ABCMeta, abstractmethod


class Singleton(type):
    _instances = {}
    _lock = threading.Lock()

    def __call__(cls, *args, **kwargs):
        with cls._lock:
            if cls not in cls._instances:
                cls._instances[cls] = super().__call__(*args, **kwargs)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, value=0):
        self.value = value


class OtherSettings(Settings):
    def __init__(self, value):
        super().__init__(value * 2)


made = []
threads = [threading.Thread(target=lambda n=n: made.append(Settings(5))) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len({id(each) for each in made}), made[0].value, OtherSettings(4).value, OtherSettings(9).value, type(Settings).__name__)


class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace, **options):
        namespace = dict(namespace)
        namespace["shout"] = lambda self: name.upper()
        made = super().__new__(mcs, name, bases, namespace)
        if not options.get("hidden"):
            mcs.known[name] = made
        return made

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.order = len(Registry.known)

    def __len__(cls):
        return cls.order

    def __iter__(cls):
        return iter(sorted(name for name in vars(cls) if not name.startswith("_")))

    def __contains__(cls, name):
        return name in cls.known

    def __getitem__(cls, name):
        return cls.known[name]

    def __repr__(cls):
        return f"<{cls.__name__}>"

    @property
    def label(cls):
        return "label of " + cls.__name__

    def describe(cls):
        return f"{cls.__name__} is number {cls.order}"


class Base(metaclass=Registry):
    def hello(self):
        return "hello from " + __class__.__name__


class Child(Base):
    def hello(self):
        return super().hello() + "'s child"


class Hidden(Base, hidden=True):
    pass


print(list(Registry.known), Child().hello(), Child().shout(), len(Child), list(Base), "Child" in Base, Base["Child"], repr(Hidden))
print(Child.describe(), Child.label, isinstance(Child, Registry), issubclass(Registry, type), type(Child) is Registry, Child.__class__.__name__, hasattr(Child(), "describe"))
print(Registry("Made", (Base,), {"x": 1}).describe(), type("Also", (Base,), {}).__name__, list(Registry.known), type("Plain", (), {"y": 2}).y)


class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self):
        pass


class Square(Shape):
    def area(self):
        return 4


try:
    Shape()
except TypeError as error:
    print("abstract", "area" in str(error))
print(Square().area(), isinstance(Square(), Shape))


def upper(name, bases, namespace):
    return type(name, bases, {key.upper() if not key.startswith("_") else key: value for key, value in namespace.items()})


class Loud(metaclass=upper):
    word = "x"


print(Loud.WORD, hasattr(Loud, "word"), type(Loud) is type)


class Strict(type):
    def __setattr__(cls, name, value):
        raise AttributeError(f"{cls.__name__}.{name} is fixed")

    def __instancecheck__(cls, instance):
        return instance == 7


class Fixed(metaclass=Strict):
    size = 3


try:
    Fixed.size = 3
except AttributeError as error:
    print(error)
print(isinstance(7, Fixed), isinstance(8, Fixed), Fixed.size)
try:
    Child.nothing
except AttributeError as error:
    print(error)

# expect: 1 5 8 8 Singleton
# expect: ['Base', 'Child'] hello from Base's child CHILD 2 ['hello', 'order', 'shout'] True <Child> <Hidden>
# expect: Child is number 2 label of Child True True True Registry False
# expect: Made is number 3 Also ['Base', 'Child', 'Made', 'Also'] 2
# expect: abstract True
# expect: 4 True
# expect: x False True
# expect: Fixed.size is fixed
# expect: True False 3
# expect: type object 'Child' has no attribute 'nothing'
# ending: finished
# exit: 0
