import copy, pickle
class S(bytearray):
    pass
a = S(b"abcd")
a.x = 10
a.z = S(b"efg")
for m in (copy.copy, copy.deepcopy):
    b = m(a)
    print(a is b, a == b, a.x, b.x, a.z, b.z, type(b), type(b.z))
class T(bytes):
    pass
a = T(b"abcd")
a.x = 10
a.z = T(b"efg")
for m in (copy.copy, copy.deepcopy):
    b = m(a)
    print(a is b, a == b, a.x, b.x, a.z, b.z, type(b), type(b.z))
print(copy.deepcopy([bytearray(b"ab"), b"cd"]), copy.copy(b"x"), hasattr(b"x", "__dict__"), vars(S(b"a")) == vars(T(b"a")))
made = pickle.loads(pickle.dumps(S(b"xy")))
print(made, type(made))
nested = []
for _ in range(3000):
    nested = [nested]
try:
    copy.deepcopy(nested)
except RecursionError as error:
    print(type(error).__name__)
# expect: False True 10 10 S(b'efg') S(b'efg') <class '__main__.S'> <class '__main__.S'>
# expect: False True 10 10 S(b'efg') S(b'efg') <class '__main__.S'> <class '__main__.S'>
# expect: False True 10 10 b'efg' b'efg' <class '__main__.T'> <class '__main__.T'>
# expect: False True 10 10 b'efg' b'efg' <class '__main__.T'> <class '__main__.T'>
# expect: [bytearray(b'ab'), b'cd'] b'x' False True
# expect: S(b'xy') <class '__main__.S'>
# expect: RecursionError
# ending: finished
# exit: 0
# python: 3.8
