# Functions of functions. In CPython much of this is C, so nobody steps through it.

from threading import RLock as _RLock

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


class partial:
    """A call that is only half made: func(*args, **keywords), with more arguments to come."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        merged = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **merged)

    def __repr__(self):
        parts = [repr(self.func)]
        for value in self.args:
            parts.append(repr(value))
        for name, value in self.keywords.items():
            parts.append("%s=%r" % (name, value))
        return "functools.partial(%s)" % ", ".join(parts)


class partialmethod:
    """A method that is only half called."""

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return partial(self.func, obj, *self.args, **self.keywords)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make `wrapper` look like the function that it wraps."""
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """The same as a decorator."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, *initial):
    """Fold the items into one value, from the left."""
    empty = len(initial) == 0
    result = None if empty else initial[0]
    for item in iterable:
        if empty:
            result = item
            empty = False
        else:
            result = function(result, item)
    if empty:
        raise TypeError("reduce() of empty iterable with no initial value")
    return result


# ---- caches


class _CacheInfo:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def _all(self):
        return (self.hits, self.misses, self.maxsize, self.currsize)

    def __iter__(self):
        return iter(self._all())

    def __getitem__(self, index):
        return self._all()[index]

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % self._all()


class _Cached:
    """A function that remembers what it gave."""

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._kept = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, function)

    def __call__(self, /, *args, **keywords):
        key = args
        if keywords:
            key += (_APART,)
            for pair in keywords.items():
                key += pair
        if self._typed:
            key += tuple([type(value) for value in args])
            key += tuple([type(value) for value in keywords.values()])
        kept = self._kept
        found = kept.get(key, _NOTHING)
        if found is not _NOTHING:
            self._hits += 1
            if self._maxsize is not None:
                # The one used last stands last.
                kept.pop(key, None)
                kept[key] = found
            return found
        self._misses += 1
        result = self._function(*args, **keywords)
        if self._maxsize is None or self._maxsize > 0:
            if key not in kept and self._maxsize is not None and len(kept) >= self._maxsize:
                for oldest in kept:
                    break
                kept.pop(oldest, None)
            kept[key] = result
        return result

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return partial(self, obj)

    def __repr__(self):
        return "<functools._lru_cache_wrapper object at %s>" % hex(id(self))

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_clear(self):
        self._kept.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}


def lru_cache(maxsize=128, typed=False):
    """Remember the results of the calls made last."""
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize):
        return _Cached(maxsize, 128, False)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _Cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    """Remember all results."""
    return _Cached(user_function, None, False)


class cached_property:
    """A property that is computed once and then is an attribute."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        # One for the property, whatever the object: as long as one is computed, all others wait.
        self.lock = _RLock()

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names (%r and %r)." % (self.attrname, name))

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = obj.__dict__
        except AttributeError:
            raise TypeError(
                "No '__dict__' attribute on %r instance to cache %r property." % (type(obj).__name__, name)) from None
        value = kept.get(name, _NOTHING)
        if value is _NOTHING:
            with self.lock:
                # Perhaps another thread has computed it while we waited.
                value = kept.get(name, _NOTHING)
                if value is _NOTHING:
                    value = self.func(obj)
                    kept[name] = value
        return value


# ---- order


def total_ordering(cls):
    """Fill in the comparisons that a class lacks from the one that it has."""
    found = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if _has_own(cls, name)]
    if not found:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in _FROM[found[0]]:
        if name not in found:
            setattr(cls, name, method)
    return cls


def _has_own(cls, name):
    for each in cls.__mro__:
        if each is not object and _defines(each, name):
            return True
    return False


def _not(result):
    return result if result is NotImplemented else not result


def _lt_or_eq(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else result or self == other


def _gt_from_lt(self, other):
    result = type(self).__lt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _ge_from_lt(self, other):
    return _not(type(self).__lt__(self, other))


def _lt_from_le(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else result and self != other


def _gt_from_le(self, other):
    return _not(type(self).__le__(self, other))


def _ge_from_le(self, other):
    result = type(self).__le__(self, other)
    return result if result is NotImplemented else not result or self == other


def _ge_from_gt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else result or self == other


def _lt_from_gt(self, other):
    result = type(self).__gt__(self, other)
    return result if result is NotImplemented else not result and self != other


def _le_from_gt(self, other):
    return _not(type(self).__gt__(self, other))


def _gt_from_ge(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else result and self != other


def _lt_from_ge(self, other):
    return _not(type(self).__ge__(self, other))


def _le_from_ge(self, other):
    result = type(self).__ge__(self, other)
    return result if result is NotImplemented else not result or self == other


_FROM = {
    "__lt__": (("__gt__", _gt_from_lt), ("__le__", _lt_or_eq), ("__ge__", _ge_from_lt)),
    "__le__": (("__ge__", _ge_from_le), ("__lt__", _lt_from_le), ("__gt__", _gt_from_le)),
    "__gt__": (("__lt__", _lt_from_gt), ("__ge__", _ge_from_gt), ("__le__", _le_from_gt)),
    "__ge__": (("__le__", _le_from_ge), ("__gt__", _gt_from_ge), ("__lt__", _lt_from_ge)),
}


class _Key:
    """What cmp_to_key makes of a value: it compares by the function."""

    def __init__(self, compare, obj):
        self._compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    """A key function out of one that compares two."""

    def key(obj):
        return _Key(mycmp, obj)

    return key


# ---- one function for each type


class _Dispatch:
    def __init__(self, function):
        self._function = function
        self.registry = {object: function}
        update_wrapper(self, function)

    def register(self, cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return partial(self.register, cls)
            func = cls
            annotations = getattr(func, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    "Invalid first argument to `register()`: %r. Use either `@register(some_class)` "
                    "or plain `@register` on an annotated function." % (cls,))
            cls = list(annotations.values())[0]
        self.registry[cls] = func
        return func

    def dispatch(self, cls):
        for each in cls.__mro__:
            if each in self.registry:
                return self.registry[each]
        return self._function

    def __call__(self, /, *args, **keywords):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % self._function.__name__)
        return self.dispatch(type(args[0]))(*args, **keywords)


def singledispatch(func):
    """A function that does something else for each type of its first argument."""
    return _Dispatch(func)


class _Mark:
    """Says that there is no value, or where keywords begin."""


_NOTHING = _Mark()
_APART = _Mark()
