import threading
import uuid
from fractions import Fraction

half = Fraction(1, 2)
print(half, repr(half), Fraction(6, -4), Fraction("3/4"), Fraction("1.25"), Fraction("-2e-1"), Fraction(0.5), Fraction(3), Fraction())
print(half + Fraction(1, 3), half - 1, 2 * half, half / 3, 1 / half, half**2, half**-1, 7 // half, Fraction(7, 3) % 1, divmod(Fraction(7, 2), 1), -half, abs(-half))
print(half + 0.25, half == 0.5, half < Fraction(2, 3), half > 1, Fraction(4, 2) == 2, hash(Fraction(4, 2)) == hash(2), float(half), int(Fraction(-7, 2)), round(Fraction(5, 2)), round(Fraction(22, 7), 2))
print(half.numerator, half.denominator, Fraction(3.141592653589793).limit_denominator(1000), sum([half, half]), max(half, Fraction(2, 3)), bool(Fraction(0)), half.as_integer_ratio())
for wrong in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: half / 0, lambda: half + "a"):
    try:
        print(wrong())
    except (ZeroDivisionError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

known = uuid.UUID("12345678123456781234567812345678")
print(known, repr(known), known.hex, known.int % 1000, uuid.UUID(int=5), known == uuid.UUID(str(known)), known.urn, known.bytes[:3])
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid4().version, len({uuid.uuid4() for _ in range(5)}))
try:
    uuid.UUID("x")
except ValueError as error:
    print(error)

parts = []
lock = threading.Lock()
tickets = []


def add(below):
    with lock:
        parts.append(str(Fraction(1, below)))
        tickets.append(len(str(uuid.uuid4())))


threads = [threading.Thread(target=add, args=(n,)) for n in range(1, 6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(map(Fraction, parts)), tickets)

# expect: 1/2 Fraction(1, 2) -3/2 3/4 5/4 -1/5 1/2 3 0
# expect: 5/6 -1/2 1 1/6 2 1/4 2 14 1/3 (3, Fraction(1, 2)) -1/2 1/2
# expect: 0.75 True True False True True 0.5 -3 2 157/50
# expect: 1 2 355/113 1 2/3 False (1, 2)
# expect: ZeroDivisionError Fraction(1, 0)
# expect: ValueError Invalid literal for Fraction: 'x'
# expect: TypeError both arguments should be Rational instances
# expect: ZeroDivisionError Fraction(1, 0)
# expect: TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 104 00000000-0000-0000-0000-000000000005 True urn:uuid:12345678-1234-5678-1234-567812345678 b'\x124V'
# expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d 6fa459ea-ee8a-3ca4-894e-db77e160355e 4 5
# expect: badly formed hexadecimal UUID string
# expect: 137/60 [36, 36, 36, 36, 36]
# ending: finished
# exit: 0
