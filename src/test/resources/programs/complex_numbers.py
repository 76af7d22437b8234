import copy
import threading


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


z = 3 - 4j
print(z, z.real, z.imag, abs(z), -z, +z, z.conjugate(), bool(0j), bool(z))
print(z + 1, 1 - z, z * 2.5, z / (1 + 2j), 2 / z, z ** 2, z ** -1, 2 ** 0j)
print((-8) ** (1 / 3), (-1) ** 0.5 == 1j, 1j * 1j == -1, 1 + 0j == True, z != 3)
print([0j, -0j, complex(-0.0, 1), 1e16j, 1.5 + 1e-7j, complex("nan"), complex("-inf+2j")])
print(f"{z:.2f} {z:+} {z:>12} {z:e} {1234567.5 + 2j:,}")
print("%s %r" % (z, 2j), str(z), repr(-z))
print({1: "one", 1 + 0j: "same", 1j: "other"}, len({1j, complex(0, 1), 1j ** 5}), hash(2 + 0j) == hash(2))
print(sum([1, 2j, 0.5]), complex(), complex(2), complex(1, 2), complex(imag=3), complex("1-2j"), complex(" j "), complex(1j, 1j))
print(isinstance(z, complex), isinstance(z, (int, float)), type(z), complex.__mro__)
for what in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 2, lambda: z % 2, lambda: divmod(z, 2), lambda: z / 0,
             lambda: 0j ** -1, lambda: complex("1 + 2j"), lambda: complex("1", 2), lambda: complex([]), lambda: round(z),
             lambda: sorted([z, 1]), lambda: f"{z:d}", lambda: f"{z:05}", lambda: pow(z, 2, 3), lambda: (1e200 + 1e200j) ** 3,
             lambda: range(1j)):
    attempt(what)


class Point(complex):
    def turned(self):
        return Point(self * 1j)


class Reading:
    def __complex__(self):
        return 5 + 6j


p = Point(1, 2)
print(p, p.turned(), type(p.turned()), p + 1, type(p + 1), p.real, p == 1 + 2j, copy.copy(p), complex(Reading()))


def named(value):
    match value:
        case 1 + 2j:
            return "the point"
        case -3j:
            return "below"
        case complex(real=0):
            return "upright"
        case complex():
            return "complex"
        case _:
            return "no"


print([named(value) for value in (1 + 2j, -3j, 7j, 8 + 1j, 9)])

total = 0j
lock = threading.Lock()


def add(step):
    global total
    for _ in range(2):
        with lock:
            total += step


threads = [threading.Thread(target=add, args=(step,)) for step in (1, 1j, -2j)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)

# expect: (3-4j) 3.0 -4.0 5.0 (-3+4j) (3-4j) (3+4j) False True
# expect: (4-4j) (-2+4j) (7.5-10j) (-1-2j) (0.24+0.32j) (-7-24j) (0.12+0.16j) (1+0j)
# expect: (1.0000000000000002+1.7320508075688772j) False True True True
# expect: [0j, (-0-0j), (-0+1j), 1e+16j, (1.5+1e-07j), (nan+0j), (-inf+2j)]
# expect: 3.00-4.00j (+3-4j)       (3-4j) 3.000000e+00-4.000000e+00j (1,234,567.5+2j)
# expect: (3-4j) 2j (3-4j) (-3+4j)
# expect: {1: 'same', 1j: 'other'} 1 True
# expect: (1.5+2j) 0j (2+0j) (1+2j) 3j (1-2j) 1j (-1+1j)
# expect: True False <class 'complex'> (<class 'complex'>, <class 'object'>)
# expect: TypeError '<' not supported between instances of 'complex' and 'int'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError float() argument must be a string or a real number, not 'complex'
# expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
# expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
# expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: ZeroDivisionError complex division by zero
# expect: ZeroDivisionError 0.0 to a negative or complex power
# expect: ValueError complex() arg is a malformed string
# expect: TypeError complex() can't take second arg if first is a string
# expect: TypeError complex() first argument must be a string or a number, not 'list'
# expect: TypeError type complex doesn't define __round__ method
# expect: TypeError '<' not supported between instances of 'int' and 'complex'
# expect: ValueError Unknown format code 'd' for object of type 'complex'
# expect: ValueError Zero padding is not allowed in complex format specifier
# expect: ValueError complex modulo
# expect: (nan+nanj)
# expect: TypeError 'complex' object cannot be interpreted as an integer
# expect: (1+2j) (-2+1j) <class '__main__.Point'> (2+2j) <class 'complex'> 1.0 True (1+2j) (5+6j)
# expect: ['the point', 'below', 'upright', 'complex', 'no']
# expect: (2-2j)
# ending: finished
# exit: 0
# python: 3.10
