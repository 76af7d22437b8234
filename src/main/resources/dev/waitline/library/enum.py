# Enumerations: classes whose members are made when the class is, and stay the only ones.
# The machine asks a class for __class_iter__ and its like where CPython asks the metaclass.


_plain_property = property


class auto:
    """Stands for the next value."""

    value = None

    def __or__(self, other):
        return _Either(self, other)

    __ror__ = __or__

    def __repr__(self):
        return "auto(%r)" % (self.value,)


class _Either(auto):
    """Two of them put together, before either has its value."""

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def resolved(self):
        return _number(self.left) | _number(self.right)


def _number(part):
    if isinstance(part, _Either):
        return part.resolved()
    return part.value if isinstance(part, auto) else part


def _is_member(name, value):
    if name.startswith("_") or isinstance(value, (_plain_property, classmethod, staticmethod, type)):
        return False
    return type(value).__name__ not in ("function", "builtin_function_or_method") and not hasattr(type(value), "__get__")


def _mixin(cls):
    """The builtin type that the members are made of, or None."""
    for base in cls.__mro__:
        if base in (int, str, float, tuple):
            return base
    return None


def _own(cls, name):
    for base in cls.__mro__:
        if base is Enum:
            return None
        if name in base.__dict__ and base.__module__ != "builtins" and base.__module__ != "enum":
            return base.__dict__[name]
    return None


class Enum:
    """The base of enumerations."""

    _member_map_ = {}
    _member_type_ = object
    _member_names_ = []

    def __init_subclass__(cls, **kwargs):
        cls._member_type_ = _mixin(cls) or object
        for base in cls.__mro__[1:]:
            if base.__dict__.get("_member_map_") and base is not Enum:
                raise TypeError("<enum '%s'> cannot extend <enum '%s'>" % (cls.__name__, base.__name__))
        found = [(name, value) for name, value in cls.__dict__.items() if _is_member(name, value)]
        if not found:
            return
        members = {}
        cls._member_map_ = members
        cls.__members__ = members
        last_values = []
        for name, value in found:
            if isinstance(value, _Either):
                value = value.resolved()
            elif isinstance(value, auto):
                stands_for = value
                if stands_for.value is None:
                    stands_for.value = cls._generate_next_value_(name, 1, len(last_values), last_values[:])
                value = stands_for.value
            elif isinstance(value, tuple) and _mixin(cls) is not tuple:
                value = tuple([
                    cls._generate_next_value_(name, 1, len(last_values), last_values[:])
                    if isinstance(part, auto) else part for part in value])
            member = _new_member(cls, name, value, members)
            last_values.append(member._value_)
            setattr(cls, name, member)
            members[name] = member
        cls._member_names_ = [name for name, member in members.items() if member._name_ == name]

    def _generate_next_value_(name, start, count, last_values):
        for value in last_values[::-1]:
            if isinstance(value, int):
                return value + 1
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    # ---- the class itself

    def __class_call__(cls, value, names=None, **options):
        if not cls._member_map_:
            return _functional(cls, value, names)
        if type(value) is cls:
            return value
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is None:
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        return found

    def __class_iter__(cls):
        return iter(_canonical(cls))

    def __class_len__(cls):
        return len(_canonical(cls))

    def __class_setattr__(cls, name, value):
        if name in cls._member_map_:
            raise AttributeError("cannot reassign member %r" % name)
        _set_plain(cls, name, value)

    def __class_contains__(cls, item):
        return isinstance(item, cls) and item._name_ in cls._member_map_

    def __class_repr__(cls):
        return "<enum '%s'>" % cls.__name__

    @classmethod
    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    # ---- the members

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return "%s.%s" % (type(self).__name__, self._name_)

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _new_member(cls, name, value, members):
    args = value if isinstance(value, tuple) else (value,)
    mixin = _mixin(cls)
    own_new = _own(cls, "__new__")
    if own_new is not None:
        member = cls.__new__(cls, *args)
    elif mixin is tuple:
        member = tuple.__new__(cls, value)
    elif mixin is not None:
        member = mixin.__new__(cls, *args)
        if mixin is str and len(args) == 1 and not isinstance(value, str):
            raise TypeError("%r is not a string" % (value,))
    else:
        member = object.__new__(cls)
    if not hasattr(member, "_value_"):
        member._value_ = value
    for other in members.values():
        if other._value_ == member._value_:
            # Another name for the same.
            return other
    member._name_ = name
    if _own(cls, "__init__") is not None:
        member.__init__(*args)
    return member


def _canonical(cls):
    members = [member for name, member in cls._member_map_.items() if member._name_ == name]
    if issubclass(cls, Flag):
        return [member for member in members if member._value_ > 0 and member._value_ & (member._value_ - 1) == 0]
    return members


def _functional(cls, name, names):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    body = {}
    if isinstance(names, dict):
        body.update(names)
    else:
        for each in names:
            if isinstance(each, str):
                body[each] = auto()
            else:
                body[each[0]] = each[1]
    return type(name, (cls,), body)


class IntEnum(int, Enum):
    """An enumeration whose members are ints."""

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, Enum):
    """An enumeration whose members are texts."""

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __repr__(self):
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    """An enumeration whose members can be put together."""

    def _generate_next_value_(name, start, count, last_values):
        highest = 0
        for value in last_values:
            highest = max(highest, value)
        return 1 if not highest else 1 << highest.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            return None
        every = 0
        for member in cls._member_map_.values():
            every |= member._value_
        if value < 0:
            value = every + 1 + value if every + 1 + value >= 0 else value & every
        if value & ~every:
            return None
        return _combined(cls, value)

    def __repr__(self):
        if self._name_ is None:
            return "<%s: %r>" % (type(self).__name__, self._value_)
        return "<%s.%s: %r>" % (type(self).__name__, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (type(self).__name__, self._value_)
        return "%s.%s" % (type(self).__name__, self._name_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([member for member in _canonical(type(self)) if member._value_ & self._value_])

    def __len__(self):
        return len(list(iter(self)))

    def __bool__(self):
        return bool(self._value_)

    def __eq__(self, other):
        if type(other) is type(self):
            return self._value_ == other._value_
        return NotImplemented

    def __hash__(self):
        return hash(self._value_)

    def __or__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _with_value(type(self), self._value_ | other._value_)

    def __and__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _with_value(type(self), self._value_ & other._value_)

    def __xor__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _with_value(type(self), self._value_ ^ other._value_)

    def __invert__(self):
        every = 0
        for member in _canonical(type(self)):
            every |= member._value_
        return _with_value(type(self), every & ~self._value_)


class IntFlag(int, Flag):
    """The same, and the members are ints."""

    def __repr__(self):
        return Flag.__repr__(self)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __eq__(self, other):
        return self._value_ == (other._value_ if isinstance(other, Flag) else other)

    def __hash__(self):
        return hash(self._value_)

    def __or__(self, other):
        return _with_value(type(self), self._value_ | int(other))

    def __and__(self, other):
        return _with_value(type(self), self._value_ & int(other))

    def __xor__(self, other):
        return _with_value(type(self), self._value_ ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


def _with_value(cls, value):
    for member in cls._member_map_.values():
        if member._value_ == value:
            return member
    return _combined(cls, value)


def _combined(cls, value):
    member = int.__new__(cls, value) if _mixin(cls) is int else object.__new__(cls)
    names = [each._name_ for each in _canonical(cls) if each._value_ & value]
    member._value_ = value
    member._name_ = "|".join(names) if names else None
    return member


def unique(enumeration):
    """Refuse an enumeration that has two names for one value."""
    doubles = [
        "%s -> %s" % (name, member._name_)
        for name, member in enumeration._member_map_.items() if name != member._name_]
    if doubles:
        raise ValueError("duplicate values found in %r: %s" % (enumeration, ", ".join(doubles)))
    return enumeration


class property:
    """An attribute of members that leaves its name to a member of the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel
        self.name = None

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.name in owner._member_map_:
                return owner._member_map_[self.name]
            raise AttributeError("%r has no attribute %r" % (owner, self.name))
        if self.fget is None:
            raise AttributeError("%r has no attribute %r" % (owner, self.name))
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (type(instance).__name__, self.name))
        self.fset(instance, value)
