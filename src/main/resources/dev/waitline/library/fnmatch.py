# Names by patterns such as *.txt.

import re as _re


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    return _re.compile(translate(pat)).match(name) is not None


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def translate(pat):
    """A regular expression for a pattern."""
    out = []
    at = 0
    while at < len(pat):
        char = pat[at]
        at += 1
        if char == "*":
            if not out or out[-1] != ".*":
                out.append(".*")
        elif char == "?":
            out.append(".")
        elif char == "[":
            end = at
            if end < len(pat) and pat[end] == "!":
                end += 1
            if end < len(pat) and pat[end] == "]":
                end += 1
            while end < len(pat) and pat[end] != "]":
                end += 1
            if end >= len(pat):
                out.append("\\[")
            else:
                inside = pat[at:end].replace("\\", "\\\\")
                if inside.startswith("!"):
                    inside = "^" + inside[1:]
                elif inside[0] in "^[":
                    inside = "\\" + inside
                out.append("[" + inside + "]")
                at = end + 1
        else:
            out.append(_re.escape(char))
    return "(?s:" + "".join(out) + ")\\Z"
