# Positional-only, keyword-only, star and double-star parameters and arguments; errors of wrong calls.
def f(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f(*[1, 2], **{"d": 1, "x": 2}), f(1, *(2, 3), d=1, **{}))


def one(a):
    pass


def two(a, b=1):
    pass


def named(*, k, l):
    pass


for function, values, names in (
    (one, (), {}), (one, (1, 2), {}), (two, (1, 2, 3), {}), (one, (1,), {"z": 1}), (one, (1,), {"a": 2}),
    (named, (), {"k": 1}), (named, (), {}), (named, (1,), {"k": 1, "l": 2}),
):
    try:
        function(*values, **names)
    except TypeError as error:
        print(error)


def keep(value, into=[], *, seen={}):
    into.append(value)
    seen[value] = len(into)
    return into, seen


keep(1)
print(keep(2))
print((lambda x, y=3, *z: (x, y, z))(1), [g() for g in [lambda i=i: i for i in range(3)]])

# expect: (1, 2, 3, (), 4, 5, {})
# expect: (1, 2, 3, (4, 5), 6, 5, {'z': 7})
# expect: (1, 2, 3, (), 1, 5, {'x': 2}) (1, 2, 3, (), 1, 5, {})
# expect: one() missing 1 required positional argument: 'a'
# expect: one() takes 1 positional argument but 2 were given
# expect: two() takes from 1 to 2 positional arguments but 3 were given
# expect: one() got an unexpected keyword argument 'z'
# expect: one() got multiple values for argument 'a'
# expect: named() missing 1 required keyword-only argument: 'l'
# expect: named() missing 2 required keyword-only arguments: 'k' and 'l'
# expect: named() takes 0 positional arguments but 1 positional argument (and 2 keyword-only arguments) were given
# expect: ([1, 2], {1: 1, 2: 2})
# expect: (1, 3, ()) [0, 1, 2]
# ending: finished
# exit: 0
