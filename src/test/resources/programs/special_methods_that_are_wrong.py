# A special method that gives something else than it should is a TypeError.
class Odd:
    def __hash__(self):
        return "x"

    def __iter__(self):
        return 3

    def __len__(self):
        return -1

    def __bool__(self):
        return 2

    def __str__(self):
        return 5


def attempt(call):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


odd = Odd()
attempt(lambda: hash(odd))
attempt(lambda: iter(odd))
attempt(lambda: len(odd))
attempt(lambda: bool(odd))
attempt(lambda: str(odd))
attempt(lambda: 1 in object())

# expect: TypeError __hash__ method should return an integer
# expect: TypeError iter() returned non-iterator of type 'int'
# expect: ValueError __len__() should return >= 0
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError __str__ returned non-string (type int)
# expect: TypeError argument of type 'object' is not iterable
# ending: finished
# exit: 0
