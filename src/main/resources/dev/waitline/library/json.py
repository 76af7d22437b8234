# JSON: from values to text here, from text to values in json.decoder.

from json.decoder import JSONDecodeError, JSONDecoder

_INFINITY = float("inf")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError("Object of type %s is not JSON serializable" % type(o).__name__)

    def encode(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        indent = self.indent
        if isinstance(indent, int):
            indent = " " * indent
        out = []
        self._add(o, out, indent, "\n", [])
        return iter(out)

    def _add(self, value, out, indent, line, around):
        if isinstance(value, str):
            out.append(_quoted(value, self.ensure_ascii))
        elif value is None:
            out.append("null")
        elif value is True:
            out.append("true")
        elif value is False:
            out.append("false")
        elif isinstance(value, int):
            out.append(int.__repr__(value))
        elif isinstance(value, float):
            out.append(self._real(value))
        else:
            if self.check_circular:
                for outer in around:
                    if outer is value:
                        raise ValueError("Circular reference detected")
            around.append(value)
            if isinstance(value, (list, tuple)):
                self._add_list(value, out, indent, line, around)
            elif isinstance(value, dict):
                self._add_dict(value, out, indent, line, around)
            else:
                self._add(self.default(value), out, indent, line, around)
            around.pop()

    def _real(self, value):
        if value != value:
            text = "NaN"
        elif value == _INFINITY:
            text = "Infinity"
        elif value == -_INFINITY:
            text = "-Infinity"
        else:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant")
        return text

    def _add_list(self, values, out, indent, line, around):
        if not values:
            out.append("[]")
            return
        inner = line if indent is None else line + indent
        before = "[" if indent is None else "[" + inner
        between = self.item_separator if indent is None else self.item_separator + inner
        for value in values:
            out.append(before)
            before = between
            self._add(value, out, indent, inner, around)
        out.append("]" if indent is None else line + "]")

    def _add_dict(self, values, out, indent, line, around):
        if not values:
            out.append("{}")
            return
        inner = line if indent is None else line + indent
        before = "{" if indent is None else "{" + inner
        between = self.item_separator if indent is None else self.item_separator + inner
        items = sorted(values.items()) if self.sort_keys else values.items()
        some = False
        for key, value in items:
            name = self._key(key)
            if name is None:
                continue
            out.append(before)
            before = between
            some = True
            out.append(_quoted(name, self.ensure_ascii))
            out.append(self.key_separator)
            self._add(value, out, indent, inner, around)
        if some:
            out.append("}" if indent is None else line + "}")
        else:
            out.append("{}")

    def _key(self, key):
        if isinstance(key, str):
            return key
        if isinstance(key, float):
            return self._real(key)
        if key is True:
            return "true"
        if key is False:
            return "false"
        if key is None:
            return "null"
        if isinstance(key, int):
            return int.__repr__(key)
        if self.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not %s" % type(key).__name__)


def _quoted(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return '"' + text + '"'
    out = ['"']
    for char in text:
        code = ord(char)
        if char in _ESCAPES:
            out.append(_ESCAPES[char])
        elif code < 32 or (ascii_only and 126 < code < 0x10000 and code != 127):
            out.append("\\u%04x" % code)
        elif ascii_only and code >= 0x10000:
            code -= 0x10000
            out.append("\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF))
        else:
            out.append(char)
    out.append('"')
    return "".join(out)


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw,
):
    return (JSONEncoder if cls is None else cls)(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    ).encode(obj)


def dump(obj, fp, **options):
    fp.write(dumps(obj, **options))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if not isinstance(s, str):
        raise TypeError("the JSON object must be str, bytes or bytearray, not %s" % type(s).__name__)
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    given = {
        "object_hook": object_hook,
        "parse_float": parse_float,
        "parse_int": parse_int,
        "parse_constant": parse_constant,
        "object_pairs_hook": object_pairs_hook,
    }
    for name, value in given.items():
        if value is not None:
            kw[name] = value
    return (JSONDecoder if cls is None else cls)(**kw).decode(s)


def load(fp, **options):
    return loads(fp.read(), **options)
