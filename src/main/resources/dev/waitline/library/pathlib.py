# Paths as objects, on the files that the program has made.

import _files
import fnmatch as _fnmatch
import io as _io
import os as _os


class PurePath:
    """A path, taken apart; nothing is asked of files."""

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        elif cls is Path:
            cls = PosixPath
        self = object.__new__(cls)
        self._set([_files.fspath(each) for each in args])
        return self

    def __init__(self, *args, **kwargs):
        pass

    def _set(self, texts):
        root = ""
        parts = []
        for text in texts:
            if not isinstance(text, str):
                raise TypeError(
                    "argument should be a str object or an os.PathLike object returning str, not %r" % type(text))
            if text.startswith("/"):
                root = "//" if text.startswith("//") and not text.startswith("///") else "/"
                parts = []
            parts += [part for part in text.split("/") if part and part != "."]
        self._root = root
        self._rest = parts

    def _made(self, root, rest):
        made = object.__new__(type(self))
        made._root = root
        made._rest = rest
        return made

    def __str__(self):
        return self._root + "/".join(self._rest) or "."

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def __bytes__(self):
        return str(self).encode()

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return "file://" + str(self)

    def __hash__(self):
        return hash(str(self))

    def _key(self):
        return [self._root] * bool(self._root) + self._rest

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, PurePath) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *args):
        return type(self)(self, *args)

    @property
    def parts(self):
        return tuple(self._key())

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._rest[-1] if self._rest else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind(".")
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._rest[:-1]) if self._rest else self

    @property
    def parents(self):
        return tuple([self._made(self._root, self._rest[:size]) for size in range(len(self._rest) - 1, -1, -1)])

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or "/" in name or name == ".":
            raise ValueError("Invalid name %r" % (name,))
        return self._made(self._root, self._rest[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self.with_name(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def relative_to(self, *other):
        to = type(self)(*other)
        if self._key()[: len(to._key())] != to._key():
            raise ValueError("%r is not in the subpath of %r OR one path is relative and the other is absolute."
                             % (str(self), str(to)))
        return self._made("", self._key()[len(to._key()) :])

    def match(self, path_pattern):
        wanted = type(self)(path_pattern)._key()
        if not wanted:
            raise ValueError("empty pattern")
        own = self._key()
        if len(wanted) > len(own) or wanted[0] == "/" and len(wanted) != len(own):
            return False
        return all([_fnmatch.fnmatchcase(part, each) for part, each in zip(own[-len(wanted) :], wanted)])


class PurePosixPath(PurePath):
    """A path on a system with slashes."""


class Path(PurePath):
    """A path, and what can be done with the file or folder there."""

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls("/")

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def exists(self):
        return _files.exists(self)

    def is_file(self):
        return _files.isfile(self)

    def is_dir(self):
        return _files.isdir(self)

    def is_symlink(self):
        return False

    def stat(self):
        return _files.stat(self)

    def touch(self, mode=0o666, exist_ok=True):
        self.open("a" if exist_ok else "x").close()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _files.mkdir(self)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _files.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            _files.remove(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _files.rename(self, target)
        return type(self)(target)

    replace = rename

    def absolute(self):
        return self if self._root else type(self)("/", self)

    def resolve(self, strict=False):
        if strict and not self.exists():
            raise FileNotFoundError(2, "No such file or directory", str(self.absolute()))
        return type(self)(_files.abspath(self))

    def expanduser(self):
        return self

    def samefile(self, other):
        return _files.abspath(self) == _files.abspath(other)

    def iterdir(self):
        for name in _files.listdir(self):
            yield self / name

    def glob(self, pattern):
        if not pattern:
            raise ValueError("Unacceptable pattern: %r" % (pattern,))
        if pattern.startswith("/"):
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from _found(self, [part for part in pattern.split("/") if part])

    def rglob(self, pattern):
        yield from _found(self, ["**"] + [part for part in pattern.split("/") if part])


class PosixPath(Path, PurePosixPath):
    """A path on a system with slashes."""


def _found(folder, parts):
    if not parts:
        yield folder
        return
    if parts[0] == "**":
        seen = []
        for each in _found(folder, parts[1:] or ["."]):
            if each not in seen:
                seen.append(each)
                yield each
        for inner in folder.iterdir():
            if inner.is_dir():
                for each in _found(inner, parts):
                    if each not in seen:
                        seen.append(each)
                        yield each
    elif parts[0] == ".":
        yield folder
    elif folder.is_dir():
        for inner in folder.iterdir():
            if _fnmatch.fnmatchcase(inner.name, parts[0]) and (len(parts) == 1 or inner.is_dir()):
                yield from _found(inner, parts[1:])
