# What functions, classes and modules are made of.

import types as _types
from collections import OrderedDict as _OrderedDict
from collections import namedtuple as _namedtuple
from re import match as _match


class _empty:
    """Stands where there is no default or annotation."""


# ---- what something is


def ismodule(object):
    return isinstance(object, type(_types))


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return type(object) is _types.MethodType


def isfunction(object):
    return type(object) is _types.FunctionType


def isbuiltin(object):
    return type(object) is _types.BuiltinFunctionType


def isroutine(object):
    return isfunction(object) or ismethod(object) or isbuiltin(object)


def isgenerator(object):
    return type(object) is _types.GeneratorType


def isgeneratorfunction(object):
    if ismethod(object):
        object = object.__func__
    return isfunction(object) and _is_generator_function(object)


def iscoroutinefunction(object):
    return False


def iscoroutine(object):
    return False


def isawaitable(object):
    return False


def isdatadescriptor(object):
    return not isclass(object) and (hasattr(type(object), "__set__") or hasattr(type(object), "__delete__"))


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", ()))


def getmembers(object, predicate=None):
    found = []
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return sorted(found, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not type and base.__doc__ and base.__module__ != "builtins":
                return cleandoc(base.__doc__)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        if line.strip():
            indent = len(line) - len(line.lstrip())
            margin = indent if margin is None else min(margin, indent)
    cleaned = [lines[0].lstrip()] + [line[margin or 0 :] for line in lines[1:]]
    while cleaned and not cleaned[-1]:
        cleaned.pop()
    while cleaned and not cleaned[0]:
        cleaned.pop(0)
    return "\n".join(cleaned)


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
    return func


# ---- source


def _function(object):
    if ismethod(object):
        object = object.__func__
    return unwrap(object)


def getsourcelines(object):
    if isclass(object):
        return _class_lines(object)
    if ismodule(object):
        raise OSError("source code not available")
    function = _function(object)
    if not isfunction(function):
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got %s" % type(object).__name__
        )
    _, text, line = _source_of(function)
    lines = text.splitlines(True)
    first = line - 1
    while first > 0 and lines[first - 1].lstrip().startswith("@"):
        first -= 1
    return _block(lines, first, line - 1), first + 1


def _class_lines(cls):
    for value in cls.__dict__.values():
        function = _function(value)
        if isfunction(function) and function.__module__ == cls.__module__:
            lines = _source_of(function)[1].splitlines(True)
            for number, line in enumerate(lines):
                if _match(r"\s*class\s+%s\b" % cls.__name__, line):
                    return _block(lines, number, number), number + 1
    raise OSError("could not find class definition")


def _block(lines, first, header):
    indent = len(lines[header]) - len(lines[header].lstrip())
    end = header + 1
    last = end
    while end < len(lines):
        line = lines[end]
        end += 1
        if line.strip():
            if len(line) - len(line.lstrip()) <= indent and line.lstrip()[0] not in ")]}#":
                break
            last = end
    return lines[first:last]


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getsourcefile(object):
    return getfile(object)


def getfile(object):
    function = _function(object)
    if isfunction(function):
        return _source_of(function)[0]
    raise TypeError("%r is a built-in %s" % (object, "class" if isclass(object) else "module"))


def getmodule(object):
    return _main_module() if getattr(object, "__module__", None) == "__main__" else None


FrameInfo = _namedtuple("FrameInfo", "frame filename lineno function code_context index")


def stack(context=1):
    return [FrameInfo(None, file, line, name, [text + "\n"], 0) for file, line, name, text in _callers()]


# ---- signatures


class _Kind(int):
    def __new__(cls, number, name, description):
        made = int.__new__(cls, number)
        made.name = name
        made.description = description
        return made

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, int(self))

    def __str__(self):
        return self.name


_POSITIONAL_ONLY = _Kind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _Kind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _Kind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _Kind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _Kind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation).replace("typing.", "")


class Parameter:
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self.name = name
        self.kind = kind
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        fields = {"name": self.name, "kind": self.kind, "default": self.default, "annotation": self.annotation, **changes}
        return type(self)(fields.pop("name"), fields.pop("kind"), **fields)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += ": " + formatannotation(self.annotation)
        if self.default is not _empty:
            text += (" = %r" if self.annotation is not _empty else "=%r") % (self.default,)
        return "*" + text if self.kind == 2 else "**" + text if self.kind == 4 else text

    def __repr__(self):
        return '<Parameter "%s">' % self

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.signature = signature
        self.arguments = arguments

    @property
    def args(self):
        found = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind >= 3 or name not in self.arguments:
                break
            if parameter.kind == 2:
                found.extend(self.arguments[name])
            else:
                found.append(self.arguments[name])
        return tuple(found)

    @property
    def kwargs(self):
        found = {}
        positional = len(self.args)
        for place, (name, parameter) in enumerate(self.signature.parameters.items()):
            if name not in self.arguments or parameter.kind == 2:
                continue
            if parameter.kind == 4:
                found.update(self.arguments[name])
            elif parameter.kind == 3 or place >= positional:
                found[name] = self.arguments[name]
        return found

    def apply_defaults(self):
        complete = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == 2:
                complete[name] = ()
            elif parameter.kind == 4:
                complete[name] = {}
        self.arguments = complete

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join(["%s=%r" % pair for pair in self.arguments.items()])


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self.parameters = _types.MappingProxyType(_OrderedDict([(each.name, each) for each in parameters or ()]))
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, **options):
        return signature(obj)

    def replace(self, *, parameters=None, return_annotation=True):
        return type(self)(
            self.parameters.values() if parameters is None else parameters,
            return_annotation=self.return_annotation if return_annotation is True else return_annotation,
        )

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        args = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == 2:
                if args:
                    arguments[name] = tuple(args)
                args = []
            elif kind == 4:
                continue
            elif kind < 2 and args:
                if kind == 1 and name in kwargs:
                    raise TypeError("multiple values for argument %r" % name)
                arguments[name] = args.pop(0)
            elif kind != 0 and name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % name)
        if args:
            raise TypeError("too many positional arguments")
        for name, parameter in self.parameters.items():
            if parameter.kind == 4:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
        for name in kwargs:
            raise TypeError("got an unexpected keyword argument %r" % name)
        return BoundArguments(self, arguments)

    def __str__(self):
        parts = []
        only = False
        star = True
        for parameter in self.parameters.values():
            if parameter.kind == 0:
                only = True
            elif only:
                parts.append("/")
                only = False
            if parameter.kind == 2:
                star = False
            elif parameter.kind == 3 and star:
                parts.append("*")
                star = False
            parts.append(str(parameter))
        if only:
            parts.append("/")
        text = "(%s)" % ", ".join(parts)
        if self.return_annotation is not _empty:
            text += " -> " + formatannotation(self.return_annotation)
        return text

    def __repr__(self):
        return "<Signature %s>" % self

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self.parameters.items()) == list(other.parameters.items()) and (
            self.return_annotation == other.return_annotation)

    def __hash__(self):
        return hash(tuple(self.parameters))


def signature(obj, *, follow_wrapped=True):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if ismethod(obj):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj)
    if isclass(obj):
        for maker in ("__init__", "__new__"):
            found = getattr(obj, maker, None)
            if isfunction(found):
                made = _without_first(signature(found))
                return made.replace(return_annotation=_empty)
        if obj.__module__ != "builtins":
            return Signature()
        raise ValueError("no signature found for builtin type %r" % obj)
    if not isfunction(obj):
        func = getattr(obj, "func", None)
        if func is not None and hasattr(obj, "keywords"):
            return _of_partial(obj)
        call = getattr(type(obj), "__call__", None)
        if isfunction(call):
            return _without_first(signature(call))
        raise ValueError("no signature found for builtin %r" % obj)
    return _of_function(obj)


def _without_first(found):
    return found.replace(parameters=list(found.parameters.values())[1:])


def _of_partial(call):
    bound = signature(call.func)
    left = list(bound.parameters.values())
    for _ in call.args:
        if left and left[0].kind < 2:
            left.pop(0)
    changed = []
    only = False
    for parameter in left:
        if parameter.name in call.keywords:
            parameter = parameter.replace(default=call.keywords[parameter.name])
            only = True
        if only and parameter.kind == 1:
            parameter = parameter.replace(kind=_KEYWORD_ONLY)
        if only and parameter.kind == 2:
            continue
        changed.append(parameter)
    return bound.replace(parameters=changed)


def _of_function(function):
    names, positional, only, star, keyword_only, double_star, defaults, keyword_defaults = _parameters_of(function)
    annotations = getattr(function, "__annotations__", None) or {}
    made = []
    for place, name in enumerate(names):
        default = _empty
        if place < positional:
            kind = _POSITIONAL_ONLY if place < only else _POSITIONAL_OR_KEYWORD
            from_end = positional - place
            if from_end <= len(defaults):
                default = defaults[-from_end]
        elif star and place == positional:
            kind = _VAR_POSITIONAL
        elif place < positional + star + keyword_only:
            kind = _KEYWORD_ONLY
            default = keyword_defaults.get(name, _empty)
        else:
            kind = _VAR_KEYWORD
        made.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    return Signature(made, return_annotation=annotations.get("return", _empty))


FullArgSpec = _namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    args, only, star, double, defaults, keyword_defaults, annotations = [], [], None, None, [], {}, {}
    for name, parameter in signature(func).parameters.items():
        if parameter.kind < 2:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == 2:
            star = name
        elif parameter.kind == 3:
            only.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        else:
            double = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    found = signature(func).return_annotation
    if found is not _empty:
        annotations["return"] = found
    if ismethod(func):
        args.insert(0, next(iter(signature(func.__func__).parameters)))
    return FullArgSpec(args, star, double, tuple(defaults) or None, only, keyword_defaults or None, annotations)
