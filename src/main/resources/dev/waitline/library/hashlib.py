# Digests. Java has them.

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512"}
algorithms_available = algorithms_guaranteed
_SIZES = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64, "sha3_256": 32, "sha3_512": 64}


class _Hash:
    def __init__(self, name, data):
        self.name = name
        self.digest_size = _SIZES[name]
        self.block_size = 128 if name in ("sha384", "sha512") else 64
        self._data = data

    def update(self, data, /):
        self._data += _plain_data(data)

    def digest(self):
        return __bytes_of__(_digest_of(self.name, self._data._text))

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)

    def __repr__(self):
        return "<%s _hashlib.HASH object @ %s>" % (self.name, hex(id(self)))


def _plain_data(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError("object supporting the buffer API required")
    return bytes(data)


def new(name, data=b"", **options):
    plain = name.lower().replace("-", "")
    if plain not in _SIZES:
        raise ValueError("unsupported hash type " + name)
    return _Hash(plain, _plain_data(data))


def md5(string=b"", *, usedforsecurity=True):
    return _Hash("md5", _plain_data(string))


def sha1(string=b"", *, usedforsecurity=True):
    return _Hash("sha1", _plain_data(string))


def sha224(string=b"", *, usedforsecurity=True):
    return _Hash("sha224", _plain_data(string))


def sha256(string=b"", *, usedforsecurity=True):
    return _Hash("sha256", _plain_data(string))


def sha384(string=b"", *, usedforsecurity=True):
    return _Hash("sha384", _plain_data(string))


def sha512(string=b"", *, usedforsecurity=True):
    return _Hash("sha512", _plain_data(string))


def sha3_256(string=b"", *, usedforsecurity=True):
    return _Hash("sha3_256", _plain_data(string))


def sha3_512(string=b"", *, usedforsecurity=True):
    return _Hash("sha3_512", _plain_data(string))
