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


def wrap(text, width=70, *, initial_indent="", subsequent_indent=""):
    """Break a paragraph into lines."""
    lines = []
    line = initial_indent
    empty = True
    for word in text.split():
        while True:
            space = "" if empty else " "
            if len(line) + len(space) + len(word) <= width:
                line += space + word
                empty = False
                break
            if empty:
                # A word longer than a line is broken.
                room = max(width - len(line), 1)
                lines.append(line + word[:room])
                word = word[room:]
            else:
                lines.append(line)
            line = subsequent_indent
            empty = True
            if not word:
                break
    if not empty:
        lines.append(line)
    return lines


def fill(text, width=70, *, initial_indent="", subsequent_indent=""):
    return "\n".join(wrap(text, width, initial_indent=initial_indent, subsequent_indent=subsequent_indent))


def shorten(text, width, *, placeholder=" [...]"):
    words = text.split()
    whole = " ".join(words)
    if len(whole) <= width:
        return whole
    while words:
        words.pop()
        part = " ".join(words)
        if len(part) + len(placeholder) <= width:
            return part + placeholder if words else placeholder.lstrip()
    raise ValueError("placeholder too large for max width")
