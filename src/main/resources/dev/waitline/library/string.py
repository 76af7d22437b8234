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
    """Text in which $name and ${name} stand for values."""

    def __init__(self, template):
        self.template = template

    def __repr__(self):
        return "<string.Template object at %s>" % hex(id(self))

    def substitute(self, mapping=None, /, **named):
        return self._filled(mapping, named, True)

    def safe_substitute(self, mapping=None, /, **named):
        return self._filled(mapping, named, False)

    def _filled(self, mapping, named, strict):
        text = self.template
        out = []
        at = 0
        while at < len(text):
            if text[at] != "$":
                out.append(text[at])
                at += 1
                continue
            if text[at + 1 : at + 2] == "$":
                out.append("$")
                at += 2
                continue
            braced = text[at + 1 : at + 2] == "{"
            start = at + 2 if braced else at + 1
            end = start
            while end < len(text) and _in_name(text[end], end == start):
                end += 1
            name = text[start:end]
            closed = not braced or text[end : end + 1] == "}"
            if not name or not closed:
                if strict:
                    lines = text[:at].split("\n")
                    raise ValueError(
                        "Invalid placeholder in string: line %d, col %d" % (len(lines), len(lines[-1]) + 1))
                out.append("$")
                at += 1
                continue
            if braced:
                end += 1
            if name in named:
                out.append(str(named[name]))
            elif mapping is not None and (strict or name in mapping):
                out.append(str(mapping[name]))
            elif strict:
                raise KeyError(name)
            else:
                out.append(text[at:end])
            at = end
        return "".join(out)


def _in_name(char, first):
    return char == "_" or char in ascii_letters or (not first and char in digits)


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
