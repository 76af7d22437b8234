# Names for hints. At run time they say nothing: what stands in brackets behind them is not looked at.

import collections.abc as _abc
from abc import ABC as _ABC

TYPE_CHECKING = False


class _Hint:
    """Something that can stand in a hint."""

    @classmethod
    def __class_getitem__(cls, parameters):
        return cls


class Any(_Hint):
    pass


class Optional(_Hint):
    pass


class Union(_Hint):
    pass


class List(_Hint):
    pass


class Dict(_Hint):
    pass


class Set(_Hint):
    pass


class FrozenSet(_Hint):
    pass


class Tuple(_Hint):
    pass


class Type(_Hint):
    pass


class DefaultDict(_Hint):
    pass


class OrderedDict(_Hint):
    pass


class Counter(_Hint):
    pass


class ChainMap(_Hint):
    pass


class Deque(_Hint):
    pass


class Literal(_Hint):
    pass


class LiteralString(_Hint):
    pass


class Final(_Hint):
    pass


class ClassVar(_Hint):
    pass


class Annotated(_Hint):
    pass


class Concatenate(_Hint):
    pass


class TypeAlias(_Hint):
    pass


class Self(_Hint):
    pass


class NoReturn(_Hint):
    pass


class Never(_Hint):
    pass


class Required(_Hint):
    pass


class NotRequired(_Hint):
    pass


class Unpack(_Hint):
    pass


class TypeGuard(_Hint):
    pass


class Pattern(_Hint):
    pass


class Match(_Hint):
    pass


class IO(_Hint):
    pass


class TextIO(_Hint):
    pass


class ContextManager(_Hint):
    pass


class AsyncContextManager(_Hint):
    pass


class AsyncGenerator(_Hint):
    pass


class AnyStr(_Hint):
    pass


Text = str
Callable = _abc.Callable
Iterable = _abc.Iterable
Iterator = _abc.Iterator
Generator = _abc.Generator
Sequence = _abc.Sequence
MutableSequence = _abc.MutableSequence
Mapping = _abc.Mapping
MutableMapping = _abc.MutableMapping
AbstractSet = _abc.Set
MutableSet = _abc.MutableSet
Collection = _abc.Collection
Container = _abc.Container
Hashable = _abc.Hashable
Sized = _abc.Sized
Reversible = _abc.Reversible
Awaitable = _abc.Awaitable
Coroutine = _abc.Coroutine
AsyncIterable = _abc.AsyncIterable
AsyncIterator = _abc.AsyncIterator


class Generic:
    """The base of classes with type variables."""

    @classmethod
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic, _ABC):
    """The base of classes that say what others must have."""


def runtime_checkable(cls):
    """Let isinstance() look whether an object has what a protocol names."""
    names = [name for name in cls.__dict__ if not name.startswith("__") or name in _SPECIAL]
    cls.__class_structure__ = tuple(names)
    return cls


_SPECIAL = ("__call__", "__iter__", "__next__", "__len__", "__enter__", "__exit__", "__contains__", "__getitem__")


class SupportsInt(Protocol):
    __class_structure__ = ("__int__",)


class SupportsFloat(Protocol):
    __class_structure__ = ("__float__",)


class SupportsAbs(Protocol):
    __class_structure__ = ("__abs__",)


class SupportsIndex(Protocol):
    __class_structure__ = ("__index__",)


class SupportsRound(Protocol):
    __class_structure__ = ("__round__",)


class TypeVar:
    """A name for a type that is not known yet."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self._sign = "+" if covariant else "-" if contravariant else "~"

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    """A name for parameters that are not known yet."""

    args = None
    kwargs = None


class TypeVarTuple(TypeVar):
    """A name for several types that are not known yet."""


class NewType:
    """A type for checkers; at run time it gives back what it gets."""

    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = tp

    def __call__(self, value):
        return value

    def __repr__(self):
        return "__main__." + self.__name__


def cast(typ, val):
    return val


def overload(func):
    return _overloaded


def _overloaded(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def final(f):
    return f


def no_type_check(arg):
    return arg


def override(method):
    return method


def assert_type(val, typ):
    return val


def reveal_type(obj):
    import sys

    print("Runtime type is %r" % (type(obj).__name__,), file=sys.stderr)
    return obj


def assert_never(arg):
    raise AssertionError("Expected code to be unreachable, but got: %r" % (arg,))


def get_type_hints(obj):
    hints = {}
    for cls in (obj.__mro__[::-1] if isinstance(obj, type) else (obj,)):
        hints.update(getattr(cls, "__annotations__", {}))
    return hints


# ---- classes that are described by their hints




class NamedTuple(tuple):
    """The base of tuples whose items have names: the hints in the class say which."""

    def __init_subclass__(cls, **kwargs):
        from collections import _Field, _Named

        if "_fields" in cls.__dict__ or NamedTuple not in cls.__bases__:
            return
        fields = list(cls.__dict__.get("__annotations__", {}))
        defaults = {}
        for place in range(len(fields)):
            name = fields[place]
            if name in cls.__dict__:
                defaults[name] = cls.__dict__[name]
            elif defaults:
                raise TypeError("Non-default namedtuple field %s cannot follow default field%s %s" % (
                    name, "" if len(defaults) == 1 else "s", ", ".join(defaults)))
        for place in range(len(fields)):
            setattr(cls, fields[place], _Field(place))
        cls._fields = tuple(fields)
        cls._field_defaults = defaults
        for name in ("_make", "_replace", "_asdict", "__repr__", "__new__"):
            if name not in cls.__dict__:
                setattr(cls, name, _Named.__dict__[name])


class TypedDict(dict):
    """A dict whose keys are known."""

    def __init_subclass__(cls, total=True):
        pass

    def __class_call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)
