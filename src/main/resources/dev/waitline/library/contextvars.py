# Variables of a context. Each thread begins with a context of its own, in which nothing is set.

import threading as _threading


class _Here(_threading.local):
    def __init__(self):
        self.context = Context()


class Context:
    def __init__(self):
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError("cannot enter context: %r is already entered" % self)
        before = _here.context
        self._entered = True
        _here.context = self
        try:
            return callable(*args, **kwargs)
        finally:
            _here.context = before
            self._entered = False

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        return made

    def get(self, var, default=None, /):
        return self._values.get(var, default)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __getitem__(self, var):
        return self._values[var]

    def __contains__(self, var):
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)


class Token:
    MISSING = "<Token.MISSING>"

    def __init__(self, var, old_value):
        self.var = var
        self.old_value = old_value
        self._used = False


_NOTHING = object()


class ContextVar:
    def __init__(self, name, *, default=_NOTHING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_NOTHING, /):
        values = _here.context._values
        if self in values:
            return values[self]
        if default is not _NOTHING:
            return default
        if self._default is not _NOTHING:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        values = _here.context._values
        token = Token(self, values.get(self, Token.MISSING))
        values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError("%r has already been used once" % token)
        if token.var is not self:
            raise ValueError("%r was created by a different ContextVar" % token)
        token._used = True
        values = _here.context._values
        if token.old_value is Token.MISSING:
            del values[self]
        else:
            values[self] = token.old_value


_here = _Here()


def copy_context():
    return _here.context.copy()
