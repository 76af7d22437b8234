# Classes that are mostly data: their hints say what is in them, and the methods come by themselves.


class FrozenInstanceError(AttributeError):
    """Somebody tried to change what is frozen."""


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


class _KeywordOnly:
    """All fields behind it can be given by name alone."""


MISSING = _Missing()
KW_ONLY = _KeywordOnly


class Field:
    """One field of a dataclass."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only

    def __repr__(self):
        return "Field(name=%r,type=%r,default=%r)" % (self.name, self.type, self.default)

    def _required(self):
        return self.default is MISSING and self.default_factory is MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Give a class the methods that its fields ask for."""
    if order and not eq:
        raise ValueError("eq must be true if order is true")

    def decorate(cls):
        return _made(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

    return decorate if cls is None else decorate(cls)


def _is_classvar(hint):
    if isinstance(hint, str):
        return hint.startswith("ClassVar") or hint.startswith("typing.ClassVar")
    return getattr(hint, "__name__", "") == "ClassVar"


def _made(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    found = {}
    for base in cls.__mro__[:0:-1]:
        inherited = base.__dict__.get("__dataclass_fields__")
        if inherited is not None:
            found.update(inherited)
            if frozen != base.__dict__["__dataclass_frozen__"]:
                raise TypeError("cannot inherit %s dataclass from a %s one" % (
                    ("frozen", "non-frozen") if frozen else ("non-frozen", "frozen")))
    for name, hint in cls.__dict__.get("__annotations__", {}).items():
        if _is_classvar(hint):
            continue
        if hint is KW_ONLY or hint == "KW_ONLY":
            kw_only = True
            continue
        found[name] = _field_of(cls, name, hint, kw_only)
    fields = [each for each in found.values() if each.init]
    optional = False
    for each in fields:
        if each.kw_only:
            continue
        if not each._required():
            optional = True
        elif optional:
            raise TypeError("non-default argument %r follows default argument" % each.name)
    own = cls.__dict__
    cls.__dataclass_fields__ = found
    cls.__dataclass_frozen__ = frozen
    cls.__match_args__ = tuple([each.name for each in fields if not each.kw_only])
    if init and "__init__" not in own:
        cls.__init__ = _init(cls, list(found.values()), frozen)
    if repr and "__repr__" not in own:
        cls.__repr__ = _repr([each for each in found.values() if each.repr])
    compared = [each.name for each in found.values() if each.compare]
    has_eq = "__eq__" in own
    has_hash = own.get("__hash__") is not None
    if eq and not has_eq:
        cls.__eq__ = _comparison(cls, compared, lambda a, b: a == b)
    if order:
        for name, holds in _ORDERS:
            if name in own:
                raise TypeError("Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering" % (
                    name, cls.__name__))
            setattr(cls, name, _comparison(cls, compared, holds))
    if frozen:
        cls.__setattr__ = _refuse_assignment
        cls.__delattr__ = _refuse_deletion
    if unsafe_hash or (eq and frozen and not has_hash):
        hashed = [each.name for each in found.values() if (each.compare if each.hash is None else each.hash)]
        cls.__hash__ = lambda self: hash(tuple([getattr(self, name) for name in hashed]))
    elif eq and not has_eq and not has_hash:
        cls.__hash__ = None
    return cls


def _field_of(cls, name, hint, kw_only):
    default = cls.__dict__.get(name, MISSING)
    if isinstance(default, Field):
        made = default
        if made.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, made.default)
    else:
        made = field(default=default)
    if isinstance(made.default, (list, dict, set)):
        raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (
            type(made.default), name))
    made.name = name
    made.type = hint
    if made.kw_only is MISSING:
        made.kw_only = kw_only
    return made


def _init(cls, fields, frozen):
    places = [each for each in fields if each.init and not each.kw_only]
    named = [each for each in fields if each.init and each.kw_only]
    where = cls.__qualname__ + ".__init__()"

    def __init__(self, /, *args, **kwargs):
        if len(args) > len(places):
            least = len([each for each in places if each._required()]) + 1
            most = len(places) + 1
            takes = "%d" % most if least == most else "from %d to %d" % (least, most)
            raise TypeError("%s takes %s positional argument%s but %d were given" % (
                where, takes, "" if takes == "1" else "s", len(args) + 1))
        values = {}
        for each, value in zip(places, args):
            values[each.name] = value
        for name in kwargs:
            if name in values:
                raise TypeError("%s got multiple values for argument '%s'" % (where, name))
            if name not in [each.name for each in places + named]:
                raise TypeError("%s got an unexpected keyword argument '%s'" % (where, name))
            values[name] = kwargs[name]
        for group, kind in ((places, "positional"), (named, "keyword-only")):
            missing = ["'%s'" % each.name for each in group if each.name not in values and each._required()]
            if missing:
                if len(missing) < 3:
                    names = " and ".join(missing)
                else:
                    names = ", ".join(missing[:-1]) + ", and " + missing[-1]
                raise TypeError("%s missing %d required %s argument%s: %s" % (
                    where, len(missing), kind, "" if len(missing) == 1 else "s", names))
        for each in fields:
            if each.name in values:
                value = values[each.name]
            elif each.default_factory is not MISSING:
                value = each.default_factory()
            elif each.default is not MISSING:
                value = each.default
            else:
                continue
            if frozen:
                object.__setattr__(self, each.name, value)
            else:
                setattr(self, each.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return __init__


def _repr(fields):
    names = [each.name for each in fields]

    def __repr__(self):
        parts = ["%s=%r" % (name, getattr(self, name)) for name in names]
        return "%s(%s)" % (type(self).__qualname__, ", ".join(parts))

    return __repr__


def _comparison(cls, names, holds):
    def compare(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return holds(
            tuple([getattr(self, name) for name in names]), tuple([getattr(other, name) for name in names]))

    return compare


_ORDERS = (
    ("__lt__", lambda a, b: a < b),
    ("__le__", lambda a, b: a <= b),
    ("__gt__", lambda a, b: a > b),
    ("__ge__", lambda a, b: a >= b),
)


def _refuse_assignment(self, name, value):
    raise FrozenInstanceError("cannot assign to field %r" % name)


def _refuse_deletion(self, name):
    raise FrozenInstanceError("cannot delete field %r" % name)


# ---- working with them


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
    if not is_dataclass(class_or_instance):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(class_or_instance.__dataclass_fields__.values())


def _require_instance(obj, name):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("%s() should be called on dataclass instances" % name)


def asdict(obj, *, dict_factory=dict):
    _require_instance(obj, "asdict")
    return _plain(obj, lambda each, pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    _require_instance(obj, "astuple")
    return _plain(obj, lambda each, pairs: tuple_factory([value for name, value in pairs]))


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make(value, [(each.name, _plain(getattr(value, each.name), make)) for each in fields(value)])
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_plain(item, make) for item in value])
    if type(value) is list:
        return [_plain(item, make) for item in value]
    if type(value) is tuple:
        return tuple([_plain(item, make) for item in value])
    if type(value) is dict:
        return {_plain(key, make): _plain(value[key], make) for key in value}
    from copy import deepcopy

    return deepcopy(value)


def replace(obj, /, **changes):
    _require_instance(obj, "replace")
    for each in fields(obj):
        if not each.init:
            if each.name in changes:
                raise ValueError(
                    "field %s is declared with init=False, it cannot be specified with replace()" % each.name)
        elif each.name not in changes:
            changes[each.name] = getattr(obj, each.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    body = {} if namespace is None else dict(namespace)
    hints = {}
    for each in fields:
        if isinstance(each, str):
            hints[each] = object
        else:
            hints[each[0]] = each[1]
            if len(each) > 2:
                body[each[0]] = each[2]
    body["__annotations__"] = hints
    return dataclass(type(cls_name, bases, body), **options)
