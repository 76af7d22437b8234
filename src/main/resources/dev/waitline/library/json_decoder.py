# From JSON text to values. CPython has the scanner in C.

_BLANKS = " \t\n\r"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"null": None, "true": True, "false": False}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    """Text that is not JSON, with the place where that shows."""

    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count("\n", 0, pos) + 1
        self.colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, "%s: line %d column %d (char %d)" % (msg, self.lineno, self.colno, pos))


class JSONDecoder:
    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, text, at):
        char = text[at : at + 1]
        if char == '"':
            return self._string(text, at + 1)
        if char == "{":
            return self._object(text, at + 1)
        if char == "[":
            return self._array(text, at + 1)
        for word, value in _WORDS.items():
            if text.startswith(word, at):
                return value, at + len(word)
        end = _digits(text, at + 1 if char == "-" else at)
        if end > at + (char == "-"):
            if text[at + (char == "-")] == "0":
                end = at + (char == "-") + 1
            return self._number(text, at, end)
        for word in _CONSTANTS:
            if text.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError("Expecting value", text, at)

    def _number(self, text, at, whole):
        end = whole
        if text[end : end + 1] == "." and _digits(text, end + 1) > end + 1:
            end = _digits(text, end + 1)
        if text[end : end + 1] in ("e", "E"):
            sign = end + 2 if text[end + 1 : end + 2] in ("+", "-") else end + 1
            if _digits(text, sign) > sign:
                end = _digits(text, sign)
        if end == whole:
            return self.parse_int(text[at:end]), end
        return self.parse_float(text[at:end]), end

    def _string(self, text, at):
        begin = at - 1
        parts = []
        while True:
            end = _plain_end(text, at)
            parts.append(text[at:end])
            char = text[end : end + 1]
            if char == '"':
                return "".join(parts), end + 1
            if char == "":
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if char != "\\":
                if self.strict:
                    raise JSONDecodeError("Invalid control character at", text, end)
                parts.append(char)
                at = end + 1
                continue
            escape = text[end + 1 : end + 2]
            if escape == "":
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if escape == "u":
                code = _unicode(text, end + 1)
                at = end + 6
                if 0xD800 <= code <= 0xDBFF and text[at : at + 2] == "\\u":
                    low = _unicode(text, at + 1)
                    if 0xDC00 <= low <= 0xDFFF:
                        code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))
                        at += 6
                parts.append(chr(code))
            elif escape in _ESCAPES:
                parts.append(_ESCAPES[escape])
                at = end + 2
            else:
                raise JSONDecodeError("Invalid \\escape", text, end)

    def _array(self, text, at):
        values = []
        at = _skip(text, at)
        if text[at : at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self._value(text, at)
            values.append(value)
            at = _skip(text, at)
            char = text[at : at + 1]
            if char == "]":
                return values, at + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _skip(text, at + 1)

    def _object(self, text, at):
        pairs = []
        at = _skip(text, at)
        if text[at : at + 1] == "}":
            return self._made(pairs), at + 1
        while True:
            if text[at : at + 1] != '"':
                raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
            key, at = self._string(text, at + 1)
            at = _skip(text, at)
            if text[at : at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", text, at)
            value, at = self._value(text, _skip(text, at + 1))
            pairs.append((key, value))
            at = _skip(text, at)
            char = text[at : at + 1]
            if char == "}":
                return self._made(pairs), at + 1
            if char != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _skip(text, at + 1)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def _skip(text, at):
    while text[at : at + 1] in _BLANKS and at < len(text):
        at += 1
    return at


def _digits(text, at):
    while at < len(text) and "0" <= text[at] <= "9":
        at += 1
    return at


def _plain_end(text, at):
    """Where the plain part of a string that begins at a place ends."""
    while at < len(text) and text[at] not in '"\\' and text[at] >= " ":
        at += 1
    return at


def _unicode(text, at):
    digits = text[at + 1 : at + 5]
    if len(digits) == 4 and digits[1] not in "xX":
        try:
            return int(digits, 16)
        except ValueError:
            pass
    raise JSONDecodeError("Invalid \\uXXXX escape", text, at)
