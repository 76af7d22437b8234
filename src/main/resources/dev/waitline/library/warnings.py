# Warnings: told once for each place, unless a filter says otherwise.

import re as _re
import sys as _sys

_ACTIONS = ("default", "always", "ignore", "module", "once", "error")


class _State:
    def __init__(self):
        # The ones that CPython begins with; what matches first counts.
        self.filters = [
            ("default", None, DeprecationWarning, "__main__", 0),
            ("ignore", None, DeprecationWarning, None, 0),
            ("ignore", None, PendingDeprecationWarning, None, 0),
            ("ignore", None, ImportWarning, None, 0),
            ("ignore", None, ResourceWarning, None, 0),
        ]
        self.told = set()
        self.record = None


_state = _State()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return "{message : %r, category : %r, filename : %r, lineno : %s, line : %r}" % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    text = "%s:%s: %s: %s\n" % (filename, lineno, category.__name__, message)
    return text + "  %s\n" % line.strip() if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (_sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    callers = _callers()
    if 0 < stacklevel <= len(callers):
        filename, lineno, _, line = callers[stacklevel - 1]
    else:
        filename, lineno, line = "sys", 1, ""
    _tell(message, category, filename, lineno, line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    _tell(message, category, filename, lineno, "")


def _tell(message, category, filename, lineno, line):
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    action = "default"
    for known, pattern, kind, _, at in _state.filters:
        if (pattern is None or _re.match(pattern, text, _re.I)) and issubclass(category, kind) and at in (0, lineno):
            action = known
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        key = (text, category) if action == "once" else (text, category, filename, 0 if action == "module" else lineno)
        if key in _state.told:
            return
        _state.told.add(key)
    if _state.record is not None:
        _state.record.append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno, None, line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError("invalid action: %r" % action)
    _add((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError("invalid action: %r" % action)
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    filters = [each for each in _state.filters if each != item]
    _state.filters = filters + [item] if append else [item] + filters
    _state.told = set()


def resetwarnings():
    _state.filters = []
    _state.told = set()


class catch_warnings:
    """Puts the filters back at its end; with record=True it gives a list of what was told meanwhile."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._action = (action, category, lineno, append)

    def __enter__(self):
        self._before = (_state.filters, _state.record, _state.told)
        _state.told = set()
        action, category, lineno, append = self._action
        if self._record:
            _state.record = []
        if action is not None:
            simplefilter(action, category, lineno, append)
        return _state.record if self._record else None

    def __exit__(self, *details):
        _state.filters, _state.record, _state.told = self._before
