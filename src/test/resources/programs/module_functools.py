from functools import cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps


def traced(function):
    @wraps(function)
    def inner(*args):
        print("call", function.__name__, args)
        return function(*args)

    return inner


@traced
def add(a, b):
    "Adds."
    return a + b


@lru_cache(maxsize=None)
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


@total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


print(add(1, 2), add.__name__, add.__doc__)
print(fibonacci(50), fibonacci.cache_info())
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), partial(pow, 2)(5), partial(add, 1).args)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), Version(1) <= Version(2), Version(3) >= Version(4))

# expect: call add (1, 2)
# expect: 3 add Adds.
# expect: 12586269025 CacheInfo(hits=48, misses=51, maxsize=None, currsize=51)
# expect: 24 32 (1,)
# expect: [3, 2, 1] True False
# ending: finished
# exit: 0
