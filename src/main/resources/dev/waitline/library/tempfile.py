# Files and folders that are there for a while, all under /tmp; their names are the same in each run.

import _files
import io as _io
import shutil as _shutil

template = "tmp"
tempdir = None


def gettempdir():
    return "/tmp" if tempdir is None else tempdir


def _name(suffix, prefix, folder):
    name = _files.next_name(template if prefix is None else prefix, "" if suffix is None else suffix)
    return name if folder is None else _files.fspath(folder) + name[len("/tmp") :]


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _name(suffix, prefix, dir)
    _files.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = _name(suffix, prefix, dir)
    _io.open(name, "x").close()
    return 3, name


def mktemp(suffix="", prefix=template, dir=None):
    return _name(suffix, prefix, dir)


class TemporaryDirectory:
    """A folder that goes with all that is in it."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<TemporaryDirectory %r>" % self.name

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        self.cleanup()

    def cleanup(self):
        if _files.exists(self.name):
            _shutil.rmtree(self.name)


class _TemporaryFile:
    """A file that goes when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        self.file.close()
        if self.delete and _files.exists(self.name):
            _files.remove(self.name)


def NamedTemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *, errors=None
):
    name = _name(suffix, prefix, dir)
    return _TemporaryFile(_io.open(name, mode, buffering, encoding, errors, newline), name, delete)


def TemporaryFile(
    mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None
):
    name = _name(suffix, prefix, dir)
    file = _io.open(name, mode, buffering, encoding, errors, newline)
    _files.remove(name)
    return file
