# Copies: shallow and deep.


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
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if cls.__name__ == "deque" or cls.__name__ == "defaultdict" or isinstance(x, (list, dict, set)):
        return x.copy() if not _is_own(cls) else _filled(x, _empty_like(x), _same, {})
    if isinstance(x, tuple):
        return x
    _refuse_lock(x)
    if isinstance(x, BaseException):
        return _with_attributes(x, cls(*x.args), _same, {})
    return _with_attributes(x, _bare(x), _same, {})


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
    _refuse_lock(x)
    if isinstance(x, tuple):
        made = memo[id(x)] = tuple.__new__(cls, [deepcopy(item, memo) for item in x])
        return made
    if cls.__name__ == "deque" or isinstance(x, (list, dict, set)):
        made = memo[id(x)] = _empty_like(x)
        return _filled(x, made, deepcopy, memo)
    if isinstance(x, BaseException):
        made = memo[id(x)] = cls(*deepcopy(x.args, memo))
    else:
        made = memo[id(x)] = _bare(x)
    return _with_attributes(x, made, deepcopy, memo)


def _same(value, memo):
    return value


def _is_atom(x):
    if x is None or x is Ellipsis or x is NotImplemented or isinstance(x, (type, range)):
        return True
    if type(x) in (int, float, complex, bool, str):
        return True
    return type(x).__name__ in (
        "function", "builtin_function_or_method", "module", "property") and type(x).__module__ == "builtins"


def _is_own(cls):
    return cls.__module__ != "builtins" and cls.__module__ != "collections"


def _refuse_lock(x):
    name = "%s.%s" % (type(x).__module__, type(x).__qualname__)
    if name == "_thread.lock" or name == "threading.RLock":
        raise TypeError("cannot pickle '%s' object" % ("_thread.RLock" if name == "threading.RLock" else name))
    if type(x).__name__ == "generator":
        raise TypeError("cannot pickle 'generator' object")


def _bare(x):
    cls = type(x)
    for base in (str, int, float, complex):
        if isinstance(x, base):
            return base.__new__(cls, _plain(x))
    return object.__new__(cls)


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
