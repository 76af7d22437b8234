# The builtins that call back into Python, and how a program begins and ends. Nobody steps through this file:
# in CPython its like is written in C.


def _boot():
    status = None
    failed = False
    try:
        _run_main()
    except SystemExit as leaving:
        status = leaving.code
        _mark_exit()
    except BaseException as error:
        _traceback_text(error)
        hook = _excepthook()
        if hook is None:
            _report(error)
        else:
            try:
                hook(type(error), error, None)
            except BaseException as wrong:
                _report(wrong)
                _report(error)
        failed = True
    try:
        _shutdown()
        _run_atexit()
    except SystemExit as leaving:
        status = leaving.code
        _mark_exit()
    except BaseException as error:
        _traceback_text(error)
        _report(error)
    _finish(status, failed)


def _inject(target, method, held, *arguments):
    if held:
        # As a program must: first the lock, then the call.
        with target:
            getattr(target, method)(*arguments)
    else:
        getattr(target, method)(*arguments)


# ---- objects


def _make(cls, arguments, keywords):
    made = cls.__new__(cls, *arguments, **keywords)
    if isinstance(made, cls):
        result = type(made).__init__(made, *arguments, **keywords)
        if result is not None:
            raise TypeError("__init__() should return None, not '%s'" % type(result).__name__)
    return made


def _new_value(cls, layout, arguments, keywords):
    return _typed(cls, layout(*arguments, **keywords))


def _class_made(cls, keywords):
    for name, value in list(cls.__dict__.items()):
        if hasattr(type(value), "__set_name__"):
            value.__set_name__(cls, name)
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def _new_class(meta, name, bases, namespace, keywords):
    if not isinstance(meta, type):
        return meta(name, bases, namespace, **keywords)
    if hasattr(meta, "__prepare__"):
        raise TypeError("the model engine does not ask a metaclass for __prepare__")
    made = meta.__new__(meta, name, bases, namespace, **keywords)
    if isinstance(made, meta):
        type(made).__init__(made, name, bases, namespace, **keywords)
    return made


def _check(method, cls, value):
    return bool(getattr(type(cls), method)(cls, value))


def _exception_of(kind):
    made = kind()
    if not isinstance(made, BaseException):
        raise TypeError("calling %r should have returned an instance of BaseException, not %r" % (kind, type(made)))
    return made


def _raise(exception):
    raise _exception_of(exception)


def _raise_from(exception, cause):
    if isinstance(cause, type):
        cause = _exception_of(cause)
    if isinstance(exception, type):
        exception = _exception_of(exception)
    raise exception from cause


def _call_method(value, name, argument):
    return getattr(value, name)(argument)


class _Managed:
    """A context manager whose methods are found by Python code: both are found before the first is called."""

    def __init__(self, enter, leave):
        self._enter = enter
        self._leave = leave

    def __enter__(self):
        return self._enter()

    def __exit__(self, *details):
        return self._leave(*details)


def _managed(manager):
    return _Managed(manager.__enter__, manager.__exit__)


def _getattr(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def _seen_of(value, name):
    try:
        return getattr(value, name)
    except AttributeError:
        return _local_of(value, name)


def _hasattr(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def _throw(generator, kind, value=None, traceback=None):
    if isinstance(kind, type) and issubclass(kind, BaseException):
        try:
            exception = value if isinstance(value, kind) else _exception_of(kind) if value is None else kind(value)
        except BaseException as wrong:
            exception = wrong
        return generator.throw(exception)
    raise TypeError("exceptions must be classes or instances deriving from BaseException, not %s" % type(kind).__name__)


def _throw_into(iterator, error):
    # The iterator to which a generator has delegated need not know of exceptions.
    leaving = isinstance(error, GeneratorExit)
    method = getattr(iterator, "close" if leaving else "throw", None)
    if method is None:
        raise error
    if leaving:
        method()
        raise error
    return method(error)


def _close(generator):
    try:
        generator.throw(GeneratorExit())
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError("generator ignored GeneratorExit")


# ---- what the patterns of a match ask


def __match_sequence__(value, size, more):
    if isinstance(value, (list, tuple)):
        fits = True
    else:
        fits = _is_sequence(value)
    return fits and (len(value) >= size if more else len(value) == size)


def _is_sequence(value):
    if isinstance(value, (bytes, bytearray)):
        return False
    cls = type(value)
    if isinstance(value, (str, dict, set, frozenset)):
        return False
    from collections.abc import Sequence

    return issubclass(cls, Sequence)


def __match_mapping__(value, keys):
    if not isinstance(value, dict):
        from collections.abc import Mapping

        if not isinstance(value, Mapping):
            return None
    if len(value) < len(keys):
        return None
    found = []
    missing = object()
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError("mapping pattern checks duplicate key (%r)" % (key,))
        each = value.get(key, missing)
        if each is missing:
            return None
        found.append(each)
    return found


def __match_rest__(value, keys):
    rest = dict(value)
    for key in keys:
        del rest[key]
    return rest


def __match_class__(value, asked):
    cls, count, *names = asked
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(value, cls):
        return None
    found = []
    if count:
        alone = issubclass(cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple))
        known = getattr(cls, "__match_args__", None)
        if known is None:
            known = ()
        else:
            alone = False
        if not isinstance(known, tuple):
            raise TypeError("%s.__match_args__ must be a tuple (got %s)" % (cls.__name__, type(known).__name__))
        most = 1 if alone else len(known)
        if count > most:
            raise TypeError(
                "%s() accepts %d positional sub-pattern%s (%d given)" % (cls.__name__, most, "" if most == 1 else "s", count)
            )
        if alone:
            found.append(value)
        else:
            for name in known[:count]:
                if not isinstance(name, str):
                    raise TypeError("__match_args__ elements must be strings (got %s)" % type(name).__name__)
                if name in names or known[:count].count(name) > 1:
                    raise TypeError("%s() got multiple sub-patterns for attribute %r" % (cls.__name__, name))
            names = list(known[:count]) + names
    for name in names:
        try:
            found.append(getattr(value, name))
        except AttributeError:
            return None
    return found


# ---- bytes: a row of them is kept as a text whose characters they are


class UnicodeEncodeError(UnicodeError):
    def __init__(self, encoding, object, start, end, reason):
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        if self.end != self.start + 1:
            return "'%s' codec can't encode characters in position %d-%d: %s" % (
                self.encoding, self.start, self.end - 1, self.reason)
        code = ord(self.object[self.start])
        form = "\\x%02x" if code <= 0xFF else "\\u%04x" if code <= 0xFFFF else "\\U%08x"
        return "'%s' codec can't encode character '%s' in position %d: %s" % (
            self.encoding, form % code, self.start, self.reason)


class UnicodeDecodeError(UnicodeError):
    def __init__(self, encoding, object, start, end, reason):
        super().__init__(encoding, object, start, end, reason)
        self.encoding = encoding
        self.object = object
        self.start = start
        self.end = end
        self.reason = reason

    def __str__(self):
        if self.end != self.start + 1:
            return "'%s' codec can't decode bytes in position %d-%d: %s" % (
                self.encoding, self.start, self.end - 1, self.reason)
        return "'%s' codec can't decode byte 0x%02x in position %d: %s" % (
            self.encoding, self.object[self.start], self.start, self.reason)


def __bytes_of__(text):
    made = object.__new__(bytes)
    made._text = text
    return made


def _encode(text, encoding, errors):
    plain = encoding.lower().replace("_", "-")
    if plain in ("utf-16", "utf16"):
        return __bytes_of__("\xff\xfe" + _encode(text, "utf-16-le", errors)._text)
    out = ""
    at = 0
    while True:
        done, count = _encoded(text[at:], encoding)
        out += done
        at += count
        if at >= len(text):
            return __bytes_of__(out)
        if errors == "strict":
            limit = {"ascii": 128, "us-ascii": 128, "latin-1": 256, "iso-8859-1": 256}.get(plain)
            reason = "surrogates not allowed" if limit is None else "ordinal not in range(%d)" % limit
            end = at + 1
            while limit is not None and end < len(text) and ord(text[end]) >= limit:
                end += 1
            name = "utf-8" if plain == "utf8" else plain
            raise UnicodeEncodeError(name, text, at, end, reason)
        if errors == "replace":
            out += "?"
        elif errors == "backslashreplace":
            code = ord(text[at])
            out += ("\\x%02x" if code <= 0xFF else "\\u%04x" if code <= 0xFFFF else "\\U%08x") % code
        elif errors == "xmlcharrefreplace":
            out += "&#%d;" % ord(text[at])
        elif errors != "ignore":
            raise LookupError("unknown error handler name '%s'" % errors)
        at += 1


def _decode(octets, encoding, errors):
    plain = encoding.lower().replace("_", "-")
    data = octets._text
    if plain in ("utf-16", "utf16"):
        big = data.startswith("\xfe\xff")
        if big or data.startswith("\xff\xfe"):
            data = data[2:]
        plain = "utf-16-be" if big else "utf-16-le"
    elif plain == "utf-8-sig":
        data = data[3:] if data.startswith("\xef\xbb\xbf") else data
        plain = "utf-8"
    out = ""
    at = 0
    while True:
        done, count, wrong = _decoded(data[at:], plain)
        out += done
        at += count
        if at >= len(data):
            return out
        if errors == "strict":
            raise _cannot_decode(octets, plain, data, at, wrong)
        if errors == "replace":
            out += "\ufffd"
        elif errors == "backslashreplace":
            out += "".join(["\\x%02x" % ord(char) for char in data[at : at + wrong]])
        elif errors != "ignore":
            raise LookupError("unknown error handler name '%s'" % errors)
        at += wrong


def _cannot_decode(octets, plain, data, at, wrong):
    if plain in ("ascii", "us-ascii"):
        return UnicodeDecodeError("ascii", octets, at, at + 1, "ordinal not in range(128)")
    first = ord(data[at])
    more = 1 if 0xC2 <= first <= 0xDF else 2 if 0xE0 <= first <= 0xEF else 3 if 0xF0 <= first <= 0xF4 else 0
    good = 0
    while good < more and at + 1 + good < len(data) and 0x80 <= ord(data[at + 1 + good]) <= 0xBF:
        good += 1
    if more == 0:
        reason = "invalid start byte"
    elif at + 1 + good == len(data):
        reason = "unexpected end of data"
    else:
        reason = "invalid continuation byte"
    return UnicodeDecodeError("utf-8" if plain == "utf8" else plain, octets, at, at + 1 + good, reason)


def _decode_text(value, rest, named):
    given = {"encoding": "utf-8", "errors": "strict", **named}
    for name, each in zip(("encoding", "errors"), rest):
        given[name] = each
    if isinstance(value, str):
        raise TypeError("decoding str is not supported")
    if not isinstance(value, _Octets):
        raise TypeError("decoding to str: need a bytes-like object, %s found" % type(value).__name__)
    return _decode(value, given["encoding"], given["errors"])


def _octet(value):
    value = _as_index(value)
    if not 0 <= value <= 255:
        raise ValueError("byte must be in range(0, 256)")
    return chr(value)


def _octets(value, what="a bytes-like object is required, not '%s'"):
    if not isinstance(value, _Octets):
        raise TypeError(what % type(value).__name__)
    return value._text


def _octets_from(source, encoding, errors, name):
    if isinstance(source, str):
        if encoding is None:
            raise TypeError("string argument without an encoding")
        return _encode(source, encoding, errors or "strict")._text
    if encoding is not None or errors is not None:
        raise TypeError("encoding without a string argument" if errors is None else "errors without a string argument")
    if source is None:
        raise TypeError("cannot convert 'NoneType' object to " + name)
    if isinstance(source, _Octets):
        return source._text
    if hasattr(type(source), "__bytes__"):
        return type(source).__bytes__(source)._text
    if isinstance(source, int):
        if source < 0:
            raise ValueError("negative count")
        return "\0" * source
    if not hasattr(type(source), "__iter__") and not hasattr(type(source), "__getitem__"):
        raise TypeError("cannot convert '%s' object to %s" % (type(source).__name__, name))
    out = []
    for each in source:
        number = _as_index(each)
        if not isinstance(number, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(each).__name__)
        if not 0 <= number <= 255:
            raise ValueError("bytes must be in range(0, 256)" if name == "bytes" else "byte must be in range(0, 256)")
        out.append(chr(number))
    return "".join(out)


class _Octets:
    """What bytes and bytearray have in common."""

    __slots__ = ("_text",)

    def _made(self, text):
        made = object.__new__(bytearray if isinstance(self, bytearray) else bytes)
        made._text = text
        return made

    @classmethod
    def fromhex(cls, string, /):
        digits = "".join(string.split())
        for place, char in enumerate(string):
            if char not in "0123456789abcdefABCDEF" and not char.isspace():
                raise ValueError("non-hexadecimal number found in fromhex() arg at position %d" % place)
        at = 0
        while at < len(string):
            if string[at].isspace():
                at += 1
            elif string[at + 1 : at + 2].strip() == "":
                raise ValueError("non-hexadecimal number found in fromhex() arg at position %d" % (at + 1))
            else:
                at += 2
        return cls([int(digits[i : i + 2], 16) for i in range(0, len(digits), 2)])

    def __len__(self):
        return len(self._text)

    def __iter__(self):
        return iter([ord(char) for char in self._text])

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._made(self._text[index])
        if not hasattr(type(index), "__index__") and not isinstance(index, int):
            name = "bytearray indices" if isinstance(self, bytearray) else "byte indices"
            raise TypeError("%s must be integers or slices, not %s" % (name, type(index).__name__))
        index = _as_index(index)
        if not -len(self._text) <= index < len(self._text):
            raise IndexError("bytearray index out of range" if isinstance(self, bytearray) else "index out of range")
        return ord(self._text[index])

    def __contains__(self, item):
        if isinstance(item, _Octets):
            return item._text in self._text
        return _octet(item) in self._text

    def __eq__(self, other):
        return self._text == other._text if isinstance(other, _Octets) else NotImplemented

    def __lt__(self, other):
        return self._text < other._text if isinstance(other, _Octets) else NotImplemented

    def __le__(self, other):
        return self._text <= other._text if isinstance(other, _Octets) else NotImplemented

    def __gt__(self, other):
        return self._text > other._text if isinstance(other, _Octets) else NotImplemented

    def __ge__(self, other):
        return self._text >= other._text if isinstance(other, _Octets) else NotImplemented

    def __add__(self, other):
        if not isinstance(other, _Octets):
            raise TypeError("can't concat %s to %s" % (type(other).__name__, type(self).__name__))
        return self._made(self._text + other._text)

    def __mul__(self, times):
        return self._made(self._text * _as_index(times)) if isinstance(times, int) else NotImplemented

    __rmul__ = __mul__

    def __mod__(self, values):
        if isinstance(values, tuple):
            values = tuple([value._text if isinstance(value, _Octets) else value for value in values])
        elif isinstance(values, _Octets):
            values = values._text
        return self._made(self._text % values)

    def __repr__(self):
        quote = '"' if "'" in self._text and '"' not in self._text else "'"
        out = []
        for char in self._text:
            if char in "\\" + quote:
                out.append("\\" + char)
            elif char in "\t\n\r":
                out.append({"\t": "\\t", "\n": "\\n", "\r": "\\r"}[char])
            elif " " <= char <= "~":
                out.append(char)
            else:
                out.append("\\x%02x" % ord(char))
        text = "b" + quote + "".join(out) + quote
        return "%s(%s)" % (type(self).__name__, text) if isinstance(self, bytearray) else text

    def decode(self, encoding="utf-8", errors="strict"):
        return _decode(self, encoding, errors)

    def hex(self, sep="", bytes_per_sep=1):
        parts = ["%02x" % ord(char) for char in self._text]
        if not sep:
            return "".join(parts)
        if isinstance(sep, _Octets):
            sep = sep._text
        size = abs(bytes_per_sep)
        first = len(parts) % size if bytes_per_sep > 0 else 0
        groups = [parts[:first]] if first else []
        groups += [parts[i : i + size] for i in range(first, len(parts), size)]
        return sep.join(["".join(group) for group in groups])

    def _sought(self, sub):
        return _octet(sub) if isinstance(sub, int) else _octets(sub, "argument should be integer or bytes-like object, not '%s'")

    def find(self, sub, *ends):
        return self._text.find(self._sought(sub), *ends)

    def rfind(self, sub, *ends):
        return self._text.rfind(self._sought(sub), *ends)

    def index(self, sub, *ends):
        found = self._text.find(self._sought(sub), *ends)
        if found < 0:
            raise ValueError("subsection not found")
        return found

    def count(self, sub, *ends):
        return self._text.count(self._sought(sub), *ends)

    def _start(self, prefix, name):
        if isinstance(prefix, tuple):
            return tuple([_octets(each) for each in prefix])
        return _octets(prefix, name + " first arg must be bytes or a tuple of bytes, not %s")

    def startswith(self, prefix, *ends):
        return self._text.startswith(self._start(prefix, "startswith"), *ends)

    def endswith(self, suffix, *ends):
        return self._text.endswith(self._start(suffix, "endswith"), *ends)

    def removeprefix(self, prefix, /):
        return self._made(self._text.removeprefix(_octets(prefix)))

    def removesuffix(self, suffix, /):
        return self._made(self._text.removesuffix(_octets(suffix)))

    def join(self, parts, /):
        texts = []
        for place, part in enumerate(parts):
            texts.append(_octets(part, "sequence item %d: expected a bytes-like object, %%s found" % place))
        return self._made(self._text.join(texts))

    def split(self, sep=None, maxsplit=-1):
        parts = self._text.split(None if sep is None else _octets(sep), maxsplit)
        return [self._made(part) for part in parts]

    def rsplit(self, sep=None, maxsplit=-1):
        return [self._made(part) for part in self._text.rsplit(None if sep is None else _octets(sep), maxsplit)]

    def splitlines(self, keepends=False):
        parts = self._text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if not keepends else None
        if parts is None:
            return [self._made(part) for part in self._text.splitlines(True)]
        if parts and not parts[-1]:
            parts.pop()
        return [self._made(part) for part in parts]

    def partition(self, sep, /):
        return tuple([self._made(part) for part in self._text.partition(_octets(sep))])

    def rpartition(self, sep, /):
        return tuple([self._made(part) for part in self._text.rpartition(_octets(sep))])

    def replace(self, old, new, count=-1, /):
        return self._made(self._text.replace(_octets(old), _octets(new), count))

    def strip(self, chars=None, /):
        return self._made(self._text.strip(" \t\n\r\v\f" if chars is None else _octets(chars)))

    def lstrip(self, chars=None, /):
        return self._made(self._text.lstrip(" \t\n\r\v\f" if chars is None else _octets(chars)))

    def rstrip(self, chars=None, /):
        return self._made(self._text.rstrip(" \t\n\r\v\f" if chars is None else _octets(chars)))

    def swapcase(self):
        return type(self)([each ^ 32 if 65 <= each <= 90 or 97 <= each <= 122 else each for each in self])

    def upper(self):
        return self._made("".join([char.upper() if "a" <= char <= "z" else char for char in self._text]))

    def lower(self):
        return self._made("".join([char.lower() if "A" <= char <= "Z" else char for char in self._text]))

    def title(self):
        made = bytearray(self)
        word = False
        for place in range(len(made)):
            each = made[place]
            letter = 65 <= each <= 90 or 97 <= each <= 122
            if letter:
                made[place] = each | 32 if word else each & ~32
            word = letter
        return type(self)(made)

    def istitle(self):
        return self == self.title() and any([65 <= each <= 90 for each in self])

    def expandtabs(self, tabsize=8):
        return self._made(self._text.expandtabs(tabsize))

    def capitalize(self):
        return type(self)(self[:1].upper() + self[1:].lower())

    def center(self, width, fillbyte=None, /):
        return self._made(self._text.center(width, " " if fillbyte is None else _octets(fillbyte)))

    def ljust(self, width, fillbyte=None, /):
        return self._made(self._text.ljust(width, " " if fillbyte is None else _octets(fillbyte)))

    def rjust(self, width, fillbyte=None, /):
        return self._made(self._text.rjust(width, " " if fillbyte is None else _octets(fillbyte)))

    def zfill(self, width, /):
        return self._made(self._text.zfill(width))

    def isascii(self):
        return self._text.isascii()

    def isdigit(self):
        return self._text.isascii() and self._text.isdigit()

    def isalpha(self):
        return self._text.isascii() and self._text.isalpha()

    def isalnum(self):
        return self._text.isascii() and self._text.isalnum()

    def isspace(self):
        return self._text.isascii() and self._text.isspace()

    def isupper(self):
        return self._text.isascii() and self._text.isupper()

    def islower(self):
        return self._text.isascii() and self._text.islower()

    def translate(self, table, /, delete=None):
        gone = "" if delete is None else _octets(delete)
        kept = [char for char in self._text if char not in gone]
        if table is not None:
            kept = [_octets(table)[ord(char)] for char in kept]
        return self._made("".join(kept))


class bytes(_Octets):
    __slots__ = ()

    def __new__(cls, source=..., encoding=None, errors=None):
        made = object.__new__(cls)
        made._text = "" if source is ... and encoding is errors is None else _octets_from(source, encoding, errors, "bytes")
        return made

    def __bytes__(self):
        return self

    def __hash__(self):
        return hash(self._text)


class bytearray(_Octets):
    __slots__ = ()
    __hash__ = None

    def __new__(cls, source=..., encoding=None, errors=None):
        made = object.__new__(cls)
        made._text = "" if source is ... and encoding is errors is None else _octets_from(source, encoding, errors, "bytearray")
        return made

    def __setitem__(self, index, value):
        items = list(self._text)
        if isinstance(index, slice):
            items[index] = list(_octets(value) if isinstance(value, _Octets) else _octets_from(value, None, None, "bytearray"))
        else:
            if not -len(items) <= index < len(items):
                raise IndexError("bytearray index out of range")
            items[index] = _octet(value)
        self._text = "".join(items)

    def __delitem__(self, index):
        items = list(self._text)
        del items[index]
        self._text = "".join(items)

    def __iadd__(self, other):
        self._text += _octets(other, "can't concat %s to bytearray")
        return self

    def __imul__(self, times):
        self._text *= times
        return self

    def append(self, item, /):
        self._text += _octet(item)

    def extend(self, items, /):
        self._text += _octets_from(items, None, None, "bytearray")

    def insert(self, index, item, /):
        items = list(self._text)
        items.insert(index, _octet(item))
        self._text = "".join(items)

    def pop(self, index=-1, /):
        items = list(self._text)
        if not items:
            raise IndexError("pop from empty bytearray")
        if not -len(items) <= index < len(items):
            raise IndexError("pop index out of range")
        item = items.pop(index)
        self._text = "".join(items)
        return ord(item)

    def remove(self, value, /):
        place = self._text.find(_octet(value))
        if place < 0:
            raise ValueError("value not found in bytearray")
        del self[place]

    def reverse(self):
        self._text = self._text[::-1]

    def clear(self):
        self._text = ""

    def copy(self):
        return self._made(self._text)


# ---- exception groups


def _derive(group, exceptions):
    return BaseExceptionGroup(group.message, exceptions)


def _part(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    return _came_as(part, group)


def _divide(error, fits, with_rest):
    if fits(error):
        return error, None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    fitting = []
    others = []
    for each in error.exceptions:
        part, rest = _divide(each, fits, with_rest)
        if part is not None:
            fitting.append(part)
        if with_rest and rest is not None:
            others.append(rest)
    return _part(error, fitting), _part(error, others)


def _test_of(matcher):
    kinds = matcher if isinstance(matcher, tuple) else (matcher,)
    if all(isinstance(kind, type) and issubclass(kind, BaseException) for kind in kinds):
        return lambda error: _excepts(error, kinds)
    if type(matcher) is type(_test_of) or type(matcher).__name__ == "function":
        return matcher
    raise TypeError("expected a function, exception type or tuple of exception types")


def _split(group, matcher):
    return _divide(group, _test_of(matcher), True)


def _subgroup(group, matcher):
    return _divide(group, _test_of(matcher), False)[0]


def __match_group__(error, kinds):
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    for kind in kinds if isinstance(kinds, tuple) else (kinds,):
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if error is None:
        return None, None
    if _excepts(error, kinds):
        return error if isinstance(error, BaseExceptionGroup) else BaseExceptionGroup("", (error,)), None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    parts = error.split(kinds)
    if not isinstance(parts, tuple):
        raise TypeError("%s.split must return a tuple, not %s" % (type(error).__name__, type(parts).__name__))
    if len(parts) < 2:
        raise TypeError("%s.split must return a 2-tuple, got tuple of size %d" % (type(error).__name__, len(parts)))
    return (None, error) if parts[0] is None else parts[:2]


def _leaves(error, into):
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            _leaves(each, into)
    else:
        into.append(error)


def __join_group__(raised, rest, caught):
    # What is left, and what was raised again as it came, goes on in the form of the group that was caught.
    if not isinstance(caught, BaseExceptionGroup):
        return raised[0] if raised else rest
    new = []
    left = []
    for error in raised if rest is None else raised + [rest]:
        if _came_the_same_way(error, caught):
            _leaves(error, left)
        else:
            new.append(error)
    if left:
        new.append(_divide(caught, lambda error: any(error is each for each in left), False)[0])
    return None if not new else BaseExceptionGroup("", new) if len(new) > 1 else new[0]


# ---- tracebacks


def _traceback_text(error):
    for each in _chain(error):
        if _needs_python(each, True):
            try:
                text = str(each)
            except Exception:
                text = "<exception str() failed>"
            _set_text(each, text)
    return _plain_traceback(error)


def _default_hook(error):
    if isinstance(error, BaseException):
        _write(_traceback_text(error), _standard_error())


def _format_exc():
    error = _handled()
    return "NoneType: None\n" if error is None else _traceback_text(error)


# ---- text


def print(*values, sep=" ", end="\n", file=None, flush=False, **others):
    for name in others:
        raise TypeError("'%s' is an invalid keyword argument for print()" % name)
    if not (sep is None or isinstance(sep, str)):
        raise TypeError("sep must be None or a string, not %s" % type(sep).__name__)
    if not (end is None or isinstance(end, str)):
        raise TypeError("end must be None or a string, not %s" % type(end).__name__)
    if sep is None:
        sep = " "
    if end is None:
        end = "\n"
    text = sep.join([str(value) for value in values]) + end
    _write(text, file)


def _call_with_list(function, arguments):
    return function(list(arguments[0]), *arguments[1:])


def _product(values, start):
    result = start
    for value in values:
        result = result * value
    return result


def _str(value):
    if _own(value, "__str__"):
        text = type(value).__str__(value)
        if not isinstance(text, str):
            raise TypeError("__str__ returned non-string (type %s)" % type(text).__name__)
        return text
    return _own_str(value)


def _own_str(value):
    if isinstance(value, BaseException):
        args = value.args
        if len(args) == 0:
            return ""
        if len(args) == 1:
            return repr(args[0]) if isinstance(value, KeyError) else str(args[0])
        if isinstance(value, OSError) and len(args) == 2:
            return "[Errno %s] %s" % args + ("" if value.filename is None else ": %r" % (value.filename,))
        return str(args)
    if isinstance(value, str):
        return _plain(value)
    return repr(value)


def _own(value, name):
    for cls in type(value).__mro__:
        if _defines(cls, name):
            return True
    return False


def _repr(value):
    hook = _hook(value, "__class_repr__")
    if hook is not None:
        return hook(value)
    if _own(value, "__repr__"):
        text = type(value).__repr__(value)
        if not isinstance(text, str):
            raise TypeError("__repr__ returned non-string (type %s)" % type(text).__name__)
        return text
    return _own_repr(value)


def _own_repr(value):
    if not _items_need_python(value):
        return _plain_repr(value)
    cls = type(value)
    if not isinstance(value, BaseException) and _being_shown(value):
        if isinstance(value, (list, dict)):
            return "[...]" if isinstance(value, list) else "{...}"
        return "(...)" if isinstance(value, tuple) else "[...]" if not isinstance(value, (set, frozenset)) else cls.__name__ + "(...)"
    if isinstance(value, BaseException):
        return cls.__name__ + "(" + ", ".join([repr(each) for each in value.args]) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join([repr(key) + ": " + repr(dict.__getitem__(value, key)) for key in dict.__iter__(value)]) + "}"
    inside = ", ".join([repr(each) for each in _plain_items(value)])
    if isinstance(value, list):
        return "[" + inside + "]"
    if isinstance(value, tuple):
        return "(" + inside + (",)" if len(value) == 1 else ")")
    if cls is set:
        return "{" + inside + "}"
    if isinstance(value, set) or isinstance(value, frozenset):
        return cls.__name__ + "({" + inside + "})"
    if cls.__name__ in ("dict_keys", "dict_values", "dict_items"):
        return cls.__name__ + "([" + inside + "])"
    end = "])" if value.maxlen is None else "], maxlen=%d)" % value.maxlen
    return cls.__name__ + "([" + inside + end


def _own_ne(left, right):
    answer = type(left).__eq__(left, right)
    return answer if answer is NotImplemented else not answer


def _own_format(value, spec):
    if isinstance(value, (str, int, float)):
        return _format(value, spec)
    if spec:
        raise TypeError("unsupported format string passed to %s.__format__" % type(value).__name__)
    return str(value)


def _format_converted(value, spec, conversion):
    text = str(value) if conversion == "s" else repr(value) if conversion == "r" else ascii(value)
    return _format(text, spec)


def _ascii(value):
    return _plain_ascii(repr(value))


def _percent(text, values):
    # Java makes the text; here each value is made one that it understands.
    several = isinstance(values, tuple)
    mapping = not several and not isinstance(values, str) and hasattr(type(values), "__getitem__")
    given = values if several else (values,)
    out = []
    ready = []
    named = False
    used = 0
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        out.append(char)
        if char != "%":
            continue
        if text[at : at + 1] == "(":
            if not mapping:
                raise TypeError("format requires a mapping")
            end = _key_end(text, at)
            value = values[text[at + 1 : end - 1]]
            named = True
            at = end
        else:
            value = None
        while at < len(text) and text[at] in "-+ #0123456789.*hlL":
            if text[at] == "*" and used < len(given):
                ready.append(given[used])
                used += 1
            out.append(text[at])
            at += 1
        kind = text[at : at + 1]
        out.append(kind)
        at += 1
        if kind == "%" and out[-2] == "%":
            continue
        if not named and used < len(given):
            value = given[used]
            used += 1
        elif not named:
            continue
        ready.append(_ready(value, kind))
    if not named and not mapping:
        ready.extend(given[used:])
    return _plain_percent("".join(out), tuple(ready))


def _key_end(text, at):
    depth = 0
    while at < len(text):
        if text[at] == "(":
            depth += 1
        elif text[at] == ")":
            depth -= 1
        at += 1
        if depth == 0:
            return at
    raise ValueError("incomplete format key")


def _ready(value, kind):
    if kind in ("s", "r", "a"):
        if _needs_python(value, True):
            return _ready_text(str(value) if kind == "s" else "", "" if kind == "s" else repr(value), value)
        return value
    if isinstance(value, (int, float, str)):
        return value
    cls = type(value)
    if kind in ("d", "i", "u") and hasattr(cls, "__int__"):
        return cls.__int__(value)
    if kind in ("e", "E", "f", "F", "g", "G") and hasattr(cls, "__float__"):
        return cls.__float__(value)
    if hasattr(cls, "__index__"):
        return cls.__index__(value)
    return value


def _join(separator, parts):
    return separator.join(list(parts))


def _str_format(text, values, named):
    return _filled(text, values, named, [0], 2)


def _filled(text, values, named, counter, depth):
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    out = []
    at = 0
    size = len(text)
    while at < size:
        char = text[at]
        if char == "{":
            if text[at + 1 : at + 2] == "{":
                out.append("{")
                at += 2
                continue
            end = _field_end(text, at + 1)
            out.append(_field_text(text[at + 1 : end], values, named, counter, depth))
            at = end + 1
        elif char == "}":
            if text[at + 1 : at + 2] != "}":
                raise ValueError("Single '}' encountered in format string")
            out.append("}")
            at += 2
        else:
            out.append(char)
            at += 1
    return "".join(out)


def _field_end(text, at):
    if at >= len(text):
        raise ValueError("Single '{' encountered in format string")
    depth = 1
    while at < len(text):
        if text[at] == "{":
            depth += 1
        elif text[at] == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field_text(field, values, named, counter, depth):
    name = field
    spec = ""
    conversion = ""
    at = 0
    inside = False
    while at < len(field):
        if field[at] == "[":
            inside = True
        elif field[at] == "]":
            inside = False
        elif field[at] == ":" and not inside:
            name = field[:at]
            spec = field[at + 1 :]
            break
        elif field[at] == "!" and not inside:
            name = field[:at]
            conversion = field[at + 1 : at + 2]
            rest = field[at + 2 :]
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
            spec = rest[1:]
            break
        at += 1
    value = _field_value(name, values, named, counter)
    if conversion == "r":
        value = repr(value)
    elif conversion == "s":
        value = str(value)
    elif conversion == "a":
        value = ascii(value)
    elif conversion:
        raise ValueError("Unknown conversion specifier " + conversion)
    if "{" in spec:
        spec = _filled(spec, values, named, counter, depth - 1)
    return format(value, spec)


def _field_value(name, values, named, counter):
    end = 0
    while end < len(name) and name[end] != "." and name[end] != "[":
        end += 1
    first = name[:end]
    if first == "":
        if counter[0] is None:
            raise ValueError("cannot switch from manual field specification to automatic field numbering")
        first = counter[0]
        counter[0] += 1
    elif first.isdigit():
        if counter[0]:
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        counter[0] = None
        first = int(first)
    if isinstance(first, int):
        if first >= len(values):
            raise IndexError("Replacement index %d out of range for positional args tuple" % first)
        value = values[first]
    else:
        value = named[first]
    at = end
    while at < len(name):
        end = at + 1
        if name[at] == ".":
            while end < len(name) and name[end] != "." and name[end] != "[":
                end += 1
            if end == at + 1:
                raise ValueError("Empty attribute in format string")
            value = getattr(value, name[at + 1 : end])
            at = end
        else:
            end = name.find("]", at)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[at + 1 : end]
            value = value[int(key) if key.isdigit() else key]
            at = end + 1
    return value


def _divmod(left, right):
    if hasattr(type(left), "__divmod__"):
        return left.__divmod__(right)
    return right.__rdivmod__(left)


def _complex_part(value, wrong):
    kind = type(value)
    if hasattr(kind, "__complex__"):
        made = kind.__complex__(value)
        if not isinstance(made, complex):
            raise TypeError("__complex__ returned non-complex (type %s)" % type(made).__name__)
        return made
    if hasattr(kind, "__float__") or hasattr(kind, "__index__"):
        return float(value)
    raise TypeError(wrong + "not '%s'" % kind.__name__)


def _complex(real, imag):
    return complex(
        _complex_part(real, "complex() first argument must be a string or a number, "),
        _complex_part(imag, "complex() second argument must be a number, "))


def _based(function, value):
    return function(value.__index__())


# ---- containers


def _hash(method, value):
    code = method(value)
    if not isinstance(code, int):
        raise TypeError("__hash__ method should return an integer")
    return hash(code)


def _len(method, value):
    size = _size(method(value))
    if size < 0:
        raise ValueError("__len__() should return >= 0")
    return size


def _size(size):
    if not isinstance(size, int) and not hasattr(type(size), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(size).__name__)
    return _as_index(size)


def _iter(method, value):
    iterator = method(value)
    if not hasattr(type(iterator), "__next__"):
        raise TypeError("iter() returned non-iterator of type '%s'" % type(iterator).__name__)
    return iterator


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import io

    return io.open(file, mode, buffering, encoding, errors, newline, closefd, opener)


def _in_files(name, arguments, keywords):
    import _files

    return getattr(_files, name)(*arguments, **keywords)


def _with_paths(function, arguments):
    import _files

    return function(*[_files.fspath(each) for each in arguments])


def _to_bytes(value, arguments, keywords):
    def given(length=1, byteorder="big", *, signed=False):
        return length, byteorder, signed

    length, byteorder, signed = given(*arguments, **keywords)
    length = _as_index(length)
    if length < 0:
        raise ValueError("length argument must be non-negative")
    if byteorder not in ("little", "big"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    if value < 0 and not signed:
        raise OverflowError("can't convert negative int to unsigned")
    bits = 8 * length
    if not (-(1 << bits - 1) <= value < 1 << bits - 1 if signed and bits else 0 <= value < 1 << bits):
        raise OverflowError("int too big to convert")
    value %= 1 << bits
    digits = [value >> 8 * place & 255 for place in range(length)]
    return bytes(digits if byteorder == "little" else digits[::-1])


def _from_bytes(arguments, keywords):
    def given(bytes, byteorder="big", *, signed=False):
        return bytes, byteorder, signed

    data, byteorder, signed = given(*arguments, **keywords)
    if isinstance(data, str):
        raise TypeError("cannot convert 'str' object to bytes")
    if byteorder not in ("little", "big"):
        raise ValueError("byteorder must be either 'little' or 'big'")
    digits = list(bytes(data))
    value = 0
    for each in digits if byteorder == "big" else digits[::-1]:
        value = value << 8 | each
    if signed and digits and value >> 8 * len(digits) - 1:
        value -= 1 << 8 * len(digits)
    return value


def _intercepted(method, otherwise, value, name):
    try:
        return method(value, name)
    except AttributeError:
        return otherwise(value, name)


def _as_int(method, name, value):
    number = method(value)
    if not isinstance(number, int):
        raise TypeError("%s returned non-int (type %s)" % (name, type(number).__name__))
    return number


def _slice_indices(given, length):
    length = _as_index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if given.step is None else _as_index(given.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    lowest, highest = (0, length) if step > 0 else (-1, length - 1)
    ends = []
    for end, otherwise in ((given.start, step > 0), (given.stop, step < 0)):
        if end is None:
            ends.append(lowest if otherwise else highest)
        else:
            end = _as_index(end)
            if end < 0:
                end += length
            ends.append(min(max(end, lowest), highest))
    return (ends[0], ends[1], step)


def _as_index(value):
    if value is None or isinstance(value, int):
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    index = value.__index__()
    if not isinstance(index, int):
        raise TypeError("__index__ returned non-int (type %s)" % type(index).__name__)
    return index


def _with_index(function, value, arguments, keywords):
    # A builtin found an object where it wants an int: it is called once more, with that int.
    index = _as_index(value)
    return function(
        *[index if each is value else each for each in arguments],
        **{name: index if each is value else each for name, each in keywords.items()})


def _plain_index(index):
    if isinstance(index, slice):
        return slice(_as_index(index.start), _as_index(index.stop), _as_index(index.step))
    return _as_index(index)


def _item(container, index):
    return container[_plain_index(index)]


def _set_item(container, index, value):
    container[_plain_index(index)] = value


def _delete_item(container, index):
    del container[_plain_index(index)]


def _repeat(items, times):
    return items * _as_index(times)


def _bool(value):
    if value:
        return True
    return False


def _in(item, container, searched=None):
    if not hasattr(type(container), "__iter__") and not hasattr(type(container), "__getitem__"):
        raise TypeError("argument of type '%s' is not iterable" % type(container).__name__)
    for each in container:
        if each is item or each == item:
            return True
        _unchanged(searched, container)
    return False


def _not_in(item, container, searched=None):
    return not _in(item, container, searched)


def _as_list(values):
    result = []
    for value in values:
        result.append(value)
    return result


def _as_tuple(values):
    return tuple(_as_list(values))


def _as_set(values):
    result = set()
    for value in values:
        result.add(value)
    return result


def _as_frozenset(values):
    return _frozen(_as_set(values))


def _as_dict(pairs, more):
    result = {}
    _update(result, pairs, more)
    return result


def _as_mapping(mapping):
    return {key: mapping[key] for key in mapping.keys()}


def _update(into, values, more):
    if isinstance(values, dict) and type(values).__iter__ is dict.__iter__:
        for key, value in dict.items(values):
            into[key] = value
    elif hasattr(values, "keys"):
        for key in values.keys():
            into[key] = values[key]
    else:
        number = 0
        for pair in values:
            try:
                pair = tuple(pair)
            except TypeError:
                raise TypeError("cannot convert dictionary update sequence element #%d to a sequence" % number) from None
            if len(pair) != 2:
                raise ValueError("dictionary update sequence element #%d has length %d; 2 is required" % (number, len(pair)))
            into[pair[0]] = pair[1]
            number += 1
    for key in more:
        into[key] = more[key]


def _update_with(into, other):
    _update(into, other, {})
    return into


def _merge(one, two):
    result = one.copy()
    _update(result, two, {})
    return result


def _from_keys(cls, keys, value):
    result = cls()
    for key in keys:
        result[key] = value
    return result


# ---- keys whose equality is written in Python


def _by_key(operation, container, key, *rest):
    return operation(container, _known_key(container, key), *rest)


def _hash_items(items, as_set):
    hashes = [hash(item) for item in items]
    if as_set:
        return _hash_of(tuple(sorted(hashes)))
    return _hash_of(tuple(hashes))


def _known_key(container, key):
    code = hash(key)
    for known in _same_hash(container, code):
        candidate = _key_of(known)
        if candidate is key or candidate == key:
            return known
    return _hashed(key, code)


def _dict_add(into, key, value):
    into[key] = value


def _set_add(into, item):
    into.add(item)


def _change_set(operation, into, others):
    for other in others:
        if operation == "__or__":
            for item in list(other):
                into.add(item)
        else:
            other = _as_set(other)
            for item in list(into):
                if (item in other) != (operation == "__and__"):
                    into.discard(item)
                    if operation == "__xor__":
                        other.discard(item)
            if operation == "__xor__":
                for item in other:
                    into.add(item)


def _combine_sets(operation, first, others):
    result = _as_set(first)
    _change_set(operation, result, others)
    return _frozen(result) if isinstance(first, frozenset) else result


def _ask_set(how, one, two):
    two = _as_set(two)
    if how == "<=":
        return all([item in two for item in one])
    if how == ">=":
        return all([item in one for item in two])
    return not any([item in two for item in one])


def _compare_containers(operation, one, two):
    if isinstance(one, dict):
        same = len(one) == len(two)
        if same:
            for key in one:
                if key not in two or not _same(one[key], two[key]):
                    same = False
                    break
        return _decided(operation, same)
    if isinstance(one, (set, frozenset)):
        if operation == "<=":
            return _ask_set("<=", one, two)
        if operation == ">=":
            return _ask_set(">=", one, two)
        if operation == "<":
            return len(one) < len(two) and _ask_set("<=", one, two)
        if operation == ">":
            return len(one) > len(two) and _ask_set(">=", one, two)
        return _decided(operation, len(one) == len(two) and _ask_set("<=", one, two))
    one = _plain_items(one)
    two = _plain_items(two)
    if len(one) != len(two) and (operation == "==" or operation == "!="):
        return operation == "!="
    index = 0
    while index < len(one) and index < len(two):
        left = one[index]
        right = two[index]
        if not _same(left, right):
            return _ordered(operation, left, right)
        index += 1
    return _ordered(operation, len(one), len(two))


def _same(left, right):
    return left is right or bool(left == right)


def _decided(operation, same):
    if operation == "==":
        return same
    if operation == "!=":
        return not same
    raise TypeError("'%s' not supported between instances of 'dict' and 'dict'" % operation)


def _ordered(operation, left, right):
    if operation == "<":
        return left < right
    if operation == "<=":
        return left <= right
    if operation == ">":
        return left > right
    if operation == ">=":
        return left >= right
    if operation == "==":
        return left == right
    return not _same(left, right)


def _unchanged(searched, items):
    # A comparison may have changed what is searched; a deque does not go on then.
    if type(searched).__name__ == "deque" and len(searched) != len(items):
        raise RuntimeError("deque mutated during iteration")


def _count(items, item, searched):
    count = 0
    for each in items:
        if each is item or each == item:
            count += 1
        _unchanged(searched, items)
    return count


def _index(items, item, start, stop, sort, named, searched):
    while start < stop:
        if items[start] is item or items[start] == item:
            return start
        _unchanged(searched, items)
        start += 1
    raise ValueError(repr(item) + " is not in " + sort if named else "%s.index(x): x not in %s" % (sort, sort))


def _remove(container, items, item, missing):
    index = 0
    for each in items:
        if each is item or each == item:
            del container[index]
            return
        index += 1
    raise ValueError(missing)


def _set_slice(container, place, values):
    container[place] = list(values)


def _extend_left(into, values):
    for value in values:
        into.appendleft(value)


def _extend(into, values):
    for value in values:
        into.append(value)


def _extend_list(into, values):
    _extend(into, values)
    return into


def _extend_set(into, values):
    for value in values:
        into.add(value)
    return into


def _extend_deque(into, values):
    _extend(into, values)
    return into


def _iterate_items(container):
    index = 0
    while True:
        try:
            item = container[index]
        except (IndexError, StopIteration):
            return
        yield item
        index += 1


def sorted(*values, key=None, reverse=False):
    if len(values) != 1:
        raise TypeError("sorted expected 1 argument, got %d" % len(values))
    result = list(values[0])
    _sort(result, key, reverse)
    return result


def _sort(values, key, reverse):
    if key is None and _order(values, values, reverse):
        return
    # Meanwhile the list is empty, so that it is seen when somebody changes it.
    items = _taken(values)
    result = items
    try:
        keys = items if key is None else [key(value) for value in items]
        if not _order(items, keys, reverse):
            pairs = [(keys[place], items[place]) for place in range(len(items))]
            if reverse:
                pairs.reverse()
            result = [pair[1] for pair in _merge_sorted(pairs)]
            if reverse:
                result.reverse()
    finally:
        changed = len(values) > 0
        _replace(values, result)
    if changed:
        raise ValueError("list modified during sort")


def _merge_sorted(pairs):
    # A merge sort: stable, as Python's is. Few are compared in the same order as there: what is sorted at the start stays, and each
    # of the others is put where half of the rest, and half of that, say.
    if len(pairs) < 64:
        run = _first_run(pairs)
        for place in range(run, len(pairs)):
            pivot = pairs[place]
            low = 0
            high = place
            while low < high:
                middle = (low + high) // 2
                if pivot[0] < pairs[middle][0]:
                    high = middle
                else:
                    low = middle + 1
            pairs[low : place + 1] = [pivot] + pairs[low:place]
        return pairs
    middle = len(pairs) // 2
    left = _merge_sorted(pairs[:middle])
    right = _merge_sorted(pairs[middle:])
    merged = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])
    return merged


def _first_run(pairs):
    """How many at the start are sorted; if they fall, they are turned round first."""
    if len(pairs) < 2:
        return len(pairs)
    run = 2
    if pairs[1][0] < pairs[0][0]:
        while run < len(pairs) and pairs[run][0] < pairs[run - 1][0]:
            run += 1
        pairs[:run] = pairs[:run][::-1]
    else:
        while run < len(pairs) and not pairs[run][0] < pairs[run - 1][0]:
            run += 1
    return run


def min(*values, key=None, default=Ellipsis):
    return _best(values, key, default, "min", False)


def max(*values, key=None, default=Ellipsis):
    return _best(values, key, default, "max", True)


def _best(values, key, default, name, largest):
    if len(values) == 0:
        raise TypeError("%s expected at least 1 argument, got 0" % name)
    if len(values) == 1:
        values = values[0]
    elif default is not Ellipsis:
        raise TypeError("Cannot specify a default for %s() with multiple positional arguments" % name)
    found = False
    best = None
    best_key = None
    for value in values:
        this = value if key is None else key(value)
        if not found:
            found = True
            best = value
            best_key = this
        elif this > best_key if largest else this < best_key:
            best = value
            best_key = this
    if not found:
        if default is Ellipsis:
            raise ValueError("%s() arg is an empty sequence" % name)
        return default
    return best


def sum(values, /, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for value in values:
        total = total + value
    return total


def any(values, /):
    for value in values:
        if value:
            return True
    return False


def all(values, /):
    for value in values:
        if not value:
            return False
    return True


class enumerate:
    def __init__(self, iterable, start=0):
        self._values = iter(iterable)
        self._index = _as_index(start)

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self._values)
        index = self._index
        self._index = index + 1
        return (index, value)


class zip:
    def __init__(self, *iterables, strict=False):
        iterators = []
        for each in iterables:
            try:
                iterators.append(iter(each))
            except TypeError:
                raise TypeError("'%s' object is not iterable" % type(each).__name__) from None
        self._iterators = iterators
        self._strict = strict

    def __iter__(self):
        return self

    def __next__(self):
        items = []
        if not self._iterators:
            raise StopIteration
        for iterator in self._iterators:
            item = next(iterator, _END)
            if item is _END:
                if self._strict:
                    self._check(len(items))
                raise StopIteration
            items.append(item)
        return tuple(items)

    def _check(self, ended):
        if ended:
            others = "argument 1" if ended == 1 else "arguments 1-%d" % ended
            raise ValueError("zip() argument %d is shorter than %s" % (ended + 1, others))
        number = 1
        for iterator in self._iterators[1:]:
            number += 1
            if next(iterator, _END) is not _END:
                others = "argument 1" if number == 2 else "arguments 1-%d" % (number - 1)
                raise ValueError("zip() argument %d is longer than %s" % (number, others))


class map:
    def __init__(self, *arguments):
        if len(arguments) < 2:
            raise TypeError("map() must have at least two arguments.")
        self._function = arguments[0]
        self._iterators = [iter(each) for each in arguments[1:]]

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*[next(iterator) for iterator in self._iterators])


class filter:
    def __init__(self, function, iterable):
        self._function = function
        self._values = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            value = next(self._values)
            if value if self._function is None else self._function(value):
                return value


class reversed:
    def __new__(cls, sequence):
        method = getattr(type(sequence), "__reversed__", sequence)
        if method is None:
            raise TypeError("'%s' object is not reversible" % type(sequence).__name__)
        if method is not sequence:
            return method(sequence)
        if isinstance(sequence, range):
            return iter(sequence[::-1])
        if isinstance(sequence, (list, tuple, str)):
            return iter(_plain_items(sequence)[::-1])
        if hasattr(type(sequence), "__getitem__"):
            len(sequence)
            return _backwards(sequence)
        raise TypeError("'%s' object is not reversible" % type(sequence).__name__)


def _backwards(sequence):
    index = len(sequence) - 1
    while index >= 0:
        try:
            item = sequence[index]
        except (IndexError, StopIteration):
            return
        yield item
        index -= 1


def __star_into__(module, names):
    public = getattr(module, "__all__", None)
    for name, value in list(module.__dict__.items()):
        if name in public if public is not None else not name.startswith("_"):
            names[name] = value


def _import(arguments, keywords):
    def of(name, globals=None, locals=None, fromlist=(), level=0):
        if not isinstance(name, str):
            raise TypeError("__import__() argument 1 must be str, not %s" % type(name).__name__)
        if not name:
            raise ValueError("Empty module name")
        for part in name.split("."):
            if not part.isidentifier():
                raise ModuleNotFoundError("No module named %r" % name)
        found = {}
        exec("import %s as module" % (name if fromlist else name.split(".")[0]), found)
        if not fromlist:
            exec("import " + name, found)
        return found["module"]

    return of(*arguments, **keywords)


def _find_name(places):
    *spaces, name = places
    for space in spaces:
        try:
            return space[name]
        except KeyError:
            pass
    return _builtin_of(spaces[-1], name)


def _until(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _Results(function, sentinel)


class _Results:
    """What a function gives, call by call, until it is the sentinel or the function raises StopIteration."""

    def __init__(self, function, sentinel):
        self._function = function
        self._sentinel = sentinel

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        if function is None:
            raise StopIteration
        try:
            value = function()
        except StopIteration:
            self._function = None
            raise
        if value == self._sentinel:
            self._function = None
            raise StopIteration
        return value


def input(prompt="", /):
    if prompt != "":
        print(prompt, end="")
    from sys import stdin

    line = stdin.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line.endswith("\n") else line


class _StandardInput:
    """What stands as sys.stdin: lines that were given before the program began."""

    name = "<stdin>"
    encoding = "utf-8"

    def readline(self, size=-1, /):
        try:
            line = self._lines.pop(0)
        except IndexError:
            return ""
        if 0 <= size < len(line):
            self._lines.insert(0, line[size:])
            line = line[:size]
        return line

    def readlines(self, hint=-1, /):
        return list(self)

    def read(self, size=-1, /):
        if size is not None and size >= 0:
            text = ""
            while len(text) < size:
                line = self.readline(size - len(text))
                if not line:
                    break
                text += line
            return text
        return "".join(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        return False

    def readable(self):
        return True




class _End:
    """What next() gives at the end of an iterator in zip()."""


_END = _End()
