# Copies, moves and removes files that the program has made.

import _files
import io as _io


class Error(OSError):
    """A file cannot be copied to itself, or the like."""


class SameFileError(Error):
    """The two are one file."""


def rmtree(path, ignore_errors=False, onerror=None):
    try:
        for name in _files.listdir(path):
            inner = _inside(path, name)
            if _files.isdir(inner):
                rmtree(inner, ignore_errors)
            else:
                _files.remove(inner)
        _files.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise


def _inside(folder, name):
    start = _files.fspath(folder)
    return start + name if start.endswith("/") else start + "/" + name


def _name(path):
    return _files.fspath(path).rstrip("/").split("/")[-1]


def copyfile(src, dst):
    if _files.abspath(src) == _files.abspath(dst):
        raise SameFileError("%r and %r are the same file" % (src, dst))
    with _io.open(src, "rb") as file:
        content = file.read()
    with _io.open(dst, "wb") as file:
        file.write(content)
    return dst


def copy(src, dst):
    if _files.isdir(dst):
        dst = _inside(dst, _name(src))
    return copyfile(src, dst)


copy2 = copy


def copyfileobj(fsrc, fdst, length=0):
    fdst.write(fsrc.read())


def copytree(src, dst, dirs_exist_ok=False):
    _files.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in _files.listdir(src):
        if _files.isdir(_inside(src, name)):
            copytree(_inside(src, name), _inside(dst, name), dirs_exist_ok)
        else:
            copyfile(_inside(src, name), _inside(dst, name))
    return dst


def move(src, dst):
    if _files.isdir(dst):
        dst = _inside(dst, _name(src))
        if _files.exists(dst):
            raise Error("Destination path '%s' already exists" % dst)
    _files.rename(src, dst)
    return dst
