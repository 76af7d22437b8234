# The constants of text, and the simplest templates.

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize every word; without a separator runs of blanks become one."""
    return (" " if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


class Template:
    """Text in which $name and ${name} stand for values. A class of one's own may say what a name is and begins with."""

    delimiter = "$"
    idpattern = "(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None

    def __init__(self, template):
        self.template = template

    def __repr__(self):
        return "<string.Template object at %s>" % hex(id(self))

    def _found(self):
        """All places at which something is to be put in, as matches with four groups."""
        import re

        own = type(self).__dict__.get("pattern")
        for base in type(self).__mro__:
            own = own or base.__dict__.get("pattern")
        flags = re.IGNORECASE if self.flags is None else self.flags
        if own is None:
            own = r"%s(?:(?P<escaped>%s)|(?P<named>%s)|{(?P<braced>%s)}|(?P<invalid>))" % (
                re.escape(self.delimiter), re.escape(self.delimiter), self.idpattern, self.braceidpattern or self.idpattern)
        return re.compile(own, flags | re.VERBOSE) if isinstance(own, str) else own

    def _wrong(self, match):
        before = self.template[: match.start("invalid")].splitlines(keepends=True)
        line = len(before) or 1
        column = match.start("invalid") - len("".join(before[:-1])) if before else 1
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def substitute(self, mapping=None, /, **named):
        def value(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                return str(named[name] if mapping is None or name in named else mapping[name])
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                self._wrong(match)
            raise ValueError("Unrecognized named group in pattern", self._found())

        return self._found().sub(value, self.template)

    def safe_substitute(self, mapping=None, /, **named):
        def value(match):
            name = match.group("named") or match.group("braced")
            if name is not None:
                if name in named:
                    return str(named[name])
                try:
                    return str(mapping[name]) if mapping is not None else match.group()
                except KeyError:
                    return match.group()
            if match.group("escaped") is not None:
                return self.delimiter
            if match.group("invalid") is not None:
                return match.group()
            raise ValueError("Unrecognized named group in pattern", self._found())

        return self._found().sub(value, self.template)

    def is_valid(self):
        for match in self._found().finditer(self.template):
            if match.group("invalid") is not None:
                return False
            if match.group("named") is match.group("braced") is match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self._found())
        return True

    def get_identifiers(self):
        names = []
        for match in self._found().finditer(self.template):
            name = match.group("named") or match.group("braced")
            if name is not None and name not in names:
                names.append(name)
            elif name is match.group("invalid") is match.group("escaped") is None:
                raise ValueError("Unrecognized named group in pattern", self._found())
        return names


class Formatter:
    """What str.format() does, with each part to be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._filled(format_string, args, kwargs, used, 2, [0])
        self.check_unused_args(used, args, kwargs)
        return text

    def _filled(self, format_string, args, kwargs, used, depth, counter):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if field is None:
                continue
            if field == "":
                if counter[0] is None:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                field = str(counter[0])
                counter[0] += 1
            elif field.isdigit():
                if counter[0]:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                counter[0] = None
            value, key = self.get_field(field, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec = self._filled(spec, args, kwargs, used, depth - 1, counter)
            out.append(self.format_field(value, spec))
        return "".join(out)

    def parse(self, format_string):
        parts = []
        literal = ""
        at = 0
        while at < len(format_string):
            char = format_string[at]
            at += 1
            if char not in "{}":
                literal += char
            elif format_string[at : at + 1] == char:
                literal += char
                at += 1
            elif char == "}":
                raise ValueError("Single '}' encountered in format string")
            else:
                end = _field_end(format_string, at)
                parts.append((literal, *_field_parts(format_string[at:end])))
                literal = ""
                at = end + 1
        if literal:
            parts.append((literal, None, None, None))
        return iter(parts)

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while end < len(field_name):
            if field_name[end] == ".":
                begin = end = end + 1
                while end < len(field_name) and field_name[end] not in ".[":
                    end += 1
                value = getattr(value, field_name[begin:end])
            else:
                close = field_name.index("]", end)
                key = field_name[end + 1 : close]
                value = value[int(key) if key.isdigit() else key]
                end = close + 1
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier %s" % conversion)


def _field_parts(text):
    """Name, specification and conversion of what stands between braces."""
    depth = 0
    for at, char in enumerate(text):
        if char == "[":
            depth += 1
        elif char == "]":
            depth -= 1
        elif depth == 0 and char == ":":
            return text[:at], text[at + 1 :], None
        elif depth == 0 and char == "!":
            rest = text[at + 2 :]
            if rest and rest[0] != ":":
                raise ValueError("expected ':' after conversion specifier")
            return text[:at], rest[1:], text[at + 1 : at + 2]
    return text, "", None
