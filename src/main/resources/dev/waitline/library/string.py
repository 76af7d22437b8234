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
