# Regular expressions. Reading and finding them is Java's part.

import enum as _enum

from _re import find as _find
from _re import read as _read


class RegexFlag(_enum.IntFlag):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        return _flags_text(int(self)) or "re.NOFLAG"

    __str__ = object.__str__


NOFLAG = RegexFlag.NOFLAG
ASCII = A = RegexFlag.ASCII
IGNORECASE = I = RegexFlag.IGNORECASE
LOCALE = L = RegexFlag.LOCALE
UNICODE = U = RegexFlag.UNICODE
MULTILINE = M = RegexFlag.MULTILINE
DOTALL = S = RegexFlag.DOTALL
VERBOSE = X = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG

_NAMES = ((256, "re.ASCII"), (2, "re.IGNORECASE"), (4, "re.LOCALE"), (32, "re.UNICODE"), (8, "re.MULTILINE"),
          (16, "re.DOTALL"), (64, "re.VERBOSE"), (128, "re.DEBUG"))
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _flags_text(flags):
    return "|".join([name for value, name in _NAMES if flags & value])


class error(Exception):
    """A pattern that is none, with the place where that shows."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = "%s at position %d" % (msg, pos)
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            if "\n" in pattern:
                msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
        super().__init__(msg)


class Pattern:
    def __init__(self, pattern, flags):
        result = _read(pattern, flags)
        if len(result) == 2:
            message, pos = result
            if pos < 0:
                raise ValueError(message) if "flags" in message else error(message)
            raise error(message, pattern, pos)
        self.pattern = pattern
        self.flags, self.groups, names = result
        self.groupindex = dict(names)

    def _found(self, string, pos, endpos, where, limit):
        if not isinstance(string, str):
            raise TypeError("expected string or bytes-like object, got '%s'" % type(string).__name__)
        size = len(string)
        begin = min(max(pos, 0), size)
        end = size if endpos is None else min(max(endpos, 0), size)
        if end < begin:
            return []
        return _find(self.pattern, self.flags, string, begin, end, where, limit)

    def _one(self, string, pos, endpos, where):
        for places in self._found(string, pos, endpos, where, 1):
            return Match(self, string, pos, endpos, places)
        return None

    def match(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "BEGIN")

    def search(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "ANYWHERE")

    def fullmatch(self, string, pos=0, endpos=None):
        return self._one(string, pos, endpos, "WHOLE")

    def finditer(self, string, pos=0, endpos=None):
        return iter([Match(self, string, pos, endpos, places) for places in self._found(string, pos, endpos, "ANYWHERE", 0)])

    def findall(self, string, pos=0, endpos=None):
        found = []
        for places in self._found(string, pos, endpos, "ANYWHERE", 0):
            if self.groups == 0:
                found.append(string[places[0] : places[1]])
            elif self.groups == 1:
                found.append(_part(string, places, 1, ""))
            else:
                found.append(tuple([_part(string, places, group, "") for group in range(1, self.groups + 1)]))
        return found

    def split(self, string, maxsplit=0):
        parts = []
        end = 0
        for places in self._found(string, 0, None, "ANYWHERE", max(maxsplit, 0)) if maxsplit >= 0 else []:
            parts.append(string[end : places[0]])
            for group in range(1, self.groups + 1):
                parts.append(_part(string, places, group, None))
            end = places[1]
        parts.append(string[end:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        template = None if callable(repl) else _template(repl, self)
        parts = []
        end = 0
        found = self._found(string, 0, None, "ANYWHERE", max(count, 0))
        for places in found:
            parts.append(string[end : places[0]])
            if template is None:
                parts.append(repl(Match(self, string, 0, None, places)))
            else:
                parts.append(_filled(template, string, places))
            end = places[1]
        parts.append(string[end:])
        return "".join([part for part in parts if part is not None]), len(found)

    def __repr__(self):
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        flags = _flags_text(self.flags & ~32)
        return "re.compile(%s%s)" % (shown, ", " + flags if flags else "")

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _part(string, places, group, missing):
    begin = places[2 * group]
    return missing if begin < 0 else string[begin : places[2 * group + 1]]


class Match:
    def __init__(self, pattern, string, pos, endpos, places):
        self.re = pattern
        self.string = string
        self.pos = min(max(pos, 0), len(string))
        self.endpos = len(string) if endpos is None else min(max(endpos, 0), len(string))
        self._places = places
        self.lastindex = None if places[-1] < 0 else places[-1]

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(group) for group in range(self.re.groups + 1)])

    def _number(self, group):
        number = self.re.groupindex.get(group) if isinstance(group, str) else group
        if not isinstance(number, int) or not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def group(self, *groups):
        if not groups:
            return _part(self.string, self._places, 0, None)
        found = [_part(self.string, self._places, self._number(group), None) for group in groups]
        return found[0] if len(found) == 1 else tuple(found)

    def __getitem__(self, group):
        return _part(self.string, self._places, self._number(group), None)

    def groups(self, default=None):
        return tuple([_part(self.string, self._places, group, default) for group in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: _part(self.string, self._places, number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[2 * self._number(group)]

    def end(self, group=0, /):
        return self._places[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._places[2 * number], self._places[2 * number + 1]

    def expand(self, template):
        return _filled(_template(template, self.re), self.string, self._places)

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


# ---- what sub() puts in place


def _template(text, pattern):
    """Its parts: text, and numbers of groups."""
    parts = []
    at = 0
    while True:
        end = text.find("\\", at)
        if end < 0:
            parts.append(text[at:])
            return parts
        parts.append(text[at:end])
        char = text[end + 1 : end + 2]
        at = end + 2
        if char == "g":
            group, at = _named(text, at, pattern)
            parts.append(group)
        elif char == "0" or (char.isdigit() and _octal(text, at - 1)):
            while at < len(text) and at < end + 4 and text[at] in "01234567":
                at += 1
            parts.append(chr(int(text[end + 1 : at], 8) & 0xFF))
        elif char.isdigit():
            if text[at : at + 1].isdigit():
                at += 1
            number = int(text[end + 1 : at])
            if number > pattern.groups:
                raise error("invalid group reference %d" % number, text, end + 1)
            parts.append(number)
        elif char in _ESCAPES and char:
            parts.append(_ESCAPES[char])
        elif char.isalpha() and char.isascii():
            raise error("bad escape \\" + char, text, end)
        elif char == "":
            raise error("bad escape (end of pattern)", text, end)
        else:
            parts.append("\\" + char)


def _octal(text, at):
    digits = text[at : at + 3]
    return len(digits) == 3 and digits[0] in "0123" and all([digit in "01234567" for digit in digits])


def _named(text, at, pattern):
    if text[at : at + 1] != "<":
        raise error("missing <", text, at)
    end = text.find(">", at)
    if end < 0:
        if at + 1 == len(text):
            raise error("missing group name", text, at + 1)
        raise error("missing >, unterminated name", text, at + 1)
    name = text[at + 1 : end]
    if name == "":
        raise error("missing group name", text, at + 1)
    if name.isdigit():
        if int(name) > pattern.groups:
            raise error("invalid group reference %d" % int(name), text, at + 1)
        return int(name), end + 1
    if not name.isidentifier():
        raise error("bad character in group name %r" % name, text, at + 1)
    if name not in pattern.groupindex:
        raise IndexError("unknown group name %r" % name)
    return pattern.groupindex[name], end + 1


def _filled(template, string, places):
    return "".join([_part(string, places, part, "") if isinstance(part, int) else part for part in template])


# ---- functions


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str):
        raise TypeError("first argument must be string or compiled pattern")
    return Pattern(pattern, int(flags))


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def escape(pattern):
    return "".join(["\\" + char if char in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else char for char in pattern])


def purge():
    pass
