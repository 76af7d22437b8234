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
        _report(error)
        failed = True
    try:
        _shutdown()
        _run_atexit()
    except SystemExit as leaving:
        status = leaving.code
        _mark_exit()
    except BaseException as error:
        _report(error)
    _finish(status, failed)


def _inject(target, method, *arguments):
    if method == "acquire" or method == "release" or method == "set" or method == "clear" or method == "get" or method == "reset" or method == "abort":
        getattr(target, method)()
    elif method == "put":
        target.put(*arguments)
    else:
        # As a program must: first the lock, then the call.
        with target:
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


def _raise(exception):
    raise exception()


def _raise_from(exception, cause):
    if isinstance(cause, type):
        cause = cause()
    if isinstance(exception, type):
        exception = exception()
    raise exception from cause


def _getattr(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def _hasattr(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


# ---- text


def print(*values, sep=" ", end="\n", file=None, flush=False):
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
            return "[Errno %s] %s" % args
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
    if isinstance(values, tuple):
        return _plain_percent(text, tuple([_ready(value) for value in values]))
    if isinstance(values, dict):
        return _plain_percent(text, {key: _ready(values[key]) for key in values})
    return _plain_percent(text, (_ready(values),))


def _ready(value):
    if _needs_python(value, True):
        return _ready_text(str(value), repr(value))
    return value


def _join(separator, parts):
    return separator.join([part for part in parts])


def _str_format(text, values, named):
    out = []
    at = 0
    counter = 0
    size = len(text)
    while at < size:
        char = text[at]
        if char == "{":
            if text[at + 1 : at + 2] == "{":
                out.append("{")
                at += 2
                continue
            end = text.find("}", at)
            nested = text.find("{", at + 1)
            if 0 <= nested < end:
                end = text.find("}", end + 1)
            if end < 0:
                raise ValueError("expected '}' before end of string")
            field = text[at + 1 : end]
            at = end + 1
            spec = ""
            conversion = ""
            colon = field.find(":")
            if colon >= 0:
                spec = field[colon + 1 :]
                field = field[:colon]
                if "{" in spec:
                    spec = _str_format(spec, values[counter + 1 :], named)
            bang = field.find("!")
            if bang >= 0:
                conversion = field[bang + 1 :]
                field = field[:bang]
            parts = field.split(".")
            name = parts[0]
            item = None
            bracket = name.find("[")
            if bracket >= 0:
                item = name[bracket + 1 : -1]
                name = name[:bracket]
            if name == "":
                value = values[counter]
                counter += 1
            elif name.isdigit():
                value = values[int(name)]
            else:
                value = named[name]
            if item is not None:
                value = value[int(item)] if item.isdigit() else value[item]
            for attribute in parts[1:]:
                value = getattr(value, attribute)
            if conversion == "r":
                value = repr(value)
            elif conversion == "s":
                value = str(value)
            out.append(format(value, spec))
        elif char == "}":
            if text[at + 1 : at + 2] != "}":
                raise ValueError("Single '}' encountered in format string")
            out.append("}")
            at += 2
        else:
            out.append(char)
            at += 1
    return "".join(out)


# ---- containers


def _item(container, index):
    return container[index.__index__()]


def _bool(value):
    if value:
        return True
    return False


def _in(item, container):
    for each in container:
        if each is item or each == item:
            return True
    return False


def _not_in(item, container):
    return not _in(item, container)


def _as_list(values):
    result = []
    for value in values:
        result.append(value)
    return result


def _as_tuple(values):
    return tuple(_as_list(values))


def _as_set(values):
    return set(_as_list(values))


def _as_dict(pairs, more):
    result = {}
    for key, value in pairs:
        result[key] = value
    result.update(more)
    return result


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
        except IndexError:
            return
        yield item
        index += 1


def sorted(values, *, key=None, reverse=False):
    result = list(values)
    _sort(result, key, reverse)
    return result


def _sort(values, key, reverse):
    # A merge sort: stable, as Python's is.
    pairs = [(value if key is None else key(value), value) for value in values]
    if reverse:
        pairs.reverse()
    pairs = _merge_sorted(pairs)
    result = [pair[1] for pair in pairs]
    if reverse:
        result.reverse()
    _replace(values, result)


def _merge_sorted(pairs):
    if len(pairs) < 2:
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


def min(*values, key=None, default=Ellipsis):
    return _best(values, key, default, "min", False)


def max(*values, key=None, default=Ellipsis):
    return _best(values, key, default, "max", True)


def _best(values, key, default, name, largest):
    if len(values) == 1:
        values = values[0]
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


def sum(values, start=0):
    total = start
    for value in values:
        total = total + value
    return total


def any(values):
    for value in values:
        if value:
            return True
    return False


def all(values):
    for value in values:
        if not value:
            return False
    return True


def enumerate(values, start=0):
    index = start
    for value in values:
        yield (index, value)
        index += 1


def zip(*containers):
    iterators = [iter(container) for container in containers]
    if not iterators:
        return
    while True:
        items = []
        for iterator in iterators:
            item = next(iterator, _END)
            if item is _END:
                return
            items.append(item)
        yield tuple(items)


def map(function, *containers):
    if len(containers) == 1:
        for value in containers[0]:
            yield function(value)
    else:
        for values in zip(*containers):
            yield function(*values)


def filter(function, values):
    for value in values:
        if value if function is None else function(value):
            yield value


def reversed(values):
    if hasattr(values, "__reversed__"):
        return values.__reversed__()
    return iter(list(values)[::-1])




class _End:
    """What next() gives at the end of an iterator in zip()."""


_END = _End()
