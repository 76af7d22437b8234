# The files and folders that a program makes: they are in memory, and those of the computer are not there.
# A path goes to a bytearray, a folder's to None.

_tree = {"/": None, "/tmp": None}
_names = iter(range(1 << 62))


def path_of(file):
    """A path as it stands in the tree; relative ones begin at the root, which is where a program stands."""
    name = fspath(file)
    if isinstance(name, bytes):
        name = name.decode()
    if "\0" in name:
        raise ValueError("embedded null byte")
    parts = []
    for part in name.split("/"):
        if part == "..":
            parts[-1:] = []
        elif part and part != ".":
            parts.append(part)
    return "/" + "/".join(parts) if name else ""


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return path.__fspath__()
    raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(path).__name__)


def _above(path):
    return path[: path.rfind("/")] or "/"


def _missing(file, *more):
    return FileNotFoundError(2, "No such file or directory", file, *more)


def _shown(file):
    return file if isinstance(file, (str, bytes)) else str(file)


def opened(file, path, mode):
    """The bytes of a file that is opened for reading, writing, appending or making."""
    shown = _shown(file)
    if not path:
        raise _missing(shown)
    if path in _tree and _tree[path] is None:
        if mode == "x":
            raise FileExistsError(17, "File exists", shown)
        raise IsADirectoryError(21, "Is a directory", shown)
    if path not in _tree:
        if mode == "r":
            raise _missing(shown)
        _require_folder(_above(path), shown)
        _tree[path] = bytearray()
    elif mode == "x":
        raise FileExistsError(17, "File exists", shown)
    elif mode == "w":
        del _tree[path][:]
    return _tree[path]


def _require_folder(folder, shown):
    if folder not in _tree:
        above = _above(folder)
        if above != folder and above in _tree and _tree[above] is not None:
            raise NotADirectoryError(20, "Not a directory", shown)
        raise _missing(shown)
    if _tree[folder] is not None:
        raise NotADirectoryError(20, "Not a directory", shown)


def _require(file):
    path = path_of(file)
    if path not in _tree:
        raise _missing(_shown(file))
    return path


# ---- os


def remove(path):
    found = _require(path)
    if _tree[found] is None:
        raise IsADirectoryError(21, "Is a directory", _shown(path))
    del _tree[found]


def mkdir(path, mode=0o777):
    found = path_of(path)
    if found in _tree:
        raise FileExistsError(17, "File exists", _shown(path))
    _require_folder(_above(found), _shown(path))
    _tree[found] = None


def makedirs(name, mode=0o777, exist_ok=False):
    found = path_of(name)
    if found in _tree:
        if exist_ok and _tree[found] is None:
            return
        raise FileExistsError(17, "File exists", _shown(name))
    above = _above(found)
    if above not in _tree:
        makedirs(above, mode, exist_ok)
    mkdir(name, mode)


def rmdir(path):
    found = _require(path)
    if _tree[found] is not None:
        raise NotADirectoryError(20, "Not a directory", _shown(path))
    if listdir(path):
        raise OSError(39, "Directory not empty", _shown(path))
    del _tree[found]


def listdir(path="."):
    found = _require(path)
    if _tree[found] is not None:
        raise NotADirectoryError(20, "Not a directory", _shown(path))
    begin = found if found == "/" else found + "/"
    return [name[len(begin) :] for name in _tree if name.startswith(begin) and name != "/" and "/" not in name[len(begin) :]]


def rename(src, dst):
    found = path_of(src)
    to = path_of(dst)
    if found not in _tree:
        raise _missing(_shown(src), None, _shown(dst))
    if _above(to) not in _tree:
        raise _missing(_shown(src), None, _shown(dst))
    if to in _tree and to != found:
        if _tree[to] is None and _tree[found] is not None:
            raise IsADirectoryError(21, "Is a directory", _shown(src), None, _shown(dst))
        del _tree[to]
    for name in list(_tree):
        if name == found or name.startswith(found + "/"):
            _tree[to + name[len(found) :]] = _tree.pop(name)


class stat_result:
    """What is known of a file."""

    def __init__(self, st_mode, st_size):
        self.st_mode = st_mode
        self.st_size = st_size
        self.st_mtime = self.st_atime = self.st_ctime = 1700000000.0


def stat(path):
    found = _require(path)
    content = _tree[found]
    return stat_result(0o40755, 4096) if content is None else stat_result(0o100644, len(content))


def walk(top, topdown=True):
    names = listdir(top)
    start = fspath(top)
    join = start if start.endswith("/") else start + "/"
    folders = [name for name in names if isdir(join + name)]
    files = [name for name in names if not isdir(join + name)]
    if topdown:
        yield start, folders, files
    for name in folders:
        yield from walk(join + name, topdown)
    if not topdown:
        yield start, folders, files


# ---- os.path


def exists(path):
    return path_of(path) in _tree


def isfile(path):
    return _tree.get(path_of(path)) is not None


def isdir(path):
    found = path_of(path)
    return found in _tree and _tree[found] is None


def getsize(filename):
    return stat(filename).st_size


def getmtime(filename):
    return stat(filename).st_mtime


def split(p):
    name = fspath(p)
    at = name.rfind("/") + 1
    head, tail = name[:at], name[at:]
    if head.strip("/"):
        head = head.rstrip("/")
    return head, tail


def normpath(path):
    name = fspath(path)
    if not name:
        return "."
    lead = "//" if name.startswith("//") and not name.startswith("///") else "/" if name.startswith("/") else ""
    parts = []
    for part in name.split("/"):
        if part in ("", "."):
            continue
        if part != ".." or (not lead and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return lead + "/".join(parts) or "."


def abspath(path):
    name = fspath(path)
    return normpath(name if name.startswith("/") else "/" + name)


def relpath(path, start="."):
    if not path:
        raise ValueError("no path specified")
    here = [part for part in abspath(start).split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    parts = [".."] * (len(here) - common) + there[common:]
    return "/".join(parts) or "."


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for at in range(len(first)):
        if first[at : at + 1] != last[at : at + 1]:
            return first[:at]
    return first


def commonpath(paths):
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({path.startswith("/") for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    parts = commonprefix(split_paths)
    return ("/" if paths[0].startswith("/") else "") + "/".join(parts)


# ---- tempfile


def next_name(prefix, suffix):
    """A path that nobody has: the same ones in each run."""
    while True:
        number = next(_names)
        path = "/tmp/" + prefix + "%08x" % (number * 2654435761 % 4294967296) + suffix
        if path not in _tree:
            return path
