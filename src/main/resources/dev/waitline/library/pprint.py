# Printing of nested containers, one item a line where they are too long for one.


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return _text(object, indent, width, 0, 0, sort_dicts)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    print(pformat(object, indent, width, depth, sort_dicts=sort_dicts), file=stream)


pp = pprint


def _sorted(values, sort):
    try:
        return sorted(values) if sort else list(values)
    except TypeError:
        return list(values)


def _flat(value, sort):
    if type(value) is dict:
        return "{" + ", ".join(
            [_flat(key, sort) + ": " + _flat(value[key], sort) for key in _sorted(value, sort)]) + "}"
    if type(value) is list:
        return "[" + ", ".join([_flat(item, sort) for item in value]) + "]"
    if type(value) is tuple:
        return "(" + ", ".join([_flat(item, sort) for item in value]) + (",)" if len(value) == 1 else ")")
    if type(value) is set and value:
        return "{" + ", ".join([_flat(item, sort) for item in _sorted(value, True)]) + "}"
    return repr(value)


def _text(value, indent, width, at, behind, sort):
    flat = _flat(value, sort)
    if at + len(flat) + behind <= width or type(value) not in (dict, list, tuple, set) or not value:
        return flat
    inner = at + indent
    parts = []
    if type(value) is dict:
        for key in _sorted(value, sort):
            head = _flat(key, sort) + ": "
            parts.append(head + _text(value[key], indent, width, inner + len(head), 1, sort))
        open, close = "{", "}"
    else:
        items = _sorted(value, True) if type(value) is set else value
        parts = [_text(item, indent, width, inner, 1, sort) for item in items]
        open, close = {list: "[]", tuple: "()", set: "{}"}[type(value)]
        if type(value) is tuple and len(value) == 1:
            close = ",)"
    return open + " " * (indent - 1) + (",\n" + " " * inner).join(parts) + close
