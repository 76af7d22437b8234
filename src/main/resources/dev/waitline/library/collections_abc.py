# Classes that are known by what they have: isinstance(x, Iterable) asks for __iter__. Also the base classes that give
# their children the rest of a container's methods.

from abc import ABC, abstractmethod


class Hashable(ABC):
    """What can be a key."""

    __class_structure__ = ("__hash__",)

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Iterable(ABC):
    """What a for loop can go through."""

    __class_structure__ = ("__iter__",)

    @abstractmethod
    def __iter__(self):
        return iter(())

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Iterator(Iterable):
    """What next() can be called with."""

    __class_structure__ = ("__next__", "__iter__")

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Reversible(ABC):
    """What reversed() can be called with."""

    __class_structure__ = ("__iter__", "__getitem__")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Generator(Iterator):
    """A function that sleeps between its values."""

    __class_structure__ = ("send", "throw", "close", "__iter__", "__next__")

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, kind, value=None, traceback=None):
        if value is None:
            value = kind() if isinstance(kind, type) else kind
        raise value

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("generator ignored GeneratorExit")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Sized(ABC):
    """What has a length."""

    __class_structure__ = ("__len__",)

    @abstractmethod
    def __len__(self):
        return 0

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Container(ABC):
    """What can be asked for an item with `in`."""

    __class_structure__ = ("__contains__",)

    @abstractmethod
    def __contains__(self, item):
        return False

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Callable(ABC):
    """What can be called."""

    __class_structure__ = ("__call__",)

    @abstractmethod
    def __call__(self, *args, **kwargs):
        return None

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Collection(Sized, Iterable, Container):
    """A sized container that one can go through."""

    __class_structure__ = ("__len__", "__iter__", "__contains__")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Awaitable(ABC):
    """What could be awaited."""

    __class_structure__ = ("__await__",)

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Coroutine(ABC):
    """The same with a way to go on."""

    __class_structure__ = ("__await__", "send", "throw", "close")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class AsyncIterable(ABC):
    """What an async for loop could go through."""

    __class_structure__ = ("__aiter__",)

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class AsyncIterator(ABC):
    """The iterator of that."""

    __class_structure__ = ("__anext__", "__aiter__")

    @classmethod
    def __class_getitem__(cls, item):
        return cls


class Sequence(Reversible, Collection):
    """A list that one may only look at."""

    __class_structure__ = ("__getitem__", "__len__", "index", "count")

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

    def count(self, value):
        return sum([1 for item in self if item is value or item == value])


class MutableSequence(Sequence):
    """A list."""

    __class_structure__ = ("__getitem__", "__len__", "insert", "append", "pop")

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        size = len(self)
        for i in range(size // 2):
            self[i], self[size - i - 1] = self[size - i - 1], self[i]

    def __iadd__(self, values):
        self.extend(values)
        return self


class Mapping(Collection):
    """A dict that one may only look at."""

    __class_structure__ = ("__getitem__", "__len__", "keys", "items", "values", "get")

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None
    __reversed__ = None


class MutableMapping(Mapping):
    """A dict."""

    __class_structure__ = ("__getitem__", "__setitem__", "__delitem__", "keys", "pop", "update", "setdefault")

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if not default:
                raise
            return default[0]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def clear(self):
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **more):
        if isinstance(other, Mapping):
            for key in other:
                self[key] = other[key]
        elif hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key in more:
            self[key] = more[key]

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class Set(Collection):
    """A set that one may only look at."""

    __class_structure__ = ("__contains__", "__iter__", "__len__", "isdisjoint", "__and__")

    @classmethod
    def _from_iterable(cls, values):
        return cls(values)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) > len(other):
            return False
        for value in self:
            if value not in other:
                return False
        return True

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and self.__le__(other)

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        if len(self) < len(other):
            return False
        for value in other:
            if value not in self:
                return False
        return True

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and self.__ge__(other)

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    __hash__ = None

    def _hash(self):
        return hash(frozenset(self))

    def isdisjoint(self, other):
        for value in other:
            if value in self:
                return False
        return True

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for value in other if value in self)

    __rand__ = __and__

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable(value for values in (self, other) for value in values)

    __ror__ = __or__

    def _as_set(self, other):
        return other if isinstance(other, Set) else self._from_iterable(other)

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        others = self._as_set(other)
        return self._from_iterable(value for value in self if value not in others)

    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        others = self._as_set(other)
        return self._from_iterable(value for value in others if value not in self)

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        others = self._as_set(other)
        return (self - others) | (others - self)

    __rxor__ = __xor__


class MutableSet(Set):
    """A set."""

    __class_structure__ = ("__contains__", "__iter__", "__len__", "isdisjoint", "add", "discard")

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, values):
        for value in values:
            self.add(value)
        return self

    def __iand__(self, values):
        for value in self - values:
            self.discard(value)
        return self

    def __ixor__(self, values):
        if values is self:
            self.clear()
            return self
        for value in self._as_set(values):
            if value in self:
                self.discard(value)
            else:
                self.add(value)
        return self

    def __isub__(self, values):
        if values is self:
            self.clear()
            return self
        for value in values:
            self.discard(value)
        return self


class MappingView(Sized):
    """What dict.keys() and its like give."""

    __class_structure__ = ("__len__", "mapping")
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self._mapping)


class KeysView(MappingView, Set):
    """What dict.keys() gives."""

    __class_structure__ = ("__len__", "mapping", "isdisjoint")
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, values):
        return set(values)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    """What dict.items() gives."""

    __class_structure__ = ("__len__", "mapping", "isdisjoint")
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, values):
        return set(values)

    def __contains__(self, item):
        key, value = item
        try:
            held = self._mapping[key]
        except KeyError:
            return False
        return held is value or held == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    """What dict.values() gives."""

    __class_structure__ = ("__len__", "mapping")
    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            held = self._mapping[key]
            if held is value or held == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class ByteString(Sequence):
    """Bytes, of which the machine has none."""

    __class_structure__ = ("decode",)


for _view in (KeysView, Set, Collection):
    _view.register(type({}.keys()))
for _view in (ItemsView, Set, Collection):
    _view.register(type({}.items()))
ValuesView.register(type({}.values()))
del _view
