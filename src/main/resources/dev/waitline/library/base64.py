# Bytes as text of 64, 32 or 16 characters.

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_LETTERS_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _data(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(s)


def _ascii(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    return _data(s)


def _grouped(data, letters, width, size):
    """The bits of the data in groups of a width, padded to whole quanta of a size."""
    bits = "".join(["{:08b}".format(byte) for byte in data])
    bits += "0" * (-len(bits) % width)
    text = "".join([letters[int(bits[i : i + width], 2)] for i in range(0, len(bits), width)])
    return (text + "=" * (-len(text) % size)).encode()


def _joined(text, letters, width):
    bits = "".join([format(letters.index(char), "0%db" % width) for char in text])
    return bytes([int(bits[i : i + 8], 2) for i in range(0, len(bits) - len(bits) % 8, 8)])


def b64encode(s, altchars=None):
    text = _grouped(_data(s), _LETTERS, 6, 4)
    return text if altchars is None else text.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])


def b64decode(s, altchars=None, validate=False):
    text = _ascii(s).decode("ascii")
    if altchars is not None:
        alt = _ascii(altchars).decode("ascii")
        text = text.replace(alt[0], "+").replace(alt[1], "/")
    kept = "".join([char for char in text if char in _LETTERS])
    if validate and kept != text.rstrip("="):
        raise ValueError("Only base64 data is allowed")
    if (len(kept) + text.count("=")) % 4 or len(kept) % 4 == 1:
        raise ValueError("Incorrect padding")
    return _joined(kept, _LETTERS, 6)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b32encode(s):
    return _grouped(_data(s), _LETTERS_32, 5, 8)


def b32decode(s, casefold=False):
    text = _ascii(s).decode("ascii")
    text = (text.upper() if casefold else text).rstrip("=")
    if any([char not in _LETTERS_32 for char in text]):
        raise ValueError("Non-base32 digit found")
    return _joined(text, _LETTERS_32, 5)


def b16encode(s):
    return _data(s).hex().upper().encode()


def b16decode(s, casefold=False):
    text = _ascii(s).decode("ascii")
    if any([char not in "0123456789ABCDEF" for char in (text.upper() if casefold else text)]):
        raise ValueError("Non-base16 digit found")
    return bytes.fromhex(text)
