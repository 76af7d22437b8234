# An OrderedDict whose methods a subclass has written anew: its other methods do not ask these.
from collections import OrderedDict


class Cache(OrderedDict):
    def __init__(self, size, **given):
        self.size = size
        super().__init__(**given)

    def __getitem__(self, key):
        print("get", key)
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        print("set", key)
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            del self[next(iter(self))]

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


cache = Cache(2, a=1, b=2)
print(cache["a"], list(cache))
cache["c"] = 3
print(list(cache), cache.popitem(), list(cache), cache.popitem(last=False))
for wrong in (lambda: cache.popitem(), lambda: cache.move_to_end("x")):
    try:
        wrong()
    except KeyError as e:
        print("KeyError", e)
plain = OrderedDict([(1, 2), (3, 4), (5, 6)])
plain.move_to_end(5, last=False)
print(list(plain.items()))
plain.move_to_end(5)
print(list(plain.items()), list(reversed(plain)))
plain.update([(7, 8)], k=9)
print(list(plain.items()), plain.pop(3), plain.setdefault(9, 1), plain.pop("q", "no"))

# expect: set a
# expect: set b
# expect: get a
# expect: 1 ['b', 'a']
# expect: set c
# expect: del b
# expect: ['a', 'c'] ('c', 3) ['a'] ('a', 1)
# expect: KeyError 'dictionary is empty'
# expect: KeyError 'x'
# expect: [(5, 6), (1, 2), (3, 4)]
# expect: [(1, 2), (3, 4), (5, 6)] [5, 3, 1]
# expect: [(1, 2), (3, 4), (5, 6), (7, 8), ('k', 9)] 4 1 no
# ending: finished
# exit: 0
# python: 3.11
