"""Values as short text, without ever calling code of the program."""

import datetime
import decimal
import fractions
import types
from collections import deque

_PLAIN = (int, float, complex, bool, type(None), bytes, str, range, type(Ellipsis), datetime.date, datetime.time,
          datetime.datetime, datetime.timedelta, decimal.Decimal, fractions.Fraction)
# Another zone is asked by the repr of a time, and may be of the program.
_ZONES = (type(None), datetime.timezone)
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: ("frozenset({", "})"), deque: ("deque([", "])")}
_DEEPEST = 4
_MOST = 40


# What type itself says of a class, whatever the class says, or its metaclass.
_MRO = type.__dict__["__mro__"].__get__
_NAMESPACE = type.__dict__["__dict__"].__get__
_NAME = type.__dict__["__name__"].__get__
_QUALNAME = type.__dict__["__qualname__"].__get__
_MODULE = type.__dict__["__module__"].__get__


def is_a(value, kind):
    """isinstance, without asking the value for its __class__."""
    return kind in _MRO(type(value))


def attributes(value):
    """What the value's own __dict__ holds; empty where it has none, or the program made one up."""
    for kind in _MRO(type(value)):
        held = _NAMESPACE(kind).get("__dict__")
        if held is not None:
            return held.__get__(value) if type(held) is types.GetSetDescriptorType else {}
    return {}


def mro(kind):
    return _MRO(kind)


def namespace(kind):
    return _NAMESPACE(kind)


def module(kind):
    named = _MODULE(kind)
    return named if type(named) is str else ""


def name(kind):
    return _NAME(kind)


def short(value, length):
    if value is True or value is False or value is None:
        return str(value)
    text = _text(value, 0)
    return text if len(text) <= length else text[:length - 1] + "…"


def _text(value, depth):
    kind = type(value)
    if kind in _PLAIN and type(getattr(value, "tzinfo", None)) in _ZONES:
        if kind in (str, bytes) and len(value) > 500:
            value = value[:500]
        if kind is int and value.bit_length() > 4000:
            return "<int of %d bits>" % value.bit_length()
        return repr(value)
    if depth > _DEEPEST:
        return "..."
    if kind in _BRACKETS:
        return _items(kind, value, depth)
    if kind is dict:
        pairs = ["%s: %s" % (_text(k, depth + 1), _text(v, depth + 1)) for k, v in list(value.items())[:_MOST]]
        return "{%s}" % ", ".join(pairs + ["..."] * (len(value) > _MOST))
    if is_a(value, type):
        return "<class '%s'>" % qualified(value)
    if kind is types.FunctionType:
        return "<function %s>" % value.__qualname__
    if kind is types.ModuleType:
        return "<module '%s'>" % value.__name__
    if is_a(value, BaseException):
        arguments = BaseException.args.__get__(value)
        return "%s(%s)" % (name(kind), ", ".join(_text(a, depth + 1) for a in arguments))
    return "<%s object>" % qualified(kind)


def _items(kind, value, depth):
    opening, closing = _BRACKETS[kind]
    if kind in (set, frozenset) and not value:
        return kind.__name__ + "()"
    texts = [_text(v, depth + 1) for v in list(value)[:_MOST]] + ["..."] * (len(value) > _MOST)
    inside = ", ".join(texts)
    if kind is tuple and len(value) == 1:
        inside += ","
    if kind is deque and value.maxlen is not None:
        closing = "], maxlen=%d)" % value.maxlen
    return opening + inside + closing


def qualified(kind):
    origin = module(kind)
    return _QUALNAME(kind) if origin in ("builtins", "__main__") else "%s.%s" % (origin, _QUALNAME(kind))


def last_line(kind, value):
    """The line with which a traceback ends."""
    try:
        text = str(value)
    except Exception:
        text = "<exception str() failed>"
    return "%s: %s" % (qualified(kind), text) if text else qualified(kind)
