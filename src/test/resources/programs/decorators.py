# Decorators with arguments, on functions, methods and classes; attributes of functions.
import functools


def tag(name):
    def wrap(function):
        @functools.wraps(function)
        def inner(*args, **named):
            return f"<{name}>{function(*args, **named)}</{name}>"

        return inner

    return wrap


@tag("b")
@tag("i")
def greet(who, mark="!"):
    """Greets."""
    return who + mark


print(greet("ada"), greet("bob", mark="?"), greet.__name__, greet.__doc__)


def counted(function):
    def inner(*args):
        inner.calls += 1
        return function(*args)

    inner.calls = 0
    return inner


def register(cls):
    cls.known = True
    return cls


@register
class Thing:
    @counted
    def run(self, n):
        return n * 2

    @staticmethod
    @tag("s")
    def text():
        return "static"


thing = Thing()
print(thing.run(2), thing.run(3), Thing.run.calls, Thing.known, Thing.text())

# expect: <b><i>ada!</i></b> <b><i>bob?</i></b> greet Greets.
# expect: 4 6 2 True <s>static</s>
# ending: finished
# exit: 0
