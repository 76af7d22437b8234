# Objects as bytes and back. The bytes are this module's own, not those of CPython: only it reads them.

import copyreg as _copyreg
import struct as _struct

DEFAULT_PROTOCOL = 4
HIGHEST_PROTOCOL = 5

_MARK = b"\x80wl"
_ATOMS = {None: b"N", True: b"T", False: b"F", Ellipsis: b"E", NotImplemented: b"I"}
_VALUES = {b"N": None, b"T": True, b"F": False, b"E": Ellipsis, b"I": NotImplemented}


class PickleError(Exception):
    __module__ = "_pickle"


class PicklingError(PickleError):
    __module__ = "_pickle"


class UnpicklingError(PickleError):
    __module__ = "_pickle"


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        _checked(protocol)
        self._file = file
        self._parts = []
        self._known = {}
        self._kept = []

    def dump(self, obj):
        self._file.write(self._of(obj))

    def clear_memo(self):
        self._known = {}
        self._kept = []

    def persistent_id(self, obj):
        return None

    def _of(self, obj):
        self._parts = [_MARK]
        self._save(obj)
        return b"".join(self._parts)

    def _sized(self, letter, octets):
        self._parts.append(letter + _struct.pack("<I", len(octets)) + octets)

    def _several(self, letter, values):
        self._parts.append(letter + _struct.pack("<I", len(values)))
        for value in values:
            self._save(value)

    def _remember(self, obj):
        self._known[id(obj)] = len(self._known)
        self._kept.append(obj)

    def _save(self, obj):
        named = self.persistent_id(obj)
        if named is not None:
            self._parts.append(b"P")
            self._save(named)
            return
        kind = type(obj)
        if obj is None or obj is True or obj is False or obj is Ellipsis or obj is NotImplemented:
            self._parts.append(_ATOMS[obj])
        elif kind is int:
            self._sized(b"i", str(obj).encode())
        elif kind is float:
            self._parts.append(b"d" + _struct.pack("<d", obj))
        elif kind is str:
            try:
                self._sized(b"s", obj.encode())
            except UnicodeEncodeError:
                self._sized(b"u", _struct.pack("<%dI" % len(obj), *[ord(c) for c in obj]))
        elif kind is bytes:
            self._sized(b"b", obj)
        elif id(obj) in self._known:
            self._parts.append(b"r" + _struct.pack("<I", self._known[id(obj)]))
        elif kind is bytearray:
            self._remember(obj)
            self._sized(b"B", bytes(obj))
        elif kind is tuple:
            # A tuple comes after what is in it, which may hold the tuple again.
            parts, self._parts = self._parts, []
            self._several(b"t", obj)
            parts, self._parts = self._parts, parts
            if id(obj) in self._known:
                self._parts.append(b"r" + _struct.pack("<I", self._known[id(obj)]))
            else:
                self._parts.extend(parts)
                self._remember(obj)
        elif kind is list:
            self._remember(obj)
            self._several(b"l", obj)
        elif kind is set:
            self._remember(obj)
            self._several(b"S", list(obj))
        elif kind is frozenset:
            self._several(b"f", list(obj))
            self._remember(obj)
        elif kind is dict:
            self._remember(obj)
            self._several(b"m", [each for pair in obj.items() for each in pair])
        elif isinstance(obj, type) or kind.__name__ in ("function", "builtin_function_or_method") and not _is_bound(obj):
            self._global(obj)
        elif _is_bound(obj):
            self._parts.append(b"g")
            self._save(obj.__self__)
            self._save(obj.__name__)
        else:
            self._reduced(obj)

    def _global(self, obj):
        name = getattr(obj, "__qualname__", None) or obj.__name__
        module = getattr(obj, "__module__", None) or "builtins"
        if _found(module, name) is not obj:
            where = module + "." + name
            if "<locals>" in name:
                raise AttributeError("Can't pickle local object '%s'" % name)
            if _found(module, name) is None:
                raise PicklingError(
                    "Can't pickle %r: attribute lookup %s on %s failed" % (obj, name, module))
            raise PicklingError("Can't pickle %r: it's not the same object as %s" % (obj, where))
        self._parts.append(b"G")
        self._save(module)
        self._save(name)

    def _reduced(self, obj):
        own = getattr(self, "reducer_override", None)
        reduced = own(obj) if own is not None else NotImplemented
        if reduced is NotImplemented:
            table = getattr(self, "dispatch_table", None)
            reduced = table[type(obj)](obj) if table is not None and type(obj) in table else _copyreg._reduced(obj)
        if isinstance(reduced, str):
            self._parts.append(b"G")
            self._save(type(obj).__module__ if not hasattr(obj, "__module__") else obj.__module__)
            self._save(reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        function, arguments, *more = reduced
        if not callable(function):
            raise PicklingError("func from save_reduce() must be callable")
        if not isinstance(arguments, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        state, items, pairs = (more + [None, None, None])[:3]
        self._parts.append(b"o")
        self._save(function)
        self._save(arguments)
        self._parts.append(b"=")
        self._remember(obj)
        self._several(b"*", [] if items is None else list(items))
        self._several(b"*", [] if pairs is None else [each for pair in pairs for each in pair])
        self._save(state)


def _is_bound(obj):
    return type(obj).__name__ == "method" or type(obj).__name__ == "builtin_function_or_method" and (
        getattr(obj, "__self__", None) is not None and type(obj.__self__).__name__ != "module")


def _found(module, name):
    if module == "builtins":
        try:
            return _builtin_of({}, name)
        except NameError:
            return None
    found = _main_module() if module == "__main__" else _module(module)
    for part in name.split("."):
        found = getattr(found, part, None)
    return found


def _module(name):
    try:
        return __import__(name, None, None, ["*"])
    except ImportError:
        return None


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        self._file = file
        self._known = []

    def persistent_load(self, pid):
        raise UnpicklingError("unsupported persistent id encountered")

    def find_class(self, module, name):
        found = _found(module, name)
        if found is None:
            raise AttributeError("Can't get attribute %r on <module %r>" % (name, module))
        return found

    def load(self):
        mark = self._read(len(_MARK), True)
        if mark != _MARK:
            raise UnpicklingError("invalid load key, %r." % chr(mark[0]))
        return self._next()

    def _read(self, count, first=False):
        octets = self._file.read(count)
        if len(octets) < count:
            raise EOFError("Ran out of input") if first and not octets else UnpicklingError("pickle data was truncated")
        return octets

    def _count(self):
        return _struct.unpack("<I", self._read(4))[0]

    def _several(self):
        return [self._next() for _ in range(self._count())]

    def _remember(self, value):
        self._known.append(value)
        return value

    def _next(self):
        letter = self._read(1)
        if letter in _VALUES:
            return _VALUES[letter]
        if letter == b"i":
            return int(self._read(self._count()))
        if letter == b"d":
            return _struct.unpack("<d", self._read(8))[0]
        if letter == b"s":
            return self._read(self._count()).decode()
        if letter == b"u":
            return "".join(chr(c) for (c,) in _struct.iter_unpack("<I", self._read(self._count())))
        if letter == b"b":
            return bytes(self._read(self._count()))
        if letter == b"r":
            return self._known[self._count()]
        if letter == b"B":
            return self._remember(bytearray(self._read(self._count())))
        if letter == b"t":
            return self._remember(tuple(self._several()))
        if letter == b"f":
            return self._remember(frozenset(self._several()))
        if letter == b"l":
            made = self._remember([])
            for _ in range(self._count()):
                made.append(self._next())
            return made
        if letter == b"S":
            made = self._remember(set())
            for _ in range(self._count()):
                made.add(self._next())
            return made
        if letter == b"m":
            made = self._remember({})
            for _ in range(self._count() // 2):
                key = self._next()
                made[key] = self._next()
            return made
        if letter == b"G":
            module = self._next()
            return self.find_class(module, self._next())
        if letter == b"g":
            owner = self._next()
            return getattr(owner, self._next())
        if letter == b"P":
            return self.persistent_load(self._next())
        if letter == b"o":
            return self._object()
        raise UnpicklingError("invalid load key, %r." % chr(letter[0]))

    def _object(self):
        function = self._next()
        arguments = self._next()
        made = function(*arguments)
        self._read(1)
        self._remember(made)
        self._read(1)
        for _ in range(self._count()):
            made.append(self._next())
        self._read(1)
        for _ in range(self._count() // 2):
            key = self._next()
            made[key] = self._next()
        state = self._next()
        if state is not None:
            _copyreg._with_state(made, state)
        return made


class _Output:
    def __init__(self):
        self.octets = b""

    def write(self, octets):
        self.octets += octets


class _Input:
    def __init__(self, octets):
        self._octets = octets
        self._at = 0

    def read(self, count):
        self._at += count
        return self._octets[self._at - count:self._at]


def _checked(protocol):
    if protocol is not None and protocol > HIGHEST_PROTOCOL:
        raise ValueError("pickle protocol must be <= %d" % HIGHEST_PROTOCOL)


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    out = _Output()
    Pickler(out, protocol).dump(obj)
    return out.octets


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
    return Unpickler(_Input(bytes(data))).load()
