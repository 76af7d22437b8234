# How objects say what it takes to make them again; copy and pickle go by it.

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _slot_names(cls):
    names = []
    for each in cls.__mro__:
        slots = () if each.__module__ == "builtins" else each.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ("__dict__", "__weakref__"):
                names.append("_%s%s" % (each.__name__.lstrip("_"), name)
                             if name.startswith("__") and not name.endswith("__") else name)
    return names


def _state_of(value):
    cls = type(value)
    if hasattr(cls, "__getstate__"):
        return value.__getstate__()
    state = dict(getattr(value, "__dict__", None) or {})
    if isinstance(value, (bytes, bytearray)):
        # What they hold is an attribute here.
        state.pop("_text", None)
    slots = {}
    for name in _slot_names(cls):
        if hasattr(value, name):
            slots[name] = getattr(value, name)
    return (state or None, slots) if slots else state or None


def _refused(value):
    cls = type(value)
    name = cls.__name__ if cls.__module__ == "builtins" else "%s.%s" % (cls.__module__, cls.__qualname__)
    if name in ("_thread.lock", "threading.RLock", "_thread.RLock", "generator", "module", "frame", "traceback", "code"):
        raise TypeError("cannot pickle '%s' object" % ("_thread.RLock" if "RLock" in name else name))


_BASES = (int, float, complex, str, tuple, frozenset, bytes)


def _reduced(value):
    """As __reduce_ex__(2) has it: a function, its arguments, and, where there are, state, items and pairs."""
    cls = type(value)
    own = dispatch_table.get(cls)
    if own is not None:
        return own(value)
    for name in ("__reduce_ex__", "__reduce__"):
        # What a class itself says; object's own is what follows.
        if _defined(cls, name):
            return value.__reduce_ex__(4) if name == "__reduce_ex__" else value.__reduce__()
    _refused(value)
    if cls is range or cls is slice:
        return cls, (value.start, value.stop, value.step)
    if isinstance(value, bytearray):
        return cls, (value.decode("latin-1"), "latin-1"), _state_of(value)
    if hasattr(cls, "_member_map_"):
        return cls, (value.value,)
    if isinstance(value, BaseException):
        state = dict(value.__dict__)
        return (cls, value.args, state) if state else (cls, value.args)
    if hasattr(cls, "__getnewargs_ex__"):
        args, named = value.__getnewargs_ex__()
        made = (__newobj_ex__, (cls, args, named))
    elif hasattr(cls, "__getnewargs__"):
        made = (__newobj__, (cls,) + tuple(value.__getnewargs__()))
    elif cls.__name__ == "deque" or _is_deque(cls):
        made = (cls, ((), value.maxlen) if value.maxlen is not None else ())
    elif hasattr(cls, "default_factory") or _defined(cls, "__missing__") and hasattr(value, "default_factory"):
        made = (cls, (value.default_factory,) if value.default_factory is not None else ())
    else:
        made = (__newobj__, (cls,))
        for base in _BASES:
            if isinstance(value, base):
                made = (__newobj__, (cls, base(value) if base in (tuple, frozenset, bytes) else _plain(value)))
                break
    if isinstance(value, set):
        return cls, (list(value),), _state_of(value)
    items = iter(list(value)) if isinstance(value, list) or _is_deque(cls) else None
    pairs = iter(list(value.items())) if isinstance(value, dict) else None
    reduced = made + (_state_of(value), items, pairs)
    while reduced[-1] is None:
        reduced = reduced[:-1]
    return reduced


def _defined(cls, name):
    for each in cls.__mro__[:-1]:
        if name in each.__dict__:
            return each.__module__ not in ("builtins", "collections")
    return False


def _is_deque(cls):
    for each in cls.__mro__:
        if each.__name__ == "deque" and each.__module__ == "collections":
            return True
    return False


def _with_state(made, state):
    cls = type(made)
    if hasattr(cls, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        if isinstance(made, BaseException):
            for name in state:
                setattr(made, name, state[name])
        else:
            made.__dict__.update(state)
    if slots:
        for name in slots:
            setattr(made, name, slots[name])


def _filled(made, items, pairs):
    if items is not None:
        for item in items:
            made.append(item)
    if pairs is not None:
        for key, value in pairs:
            made[key] = value
    return made
