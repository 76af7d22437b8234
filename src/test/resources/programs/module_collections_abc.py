from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Sized


class Countdown(Iterator):
    def __init__(self, start):
        self.left = start

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


class Loud(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key.upper()] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


loud = Loud()
loud.update(a=1, b=2)
print(list(Countdown(3)), dict(loud.items()), loud.pop("A"), loud.get("z", 0), "B" in loud)
for value in ([], {}, "text", 1, print, range(3)):
    print([isinstance(value, kind) for kind in (Iterable, Sized, Sequence, Mapping, Callable)])

# expect: [2, 1, 0] {'A': 1, 'B': 2} 1 0 True
# expect: [True, True, True, False, False]
# expect: [True, True, False, True, False]
# expect: [True, True, True, False, False]
# expect: [False, False, False, False, False]
# expect: [False, False, False, False, True]
# expect: [True, True, True, False, False]
# ending: finished
# exit: 0
