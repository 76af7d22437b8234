# |= takes whatever update() takes; | only dicts.
from collections import OrderedDict, defaultdict


class Keyed:
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return key * 2


def tried(target, more):
    try:
        target |= more
        print(target)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


tried({}, [("a", 1)])
tried({1: 2}, ((i, i) for i in range(2)))
tried({}, Keyed())
tried({}, ["ab", "cd"])
tried({}, 5)
tried({}, [(1, 2, 3)])
tried(defaultdict(int), [(1, 2)])
tried({}, None)
ordered = OrderedDict(a=1)
ordered |= [("b", 2)]
print(list(ordered.items()), type({} | ordered).__name__, type(ordered | {}).__name__)
try:
    {} | [(1, 2)]
except TypeError as e:
    print(e)

# expect: {'a': 1}
# expect: {1: 1, 0: 0}
# expect: {'k': 'kk'}
# expect: {'a': 'b', 'c': 'd'}
# expect: TypeError 'int' object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: defaultdict(<class 'int'>, {1: 2})
# expect: TypeError 'NoneType' object is not iterable
# expect: [('a', 1), ('b', 2)] OrderedDict OrderedDict
# expect: unsupported operand type(s) for |: 'dict' and 'list'
# ending: finished
# exit: 0
# python: 3.9
