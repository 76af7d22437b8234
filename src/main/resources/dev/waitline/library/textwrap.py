# Paragraphs: indentation taken away and put in, lines broken.


def dedent(text):
    """Take away the blanks that all lines begin with."""
    lines = text.split("\n")
    margin = None
    for place in range(len(lines)):
        line = lines[place]
        if not line.strip(" \t"):
            lines[place] = ""
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            while not indent.startswith(margin):
                margin = margin[:-1]
    if margin:
        lines = [line[len(margin) :] if line else line for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put something before each line that is not blank."""
    out = []
    for line in text.splitlines(True):
        wanted = line.strip() if predicate is None else predicate(line)
        out.append(prefix + line if wanted else line)
    return "".join(out)


class TextWrapper:
    """Breaks paragraphs into lines, in the way that its attributes say."""

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        pieces = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(pieces)
        return self._wrap_chunks(pieces)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    # ---- the parts, called as in CPython

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for each in "\t\n\v\f\r":
                text = text.replace(each, " ")
        return text

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _split(self, text):
        """Runs of blanks, and between them words, which may be broken after their hyphens."""
        pieces = []
        at = 0
        while at < len(text):
            end = at
            blank = text[at] in _BLANKS
            while end < len(text) and (text[end] in _BLANKS) == blank:
                end += 1
            if blank or not self.break_on_hyphens:
                pieces.append(text[at:end])
            else:
                pieces.extend(_parts_of_word(text[at:end]))
            at = end
        return pieces

    def _fix_sentence_endings(self, pieces):
        for place in range(len(pieces) - 1):
            if pieces[place + 1] == " " and _ends_sentence(pieces[place]):
                pieces[place + 1] = "  "

    def _wrap_chunks(self, pieces):
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        rest = pieces[::-1]
        while rest:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and rest[-1].strip() == "" and lines:
                rest.pop()
            line = []
            length = 0
            while rest and length + len(rest[-1]) <= room:
                length += len(rest[-1])
                line.append(rest.pop())
            if rest and len(rest[-1]) > room:
                self._handle_long_word(rest, line, length, room)
                length = sum([len(each) for each in line])
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line.pop())
            if not line:
                continue
            blank_rest = self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (not rest or blank_rest) and length <= room:
                lines.append(indent + "".join(line))
                continue
            self._cut(lines, line, length, room, indent)
            break
        return lines

    def _cut(self, lines, line, length, room, indent):
        """The last line that there may be: it ends with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= room:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _handle_long_word(self, rest, line, length, room):
        space = 1 if room < 1 else room - length
        if self.break_long_words:
            word = rest[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and word[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(word[:end])
            rest[-1] = word[end:]
        elif not line:
            line.append(rest.pop())


_BLANKS = "\t\n\v\f\r "


def _letter(char):
    return char.isalpha()


def _parts_of_word(word):
    """A word in the parts between which a line may end: after a hyphen between letters, and before and after a dash."""
    parts = []
    begin = 0
    at = 0
    while at < len(word):
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == "-":
            end += 1
        before = word[at - 1] if at > begin else ""
        dash = end - at >= 2 and end < len(word) and _word_char(word[end])
        if dash and (before and (_word_char(before) or before in "!\"'&.,?")):
            parts.append(word[begin:at])
            parts.append(word[at:end])
            begin = end
        elif (
            end - at == 1
            and at - begin >= 2
            and _letter(word[at - 1])
            and (_letter(word[at - 2]) or word[at - 2] == "-" and at - begin >= 3 and _letter(word[at - 3]))
            and end + 1 < len(word)
            and _letter(word[end])
            and (_letter(word[end + 1]) or word[end + 1] == "-" and end + 2 < len(word) and _letter(word[end + 2]))
        ):
            parts.append(word[begin:end])
            begin = end
        at = end
    if begin < len(word):
        parts.append(word[begin:])
    return parts


def _word_char(char):
    return char.isalnum() or char == "_"


def _ends_sentence(word):
    end = len(word)
    if end and word[end - 1] in "\"'":
        end -= 1
    return end >= 2 and word[end - 1] in ".!?" and "a" <= word[end - 2] <= "z"


def wrap(text, width=70, **kwargs):
    """Break a paragraph into lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))
