import functools
import inspect
import threading


class Account:
    """Money.

    Kept under a lock.
    """

    rate = 2

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount: int, *, note: str = "") -> bool:
        """Adds to it."""
        self.balance += amount
        return True

    @classmethod
    def empty(cls):
        return cls("nobody")

    @staticmethod
    def fee():
        return 1


def numbers(limit):
    yield limit


def plain(a, /, b, c=3, *rest, d, e=5, **more):
    pass


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


@logged
def greet(name, greeting="Hello"):
    # Says it.
    return f"{greeting}, {name}"


print(inspect.signature(plain), inspect.signature(Account), inspect.signature(Account.deposit), inspect.signature(Account("x").deposit))
print(inspect.signature(greet), inspect.signature(functools.partial(greet, greeting="Hi")), inspect.signature(lambda: 0), inspect.signature(Account.empty))
for name, parameter in inspect.signature(plain).parameters.items():
    print(name, str(parameter.kind), parameter.default if parameter.default is not inspect.Parameter.empty else "-")
bound = inspect.signature(plain).bind(1, 2, d=4, x=9)
bound.apply_defaults()
print(bound.args, bound.kwargs, dict(bound.arguments))
for wrong in (lambda: inspect.signature(greet).bind(), lambda: inspect.signature(greet).bind(1, 2, 3), lambda: inspect.signature(greet).bind(1, name=2),
              lambda: inspect.signature(greet).bind(1, x=2), lambda: inspect.signature(3)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(inspect.getdoc(Account), inspect.getdoc(Account.deposit), inspect.cleandoc("  a\n    b\n      c\n"), sep="|")
print([name for name, _ in inspect.getmembers(Account, inspect.isfunction)], [name for name, _ in inspect.getmembers(Account("a"), inspect.ismethod)])
print(inspect.isclass(Account), inspect.isfunction(greet), inspect.ismethod(Account.empty), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isgeneratorfunction(numbers), inspect.isgenerator(numbers(1)))
print(inspect.getsource(greet), inspect.getsource(numbers), inspect.getsourcelines(Account.fee)[0], sep="")
print(inspect.getsource(Account).splitlines()[0], inspect.getfullargspec(plain))
print(inspect.unwrap(greet) is greet.__wrapped__, [base.__name__ for base in inspect.getmro(Account)])


def where():
    return inspect.stack()[1].function


def caller():
    return where()


print(caller())
results = []
thread = threading.Thread(target=lambda: results.append(inspect.signature(greet).parameters["name"].name))
thread.start()
thread.join()
print(results)

# expect: (a, /, b, c=3, *rest, d, e=5, **more) (owner, balance=0) (self, amount: int, *, note: str = '') -> bool (amount: int, *, note: str = '') -> bool
# expect: (name, greeting='Hello') (name, *, greeting='Hi') () ()
# expect: a POSITIONAL_ONLY -
# expect: b POSITIONAL_OR_KEYWORD -
# expect: c POSITIONAL_OR_KEYWORD 3
# expect: rest VAR_POSITIONAL -
# expect: d KEYWORD_ONLY -
# expect: e KEYWORD_ONLY 5
# expect: more VAR_KEYWORD -
# expect: (1, 2, 3) {'d': 4, 'e': 5, 'x': 9} {'a': 1, 'b': 2, 'c': 3, 'rest': (), 'd': 4, 'e': 5, 'more': {'x': 9}}
# expect: missing a required argument: 'name'
# expect: too many positional arguments
# expect: multiple values for argument 'name'
# expect: got an unexpected keyword argument 'x'
# expect: 3 is not a callable object
# expect: Money.
# expect:
# expect: Kept under a lock.|Adds to it.|a
# expect: b
# expect:   c
# expect: ['__init__', 'deposit', 'fee'] ['__init__', 'deposit', 'empty']
# expect: True True True True True True True
# expect: @logged
# expect: def greet(name, greeting="Hello"):
# expect:     # Says it.
# expect:     return f"{greeting}, {name}"
# expect: def numbers(limit):
# expect:     yield limit
# expect: ['    @staticmethod\n', '    def fee():\n', '        return 1\n']
# expect: class Account: FullArgSpec(args=['a', 'b', 'c'], varargs='rest', varkw='more', defaults=(3,), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 5}, annotations={})
# expect: True ['Account', 'object']
# expect: caller
# expect: ['name']
# ending: finished
# exit: 0
