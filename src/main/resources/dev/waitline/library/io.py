# Text streams in memory.


class StringIO:
    """A stream that keeps what is written to it."""

    def __init__(self, initial_value="", newline="\n"):
        self._text = initial_value or ""
        self._at = 0
        self.closed = False

    def write(self, s):
        self._require_open()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        if self._at == len(self._text):
            self._text += s
        else:
            self._text = self._text[: self._at] + s + self._text[self._at + len(s) :]
        self._at += len(s)
        return len(s)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def getvalue(self):
        self._require_open()
        return self._text

    def read(self, size=-1):
        self._require_open()
        end = len(self._text) if size is None or size < 0 else min(len(self._text), self._at + size)
        part = self._text[self._at : end]
        self._at = end
        return part

    def readline(self, size=-1):
        self._require_open()
        at = self._text.find("\n", self._at)
        return self.read(-1 if at < 0 else at + 1 - self._at)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, pos, whence=0):
        self._at = len(self._text) if whence == 2 else pos
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None):
        self._text = self._text[: self._at if size is None else size]
        return len(self._text)

    def flush(self):
        self._require_open()

    def isatty(self):
        return False

    def close(self):
        self.closed = True

    def _require_open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()
