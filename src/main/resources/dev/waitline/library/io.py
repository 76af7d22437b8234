# Streams: in memory, and on the files that the program itself has made, which are in memory, too.

import _files

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    """What a stream of this kind cannot do."""


class IOBase:
    """What all streams can do; those that can do nothing else say so."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    def flush(self):
        self._checkClosed()

    def isatty(self):
        self._checkClosed()
        return False

    def readable(self):
        self._checkClosed()
        return False

    def writable(self):
        self._checkClosed()
        return False

    def seekable(self):
        self._checkClosed()
        return False

    def fileno(self):
        self._unsupported("fileno")

    def seek(self, pos, whence=0):
        self._unsupported("seek")

    def truncate(self, size=None):
        self._unsupported("truncate")

    def tell(self):
        return self.seek(0, 1)

    def readline(self, size=-1):
        self._unsupported("readline")

    def readlines(self, hint=-1):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines):
        self._checkClosed()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *args):
        self.close()

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError(self._closed_text if msg is None else msg)

    _closed_text = "I/O operation on closed file."

    def _unsupported(self, name):
        raise UnsupportedOperation(name)


class RawIOBase(IOBase):
    """A stream of bytes without a buffer."""


class BufferedIOBase(IOBase):
    """A stream of bytes."""

    def readinto(self, b):
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def read1(self, size=-1):
        return self.read(size)

    def readline(self, size=-1):
        start = self.tell()
        rest = self.read()
        at = rest.find(b"\n")
        line = rest if at < 0 else rest[: at + 1]
        if size is not None and size >= 0:
            line = line[:size]
        self.seek(start + len(line))
        return line


class TextIOBase(IOBase):
    """A stream of text."""

    encoding = None
    errors = None
    newlines = None


class _Bytes(BufferedIOBase):
    """Bytes with a place in them; `_data` is the bytearray, `_at` the place."""

    def read(self, size=-1):
        self._may_read()
        end = len(self._data) if size is None or size < 0 else min(len(self._data), self._at + size)
        part = bytes(self._data[self._at : end])
        self._at = max(end, self._at)
        return part

    def write(self, b):
        self._may_write()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b)
        if self._appends:
            self._at = len(self._data)
        if self._at > len(self._data):
            self._data.extend(bytes(self._at - len(self._data)))
        self._data[self._at : self._at + len(b)] = b
        self._at += len(b)
        return len(b)

    _appends = False

    def seek(self, pos, whence=0):
        self._checkClosed()
        if whence == 0 and pos < 0:
            raise ValueError("negative seek value %d" % pos)
        if whence not in (0, 1, 2):
            raise ValueError("invalid whence (%d, should be 0, 1 or 2)" % whence)
        self._at = max(0, pos + (0 if whence == 0 else self._at if whence == 1 else len(self._data)))
        return self._at

    def tell(self):
        self._checkClosed()
        return self._at

    def truncate(self, size=None):
        self._may_write()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError("negative size value %d" % size)
        if size <= len(self._data):
            del self._data[size:]
        elif self._grows:
            self._data.extend(bytes(size - len(self._data)))
        return size

    _grows = False

    def seekable(self):
        self._checkClosed()
        return True


class BytesIO(_Bytes):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b""):
        self._data = bytearray(b"" if initial_bytes is None else initial_bytes)
        self._at = 0

    def _may_read(self):
        self._checkClosed()

    _may_write = _may_read

    def readable(self):
        self._checkClosed()
        return True

    writable = readable

    def getvalue(self):
        self._checkClosed()
        return bytes(self._data)


class FileIO(_Bytes):
    """The bytes of a file of the program's."""

    _grows = True

    def __init__(self, file, mode="r", closefd=True, opener=None):
        plain = mode.replace("b", "")
        self.name = file
        self._path = _files.path_of(file)
        self._reads = plain in ("r", "r+", "w+", "a+", "x+")
        self._writes = plain != "r"
        self._appends = plain[0] == "a"
        self.mode = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}.get(plain) or plain[0] + "b+"
        self._data = _files.opened(file, self._path, plain[0])
        self._at = len(self._data) if self._appends else 0

    def _may_read(self):
        self._checkClosed()
        if not self._reads:
            raise UnsupportedOperation("read" if type(self) is not FileIO else "File not open for reading")

    def _may_write(self):
        self._checkClosed()
        if not self._writes:
            raise UnsupportedOperation("write" if type(self) is not FileIO else "File not open for writing")

    def readable(self):
        self._checkClosed()
        return self._reads

    def writable(self):
        self._checkClosed()
        return self._writes

    def fileno(self):
        self._checkClosed()
        return 3

    def __repr__(self):
        return "<_io.%s name=%r>" % (type(self).__name__, self.name)


class _Buffered(BufferedIOBase):
    """A stream around another one. What is written is there at once: CPython flushes a file that nobody holds any more."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        # Opened by open(), or laid around another stream, which then does the work.
        self.raw = raw
        self._closed_text = "write to closed file" if type(self) is BufferedWriter else "read of closed file"

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def write(self, b):
        self._checkClosed("write to closed file")
        if not self.raw.writable():
            raise UnsupportedOperation("write")
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self.raw.write(b)

    def read(self, size=-1):
        self._checkClosed("read of closed file")
        if not self.raw.readable():
            raise UnsupportedOperation("read")
        return self.raw.read(size)

    def flush(self):
        self._checkClosed("flush of closed file")

    def seek(self, pos, whence=0):
        self._checkClosed("seek of closed file")
        return self.raw.seek(pos, whence)

    def tell(self):
        self._checkClosed("tell of closed file")
        return self.raw.tell()

    def truncate(self, size=None):
        if not self.raw.writable():
            raise UnsupportedOperation("truncate")
        return self.raw.truncate(size)

    def peek(self, size=0):
        at = self.tell()
        data = self.read()
        self.seek(at)
        return data

    def detach(self):
        return self.raw

    def __repr__(self):
        name = getattr(self.raw, "name", None)
        return "<_io.%s%s>" % (type(self).__name__, "" if name is None else " name=%r" % (name,))

    def getvalue(self):
        return self.raw.getvalue()

    def close(self):
        self.raw.close()


class BufferedReader(_Buffered):
    """Reads from a stream of bytes."""


class BufferedWriter(_Buffered):
    """Writes to a stream of bytes."""


class BufferedRandom(_Buffered):
    """Reads and writes."""


class TextIOWrapper(TextIOBase):
    """Text on a stream of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % (newline,))
        self._buffer = buffer
        self._encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self._errors = "strict" if errors is None else errors
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = None
        self._place = 0
        self._start = 0
        self._told = True
        "".encode(self._encoding)

    @property
    def buffer(self):
        return self._buffer

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def name(self):
        return self._buffer.name

    @property
    def closed(self):
        return self._buffer.closed

    def __repr__(self):
        name = getattr(self._buffer, "name", None)
        mode = getattr(self, "mode", None)
        return "<_io.TextIOWrapper%s%s encoding=%r>" % (
            "" if name is None else " name=%r" % (name,), "" if mode is None else " mode=%r" % mode, self._encoding)

    def readable(self):
        return self._buffer.readable()

    def writable(self):
        return self._buffer.writable()

    def seekable(self):
        return self._buffer.seekable()

    def fileno(self):
        return self._buffer.fileno()

    def isatty(self):
        return self._buffer.isatty()

    def write(self, s):
        self._checkClosed()
        if not isinstance(s, str):
            raise TypeError("write() argument must be str, not %s" % type(s).__name__)
        if not self._buffer.writable():
            raise UnsupportedOperation("not writable")
        self._forget()
        text = s
        if self._newline in ("\r", "\r\n"):
            text = s.replace("\n", self._newline)
        self._buffer.write(text.encode(self._encoding, self._errors))
        if self.line_buffering and ("\n" in s or "\r" in s) or self.write_through:
            self.flush()
        return len(s)

    def _forget(self):
        """Goes to where the reader is, and reads anew from there."""
        if self._text is not None:
            self._buffer.seek(self._reached())
            self._text = None

    def _reached(self):
        return self._start + len(self._raw[: self._raw_place()].encode(self._encoding, self._errors))

    def _raw_place(self):
        """How much of what stands in the file makes what was read so far, in which its line ends are all the same."""
        if self._newline is not None or "\r" not in self._raw:
            return self._place
        at = 0
        for seen in range(self._place):
            at += 2 if self._raw.startswith("\r\n", at) else 1
        return at

    def _load(self):
        self._checkClosed()
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._text is None:
            self._start = self._buffer.tell()
            self._raw = self._buffer.read().decode(self._encoding, self._errors)
            self._text = self._raw
            if self._newline is None and "\r" in self._raw:
                self._text = self._raw.replace("\r\n", "\n").replace("\r", "\n")
            self._place = 0
        elif self._place >= len(self._text):
            # There may be more by now.
            self._forget()
            self._load()

    def read(self, size=-1):
        self._load()
        end = len(self._text) if size is None or size < 0 else min(len(self._text), self._place + size)
        part = self._text[self._place : end]
        self._place = end
        return part

    def readline(self, size=-1):
        self._load()
        end = _line_end(self._text, self._place, self._newline)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        line = self._text[self._place : end]
        self._place = end
        return line

    def __next__(self):
        line = self.readline()
        self._told = not line
        if not line:
            raise StopIteration
        return line

    def flush(self):
        self._checkClosed()
        self._buffer.flush()
        self._told = True

    def seek(self, pos, whence=0):
        self._checkClosed()
        if whence == 1 and pos != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and pos != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        if whence == 0 and pos < 0:
            raise ValueError("negative seek position %r" % (pos,))
        if whence == 1:
            return self.tell()
        self._text = None
        self._told = True
        return self._buffer.seek(pos, whence)

    def tell(self):
        self._checkClosed()
        if not self._told:
            raise OSError("telling position disabled by next() call")
        return self._buffer.tell() if self._text is None else self._reached()

    def truncate(self, size=None):
        self._forget()
        return self._buffer.truncate(size)

    def detach(self):
        self.flush()
        return self._buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self._encoding = self._encoding if encoding is None else encoding
        self._errors = self._errors if errors is None else errors
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering

    def close(self):
        self._buffer.close()


def _line_end(text, start, newline):
    """Where the line that begins at `start` is over, its end included."""
    if newline is None or newline == "\n":
        at = text.find("\n", start)
        return len(text) if at < 0 else at + 1
    if newline:
        at = text.find(newline, start)
        return len(text) if at < 0 else at + len(newline)
    ends = [at for at in (text.find("\n", start), text.find("\r", start)) if at >= 0]
    if not ends:
        return len(text)
    at = min(ends)
    return at + 2 if text.startswith("\r\n", at) else at + 1


class StringIO(TextIOBase):
    """A stream that keeps what is written to it."""

    _closed_text = "I/O operation on closed file"

    def __init__(self, initial_value="", newline="\n"):
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError("initial_value must be str or None, not %s" % type(initial_value).__name__)
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError("illegal newline value: %r" % (newline,))
        self._newline = newline
        self._text = self._translated(initial_value or "")
        self._at = 0

    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        return text.replace("\n", self._newline) if self._newline in ("\r", "\r\n") else text

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def write(self, s):
        self._checkClosed()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        size = len(s)
        if self._newline != "\n":
            s = self._translated(s)
        if self._at == len(self._text):
            self._text += s
        else:
            gap = "\0" * (self._at - len(self._text))
            self._text = self._text[: self._at] + gap + s + self._text[self._at + len(s) :]
        self._at += len(s)
        return size

    def getvalue(self):
        self._checkClosed()
        return self._text

    def read(self, size=-1):
        self._checkClosed()
        end = len(self._text) if size is None or size < 0 else min(len(self._text), self._at + size)
        part = self._text[self._at : end]
        self._at = max(end, self._at)
        return part

    def readline(self, size=-1):
        self._checkClosed()
        end = _line_end(self._text, self._at, self._newline)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        return self.read(max(0, end - self._at))

    def seek(self, pos, whence=0):
        self._checkClosed()
        if whence not in (0, 1, 2):
            raise ValueError("Invalid whence (%d, should be 0, 1 or 2)" % whence)
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        if pos < 0:
            raise ValueError("Negative seek position %d" % pos)
        self._at = pos if whence == 0 else self._at if whence == 1 else len(self._text)
        return self._at

    def tell(self):
        self._checkClosed()
        return self._at

    def truncate(self, size=None):
        self._checkClosed()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError("Negative size value %d" % size)
        self._text = self._text[:size]
        return size


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open a file that the program has made, or make one."""
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not %s" % type(mode).__name__)
    if not isinstance(file, (str, bytes)) and not hasattr(type(file), "__fspath__"):
        raise TypeError("expected str, bytes or os.PathLike object, not %s" % type(file).__name__)
    kinds = set(mode)
    if kinds - set("axrwb+t") or len(mode) > len(kinds):
        raise ValueError("invalid mode: %r" % mode)
    if "t" in kinds and "b" in kinds:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set("axrw")) != 1:
        if len(kinds & set("axrw")) == 0:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        raise ValueError("must have exactly one of create/read/write/append mode")
    binary = "b" in kinds
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    plain = mode.replace("t", "").replace("b", "")
    if not plain[0] in "axrw":
        plain = plain[::-1]
    raw = FileIO(file, plain)
    if buffering == 0:
        return raw
    kind = BufferedRandom if "+" in kinds else BufferedReader if "r" in kinds else BufferedWriter
    buffer = kind(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text
