# Copies: shallow and deep.

import copyreg as _copyreg


class Error(Exception):
    """Something cannot be copied."""

    __module__ = "copy"


error = Error


def copy(x):
    """A copy that shares its contents with the original."""
    cls = type(x)
    if hasattr(cls, "__copy__"):
        return x.__copy__()
    if _is_atom(x):
        return x
    if _says_itself(cls):
        return _rebuilt(x, _same, {})
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if cls.__name__ == "deque" or cls.__name__ == "defaultdict" or isinstance(x, (list, dict, set)):
        return x.copy() if not _is_own(cls) else _filled(x, _empty_like(x), _same, {})
    if isinstance(x, tuple):
        return x
    return _rebuilt(x, _same, {})


def deepcopy(x, memo=None):
    """A copy that shares nothing with the original that can change."""
    if memo is None:
        memo = {}
    if _is_atom(x):
        return x
    known = memo.get(id(x), _NOTHING)
    if known is not _NOTHING:
        return known
    cls = type(x)
    if hasattr(cls, "__deepcopy__"):
        made = x.__deepcopy__(memo)
        memo[id(x)] = made
        return made
    if cls is tuple:
        made = tuple([deepcopy(item, memo) for item in x])
        for old, new in zip(x, made):
            if old is not new:
                break
        else:
            made = x
        return memo.setdefault(id(x), made)
    if cls is frozenset:
        return memo.setdefault(id(x), frozenset([deepcopy(item, memo) for item in x]))
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if cls is dict:
        made = memo[id(x)] = {}
        for key in x:
            made[deepcopy(key, memo)] = deepcopy(x[key], memo)
        return made
    if cls is set:
        made = memo[id(x)] = set()
        for item in x:
            made.add(deepcopy(item, memo))
        return made
    if _says_itself(cls):
        return _rebuilt(x, deepcopy, memo)
    if cls.__name__ == "method" and cls.__module__ == "builtins":
        return getattr(deepcopy(x.__self__, memo), x.__name__)
    if isinstance(x, tuple) and not hasattr(x, "__dict__"):
        made = memo[id(x)] = tuple.__new__(cls, [deepcopy(item, memo) for item in x])
        return made
    if cls.__name__ == "deque" or isinstance(x, (list, dict, set)):
        made = memo[id(x)] = _empty_like(x)
        return _filled(x, made, deepcopy, memo)
    return _rebuilt(x, deepcopy, memo)


def _says_itself(cls):
    return cls in _copyreg.dispatch_table or _copyreg._defined(cls, "__reduce_ex__") or _copyreg._defined(cls, "__reduce__")


def _rebuilt(x, each, memo):
    """A copy by what the object says about its making."""
    reduced = _copyreg._reduced(x)
    if isinstance(reduced, str):
        return x
    if len(reduced) > 5:
        raise TypeError("_reconstruct() takes from 4 to 7 positional arguments but %d were given" % (len(reduced) + 2))
    function, arguments, *more = reduced
    state, items, pairs = (more + [None, None, None])[:3]
    made = memo[id(x)] = function(*[each(argument, memo) for argument in arguments])
    if state is not None:
        _copyreg._with_state(made, each(state, memo))
    if items is not None:
        for item in items:
            made.append(each(item, memo))
    if pairs is not None:
        for key, value in pairs:
            made[each(key, memo)] = each(value, memo)
    return made


def _same(value, memo):
    return value


def _is_atom(x):
    if x is None or x is Ellipsis or x is NotImplemented or isinstance(x, (type, range)):
        return True
    if type(x) in (int, float, complex, bool, str, bytes):
        return True
    return type(x).__name__ in (
        "function", "builtin_function_or_method", "module", "property", "code", "ref", "weakref", "ReferenceType") and type(x).__module__ in ("builtins", "weakref")


def _is_own(cls):
    return cls.__module__ != "builtins" and cls.__module__ != "collections"


def _empty_like(x):
    cls = type(x)
    if cls.__name__ == "deque":
        return cls(maxlen=x.maxlen)
    if cls.__name__ == "defaultdict":
        return cls(x.default_factory)
    for base in (list, dict, set):
        if isinstance(x, base):
            return base.__new__(cls)
    raise Error("cannot copy '%s'" % cls.__name__)


def _filled(x, made, each, memo):
    if isinstance(x, dict):
        for key in x:
            made[each(key, memo)] = each(x[key], memo)
    elif isinstance(x, set):
        for item in x:
            made.add(each(item, memo))
    else:
        for item in x:
            made.append(each(item, memo))
    return _with_attributes(x, made, each, memo)


def _with_attributes(x, made, each, memo):
    if hasattr(type(x), "__getstate__") and hasattr(type(x), "__setstate__"):
        made.__setstate__(each(x.__getstate__(), memo))
        return made
    attributes = getattr(x, "__dict__", {})
    for name in list(attributes):
        object.__setattr__(made, name, each(attributes[name], memo))
    return made


class _Nothing:
    """Says that there is no copy yet."""


_NOTHING = _Nothing()
