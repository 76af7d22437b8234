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
        margin = line.find("| ") + 2 if line.startswith("  ") and not line[:line.find("|")].strip() else 0
        if line[margin:].startswith("    ") and lines:
            lines[-1] += line + "\n"
        else:
            lines.append(line + "\n")
    return lines


def format_exception_only(exc, value=None):
    error = value if isinstance(value, BaseException) else exc
    _text(exc, value)
    return _exception_only(error) if isinstance(error, BaseException) else ["NoneType: None\n"]


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    _write(_text(exc, value), sys.stderr if file is None else file)


# ---- tracebacks without their exceptions


def format_tb(tb, limit=None):
    lines = _traceback_lines(tb)
    return lines if limit is None else lines[:limit] if limit >= 0 else lines[limit:]


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), sys.stderr if file is None else file)


def _stack(f, limit):
    lines = _stack_lines()
    if f is not None:
        # The frame that is named is the last one shown.
        depth = 0
        while f is not None:
            depth += 1
            f = f.f_back
        lines = lines[:depth]
    return lines if limit is None else lines[-limit:] if limit >= 0 else lines[:-limit]


def format_stack(f=None, limit=None):
    return _stack(f, limit)


def print_stack(f=None, limit=None, file=None):
    _write("".join(_stack(f, limit)), sys.stderr if file is None else file)


def extract_stack(f=None, limit=None):
    found = []
    for line in _stack(f, limit):
        first, *text = line.splitlines()
        place, number, name = first.rsplit(", ", 2)
        found.append(FrameSummary(place[8:-1], int(number[5:]), name[3:], text[0].strip() if text else ""))
    return found


class FrameSummary:
    """One line of a traceback."""

    def __init__(self, filename, lineno, name, line):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return "<FrameSummary file %s, line %d in %s>" % (self.filename, self.lineno, self.name)


def extract_tb(tb, limit=None):
    found = []
    texts = _traceback_lines(tb)
    while tb is not None:
        code = tb.tb_frame.f_code
        text = texts[len(found)].splitlines()
        found.append(FrameSummary(
            code.co_filename, tb.tb_lineno, code.co_name, text[1].strip() if len(text) > 1 else ""))
        tb = tb.tb_next
    return found if limit is None else found[:limit] if limit >= 0 else found[limit:]
