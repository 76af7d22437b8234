# Tracebacks as text. The machine knows where an exception went; what the exception itself says may need Python.

import sys


def format_exc(limit=None, chain=True):
    return _format_exc()


def print_exc(limit=None, file=None, chain=True):
    _write(_format_exc(), sys.stderr if file is None else file)


def _text(exc, value):
    # Old programs pass the class, the exception and the traceback; newer ones the exception alone.
    error = value if isinstance(value, BaseException) else exc
    return _traceback_text(error) if isinstance(error, BaseException) else "NoneType: None\n"


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    lines = []
    for line in _text(exc, value).splitlines():
        if line.startswith("    ") and lines:
            lines[-1] += line + "\n"
        else:
            lines.append(line + "\n")
    return lines


def format_exception_only(exc, value=None):
    return [_text(exc, value).splitlines()[-1] + "\n"]


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _write(_text(exc, value), sys.stderr if file is None else file)
