import struct
import gc
import platform
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
for fmt in ["<hhl", ">IQ", "!BHb", "@bhiq", "=bhiq", "5s", "3p", "2x3c", "?", "<efd", ">fd", "10s2h", "hhl", "0i", "", "i 2h", "<2q"]:
    t(lambda: struct.calcsize(fmt))
for fmt, v in [("<hhl", (1, 2, 3)), (">hhl", (1, -2, 3)), ("@bq", (1, 2)), ("5s", (b"abc",)), ("2s", (b"abc",)), ("5p", (b"abcdefg",)), ("2x3c", (b"a", b"b", b"c")), ("?", (3,)), ("<d", (3.14159,)), (">f", (1e10,)), ("<e", (1.5,)), ("i", ("a",)), ("f", ("a",)), ("2h", (1,)), ("z", (1,)), ("c", (b"ab",)), ("5", ()), ("s", ("a",)), ("<e", (70000.0,)), ("i", (1.5,)), ("l", (2**40,)), ("i", (True,))]:
    t(lambda: struct.pack(fmt, *v))
    try: b = struct.pack(fmt, *v)
    except Exception: continue
    t(lambda: struct.unpack(fmt, b))
for x in (float("inf"), float("-inf"), 0.0, -0.0, 65504.0, 65520.0, 3.4028235e38, 5e-324, 1e-45):
    for f in "<f", ">d", "<e": t(lambda: struct.pack(f, x).hex())
print(struct.unpack("<e", b"\x00\x7e"), struct.unpack("<f", b"\xff\xff\xff\xff"))
buf = bytearray(10)
struct.pack_into("<hh", buf, 2, 1, 2); print(buf)
t(lambda: struct.pack_into("<q", buf, 5, 1)); t(lambda: struct.unpack_from("<h", buf, 2)); t(lambda: struct.unpack_from("<h", buf, 9)); t(lambda: struct.unpack_from("<h", buf, -2))
t(lambda: struct.unpack("<h", b"abc")); t(lambda: list(struct.iter_unpack("<h", b"abcd"))); t(lambda: list(struct.iter_unpack("<h", b"abc")))
s = struct.Struct("<hI"); print(s.size, s.format, s.pack(1, 2), s.unpack(s.pack(1, 2)))
t(lambda: struct.unpack("<h", "ab"));
print(platform.python_implementation(), gc.isenabled(), gc.get_threshold() is not None, gc.disable(), gc.isenabled())

# expect: 8
# expect: 12
# expect: 4
# expect: 16
# expect: 15
# expect: 5
# expect: 3
# expect: 5
# expect: 1
# expect: 14
# expect: 12
# expect: 14
# expect: 16
# expect: 0
# expect: 0
# expect: 8
# expect: 16
# expect: b'\x01\x00\x02\x00\x03\x00\x00\x00'
# expect: (1, 2, 3)
# expect: b'\x00\x01\xff\xfe\x00\x00\x00\x03'
# expect: (1, -2, 3)
# expect: b'\x01\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00'
# expect: (1, 2)
# expect: b'abc\x00\x00'
# expect: (b'abc\x00\x00',)
# expect: b'ab'
# expect: (b'ab',)
# expect: b'\x04abcd'
# expect: (b'abcd',)
# expect: b'\x00\x00abc'
# expect: (b'a', b'b', b'c')
# expect: b'\x01'
# expect: (True,)
# expect: b'n\x86\x1b\xf0\xf9!\t@'
# expect: (3.14159,)
# expect: b'P\x15\x02\xf9'
# expect: (10000000000.0,)
# expect: b'\x00>'
# expect: (1.5,)
# expect: struct error required argument is not an integer
# expect: struct error required argument is not a float
# expect: struct error pack expected 2 items for packing (got 1)
# expect: struct error bad char in struct format
# expect: struct error char format requires a bytes object of length 1
# expect: struct error repeat count given without format specifier
# expect: struct error argument for 's' must be a bytes object
# expect: builtins OverflowError float too large to pack with e format
# expect: struct error required argument is not an integer
# expect: b'\x00\x00\x00\x00\x00\x01\x00\x00'
# expect: (1099511627776,)
# expect: b'\x01\x00\x00\x00'
# expect: (1,)
# expect: 0000807f
# expect: 7ff0000000000000
# expect: 007c
# expect: 000080ff
# expect: fff0000000000000
# expect: 00fc
# expect: 00000000
# expect: 0000000000000000
# expect: 0000
# expect: 00000080
# expect: 8000000000000000
# expect: 0080
# expect: 00e07f47
# expect: 40effc0000000000
# expect: ff7b
# expect: 00f07f47
# expect: 40effe0000000000
# expect: builtins OverflowError float too large to pack with e format
# expect: ffff7f7f
# expect: 47efffffe54daff8
# expect: builtins OverflowError float too large to pack with e format
# expect: 00000000
# expect: 0000000000000001
# expect: 0000
# expect: 01000000
# expect: 3696d601ad376ab9
# expect: 0000
# expect: (nan,) (nan,)
# expect: bytearray(b'\x00\x00\x01\x00\x02\x00\x00\x00\x00\x00')
# expect: struct error pack_into requires a buffer of at least 13 bytes for packing 8 bytes at offset 5 (actual buffer size is 10)
# expect: (1,)
# expect: struct error unpack_from requires a buffer of at least 11 bytes for unpacking 2 bytes at offset 9 (actual buffer size is 10)
# expect: (0,)
# expect: struct error unpack requires a buffer of 2 bytes
# expect: [(25185,), (25699,)]
# expect: struct error iterative unpacking requires a buffer of a multiple of 2 bytes
# expect: 6 <hI b'\x01\x00\x02\x00\x00\x00' (1, 2)
# expect: builtins TypeError a bytes-like object is required, not 'str'
# expect: CPython True True None False
# ending: finished
# exit: 0
# python: 3.8
