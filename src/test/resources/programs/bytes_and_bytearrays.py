import hashlib
import threading

data = b"abc\x00\xff\n" rb"\d" b'"'
print(data, len(data), data[0], data[1:3], list(data[:2]), data[-1], b"it's", b"", bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(b"x"))
print("héllo".encode(), "é".encode("latin-1"), b"h\xc3\xa9llo".decode(), b"\xe9".decode("latin-1"), str(b"\xc3\xa9", "utf-8"), str(b"a"), "😀".encode("utf-16-le"), "a".encode("utf-16"))
print(b"a" + b"b", b"ab" * 2, b"b" in b"abc", 98 in b"abc", b"a" < b"b", b"a" == bytearray(b"a"), b"a" == "a", hash(b"a") == hash(bytes([97])), {b"k": 1}[b"k"])
print(b" a b ".strip(), b"a,b,,c".split(b","), b"-".join([b"x", b"y"]), b"abc".replace(b"b", b"__"), b"abc".find(b"c"), b"abcabc".count(b"bc"), b"a b".split(), b"l1\nl2\n".splitlines(), b"k=v".partition(b"="))
print(b"Abc".upper(), b"abc".startswith(b"ab"), b"abc".endswith((b"x", b"c")), b"\x01\xab".hex(), b"\x01\xab\xcd".hex(":"), bytes.fromhex("01 ab"), b"12".isdigit(), b"abc".center(7, b"*"), b"%d-%s" % (3, b"x"))
print("é?".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"), b"a\xffb".decode("utf-8", "replace"), b"a\xffb".decode(errors="ignore"), isinstance(b"", bytes), type(b"").__name__)
for wrong in (lambda: b"\xff".decode(), lambda: b"a\xe9b".decode("ascii"), lambda: "aé".encode("ascii"), lambda: "a€€".encode("latin-1"), lambda: b"\xc3".decode(), lambda: b"\xc3x".decode(), lambda: b"a" + "b",
              lambda: bytes([256]), lambda: bytes("a"), lambda: b"abc"[5], lambda: b"".join(["a"]), lambda: "a".encode("nope"), lambda: bytes.fromhex("0g"), lambda: b"a" < "a", lambda: bytes(-1), lambda: hash(bytearray())):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)

buffer = bytearray(b"hello")
buffer[0] = 72
buffer.append(33)
buffer += b"??"
buffer.extend([1, 2])
buffer[1:3] = b"EE"
del buffer[-1]
print(buffer, buffer.pop(), buffer.decode(), bytes(buffer), len(buffer), buffer.find(b"l"), bytearray(2), buffer == b"HEElo!??", buffer[::-1])
match b"ab":
    case b"xy":
        print("no")
    case bytes(found):
        print("found", found)
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.md5("é".encode()).hexdigest(), hashlib.new("sha1", b"x").digest()[:3], hashlib.sha512().digest_size)
digest = hashlib.sha256()
for part in (b"a", b"bc"):
    digest.update(part)
print(digest.hexdigest() == hashlib.sha256(b"abc").hexdigest(), digest.name)
try:
    hashlib.sha256("abc")
except TypeError as error:
    print(error)

lock = threading.Lock()
shared = bytearray()


def worker(n):
    for _ in range(3):
        with lock:
            shared.append(65 + n)


threads = [threading.Thread(target=worker, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(bytes(sorted(shared)))

# expect: b'abc\x00\xff\n\\d"' 9 97 b'bc' [97, 98] 34 b"it's" b'' b'\x00\x00\x00' b'AB' b'\xc3\xa9' b'x'
# expect: b'h\xc3\xa9llo' b'\xe9' héllo é é b'a' b'=\xd8\x00\xde' b'\xff\xfea\x00'
# expect: b'ab' b'abab' True True True True False True 1
# expect: b'a b' [b'a', b'b', b'', b'c'] b'x-y' b'a__c' 2 2 [b'a', b'b'] [b'l1', b'l2'] (b'k', b'=', b'v')
# expect: b'ABC' True True 01ab 01:ab:cd b'\x01\xab' True b'**abc**' b'3-x'
# expect: b'??' b'' b'\\xe9' a�b ab True bytes
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0xe9 in position 1: ordinal not in range(128)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
# expect: UnicodeEncodeError 'latin-1' codec can't encode characters in position 1-2: ordinal not in range(256)
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 0: unexpected end of data
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 0: invalid continuation byte
# expect: TypeError can't concat str to bytes
# expect: ValueError bytes must be in range(0, 256)
# expect: TypeError string argument without an encoding
# expect: IndexError index out of range
# expect: TypeError sequence item 0: expected a bytes-like object, str found
# expect: LookupError unknown encoding: nope
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 1
# expect: TypeError '<' not supported between instances of 'bytes' and 'str'
# expect: ValueError negative count
# expect: TypeError unhashable type: 'bytearray'
# expect: bytearray(b'HEElo!??') 1 HEElo!?? b'HEElo!??' 8 3 bytearray(b'\x00\x00') True bytearray(b'??!olEEH')
# expect: found b'ab'
# expect: ba7816bf8f01cfea 66ddcd97cfdeabb2f6fb8a999b4bc76f b'\x11\xf6\xad' 64
# expect: True sha256
# expect: Strings must be encoded before hashing
# expect: b'AAABBBCCC'
# ending: finished
# exit: 0
# python: 3.10
