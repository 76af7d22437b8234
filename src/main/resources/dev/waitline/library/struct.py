# Values as bytes, and bytes as values.

import math as _math


class error(Exception):
    __module__ = "struct"


# Each letter: its size, and by what rule it is aligned in native mode; the size of l and L is another there.
_SIZES = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8,
          "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {"l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


class _Item:
    def __init__(self, letter, count, size, pad):
        self.letter = letter
        self.count = count
        self.size = size
        self.pad = pad

    def length(self):
        return self.count * self.size

    def values(self):
        return 1 if self.letter in "sp" else 0 if self.letter == "x" else self.count


_known = {}


def _parsed(format):
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii")
    elif not isinstance(format, str):
        raise TypeError("Struct() argument 1 must be a str or bytes object, not %s" % type(format).__name__)
    found = _known.get(format)
    if found is None:
        found = _known[format] = _parse(format)
    return found


def _parse(format):
    mode = format[0] if format and format[0] in "@=<>!" else ""
    native = mode in ("", "@")
    at = len(mode)
    items = []
    offset = 0
    while at < len(format):
        if format[at] in " \t\n\r":
            at += 1
            continue
        start = at
        while at < len(format) and "0" <= format[at] <= "9":
            at += 1
        if at == len(format):
            raise error("repeat count given without format specifier")
        count = int(format[start:at]) if at > start else 1
        letter = format[at]
        at += 1
        size = _NATIVE.get(letter) if native else None
        if size is None:
            size = _SIZES.get(letter)
        if size is None:
            raise error("bad char in struct format")
        pad = -offset % size if native and letter not in "xcbBs?p" else 0
        items.append(_Item(letter, count, size, pad))
        offset += pad + count * size
    return ("big" if mode in (">", "!") and mode else "little"), items, offset


def calcsize(format, /):
    return _parsed(format)[2]


def _integer(letter, size, order, value):
    if not isinstance(value, int):
        if not hasattr(type(value), "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = letter in "bhilqn"
    low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
    if not low <= value <= high:
        wide = value < -1 << 63 or value >= 1 << (63 if signed or letter in _NAMES else 64)
        if letter not in "qQnNP" and (wide or value < 0 and letter in "IL"):
            raise error("argument out of range")
        if letter in _NAMES:
            raise error("%s format requires %d <= number <= %d" % (_NAMES[letter], low, high))
        if letter in "nN" or letter == "P":
            raise error("int too large to convert")
        if letter in "qQ":
            raise error("int too large to convert" if signed or value >= 0 else "argument out of range")
        raise error("'%s' format requires %d <= number <= %d" % (letter, low, high))
    return value.to_bytes(size, order, signed=signed)


def _real(size, order, value, native=False):
    if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
        raise error("required argument is not a float")
    value = float(value)
    fraction, exponent = {2: (10, 5), 4: (23, 8), 8: (52, 11)}[size]
    most = (1 << exponent) - 1
    bias = most >> 1
    sign = 1 if _math.copysign(1.0, value) < 0 else 0
    if value != value:
        power, digits = most, 1 << fraction - 1
    elif _math.isinf(value):
        power, digits = most, 0
    elif not value:
        power, digits = 0, 0
    else:
        part, power = _math.frexp(abs(value))
        power += bias - 1
        # Half goes to the even neighbour; a number too small for an exponent loses digits.
        shift = fraction + 1 if power > 0 else fraction + power
        digits = _half_even(part, shift)
        if power > 0:
            digits -= 1 << fraction
            if digits == 1 << fraction:
                power, digits = power + 1, 0
        else:
            power = 0
            if digits == 1 << fraction:
                power, digits = 1, 0
        if power >= most and native and size == 4:
            power, digits = most, 0
        elif power >= most:
            raise OverflowError("float too large to pack with %s format" % {2: "e", 4: "f", 8: "d"}[size])
    return (sign << size * 8 - 1 | power << fraction | digits).to_bytes(size, order)


def _half_even(part, shift):
    above, below = part.as_integer_ratio()
    if shift >= 0:
        above <<= shift
    else:
        below <<= -shift
    digits, rest = divmod(above, below)
    return digits + 1 if 2 * rest > below or 2 * rest == below and digits & 1 else digits


def _real_of(octets, order):
    size = len(octets)
    fraction, exponent = {2: (10, 5), 4: (23, 8), 8: (52, 11)}[size]
    bits = int.from_bytes(octets, order)
    most = (1 << exponent) - 1
    power = bits >> fraction & most
    digits = bits & (1 << fraction) - 1
    if power == most:
        value = _math.nan if digits else _math.inf
    elif power:
        value = _math.ldexp(digits | 1 << fraction, power - (most >> 1) - fraction)
    else:
        value = _math.ldexp(digits, 1 - (most >> 1) - fraction)
    return -value if bits >> size * 8 - 1 else value


def _packed(format, values, asking):
    order, items, length = _parsed(format)
    wanted = 0
    for item in items:
        wanted += item.values()
    if wanted != len(values):
        raise error("%s expected %d items for packing (got %d)" % (asking, wanted, len(values)))
    parts = []
    at = 0
    native = not str(format).strip("b'\"")[:1] in ("<", ">", "=", "!")
    for item in items:
        parts.append(bytes(item.pad))
        letter = item.letter
        if letter == "x":
            parts.append(bytes(item.count))
        elif letter in "sp":
            value = values[at]
            at += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error("argument for '%s' must be a bytes object" % letter)
            value = bytes(value)
            if letter == "p":
                value = value[:max(0, min(item.count - 1, 255))]
                value = bytes([len(value)]) + value if item.count else b""
            parts.append(value[:item.count] + bytes(max(0, item.count - len(value))))
        else:
            for _ in range(item.count):
                parts.append(_one(letter, item.size, order, values[at], native))
                at += 1
    return b"".join(parts)


def _one(letter, size, order, value, native):
    if letter == "c":
        if not isinstance(value, bytes) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return value
    if letter == "?":
        return b"\x01" if value else b"\x00"
    if letter in "efd":
        return _real(size, order, value, native)
    return _integer(letter, size, order, value)


def _unpacked(format, octets, at):
    order, items, length = _parsed(format)
    values = []
    for item in items:
        at += item.pad
        letter = item.letter
        if letter == "s":
            values.append(octets[at:at + item.count])
        elif letter == "p":
            count = min(octets[at], item.count - 1) if item.count else 0
            values.append(octets[at + 1:at + 1 + count])
        elif letter != "x":
            for place in range(at, at + item.length(), item.size):
                one = octets[place:place + item.size]
                if letter == "c":
                    values.append(one)
                elif letter == "?":
                    values.append(one != b"\x00")
                elif letter in "efd":
                    values.append(_real_of(one, order))
                else:
                    values.append(int.from_bytes(one, order, signed=letter in "bhilqn"))
        at += item.length()
    return tuple(values)


def _octets(buffer):
    if not isinstance(buffer, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(buffer).__name__)
    return bytes(buffer)


def pack(format, /, *v):
    return _packed(format, v, "pack")


def pack_into(format, buffer, offset, /, *v):
    made = _packed(format, v, "pack_into")
    if offset < 0:
        if offset + len(buffer) < 0:
            raise error("offset %d out of range for %d-byte buffer" % (offset, len(buffer)))
        offset += len(buffer)
    if offset + len(made) > len(buffer):
        raise error("pack_into requires a buffer of at least %d bytes for packing %d bytes at offset %d (actual buffer size is %d)"
                    % (offset + len(made), len(made), offset, len(buffer)))
    buffer[offset:offset + len(made)] = made


def unpack(format, buffer, /):
    octets = _octets(buffer)
    length = calcsize(format)
    if len(octets) != length:
        raise error("unpack requires a buffer of %d bytes" % length)
    return _unpacked(format, octets, 0)


def unpack_from(format, /, buffer, offset=0):
    octets = _octets(buffer)
    length = calcsize(format)
    if offset < 0:
        if offset + len(octets) < 0:
            raise error("offset %d out of range for %d-byte buffer" % (offset, len(octets)))
        offset += len(octets)
    if offset + length > len(octets):
        raise error("unpack_from requires a buffer of at least %d bytes for unpacking %d bytes at offset %d (actual buffer size is %d)"
                    % (offset + length, length, offset, len(octets)))
    return _unpacked(format, octets, offset)


def iter_unpack(format, buffer, /):
    octets = _octets(buffer)
    length = calcsize(format)
    if not length:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(octets) % length:
        raise error("iterative unpacking requires a buffer of a multiple of %d bytes" % length)
    return iter([_unpacked(format, octets, at) for at in range(0, len(octets), length)])


class Struct:
    def __init__(self, format):
        _parsed(format)
        self.format = format if isinstance(format, str) else format.decode("ascii")
        self.size = calcsize(format)

    def pack(self, *v):
        return _packed(self.format, v, "pack")

    def pack_into(self, buffer, offset, *v):
        pack_into(self.format, buffer, offset, *v)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return "Struct(%r)" % self.format
