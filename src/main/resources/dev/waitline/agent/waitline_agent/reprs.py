"""Values as short text, without ever calling code of the program."""

import datetime
import decimal
import fractions
import types
from collections import deque

_PLAIN = (int, float, complex, bool, type(None), bytes, str, range, type(Ellipsis), datetime.date, datetime.time,
          datetime.datetime, datetime.timedelta, decimal.Decimal, fractions.Fraction)
_BRACKETS = {list: "[]", tuple: "()", set: "{}", frozenset: ("frozenset({", "})"), deque: ("deque([", "])")}
_DEEPEST = 4
_MOST = 40


def short(value, length):
    if value is True or value is False or value is None:
        return str(value)
    text = _text(value, 0)
    return text if len(text) <= length else text[:length - 1] + "…"


def _text(value, depth):
    kind = type(value)
    if kind in _PLAIN:
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
    if isinstance(value, type):
        return "<class '%s'>" % qualified(value)
    if kind is types.FunctionType:
        return "<function %s>" % value.__qualname__
    if kind is types.ModuleType:
        return "<module '%s'>" % value.__name__
    if isinstance(value, BaseException):
        return "%s(%s)" % (kind.__name__, ", ".join(_text(a, depth + 1) for a in value.args))
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
    module = kind.__module__
    return kind.__qualname__ if module in ("builtins", "__main__") else "%s.%s" % (module, kind.__qualname__)


def last_line(kind, value):
    """The line with which a traceback ends."""
    try:
        text = str(value)
    except Exception:
        text = "<exception str() failed>"
    name = kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else "%s.%s" % (
        kind.__module__, kind.__qualname__)
    return "%s: %s" % (name, text) if text else name
