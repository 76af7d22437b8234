# Arithmetic, reflected, in-place and comparison methods; NotImplemented asks the other operand.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents) if isinstance(other, Money) else NotImplemented

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __mul__(self, times):
        return Money(self.cents * times)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.cents += other.cents
        return self

    def __neg__(self):
        return Money(-self.cents)

    def __bool__(self):
        return self.cents != 0

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __repr__(self):
        return f"{self.cents / 100:.2f}"

    def __format__(self, spec):
        return format(repr(self), spec)


a = Money(150)
b = Money(50)
print(a + b, sum([a, b]), a * 2, 2 * b, -a, bool(Money(0)), a == Money(150), a != b)
print(sorted([a, b]), max(a, b), a > b, f"[{a:>8}]", (a and b), (Money(0) or "none"), not a)
a += b
print(a)
for wrong in (lambda: a + 1, lambda: 1 + a, lambda: "x" + a, lambda: a <= b):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Tip(Money):
    def __radd__(self, other):
        return "the tip decides"


print(a + Tip(1))

# expect: 2.00 2.00 3.00 1.00 -1.50 False True True
# expect: [0.50, 1.50] 1.50 True [    1.50] 0.50 none False
# expect: 2.00
# expect: unsupported operand type(s) for +: 'Money' and 'int'
# expect: unsupported operand type(s) for +: 'int' and 'Money'
# expect: can only concatenate str (not "Money") to str
# expect: '<=' not supported between instances of 'Money' and 'Money'
# expect: the tip decides
# ending: finished
# exit: 0
