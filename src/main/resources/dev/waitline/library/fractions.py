# Exact quotients of ints.

import math as _math
import re as _re

_TEXT = _re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(?:_\d+)*)(?:/(?P<below>\d+)|(?:\.(?P<places>\d*))?(?:[eE](?P<power>[-+]?\d+))?)\s*")


class Fraction:
    def __new__(cls, numerator=0, denominator=None):
        made = object.__new__(cls)
        if denominator is None:
            made._numerator, made._denominator = _ratio(numerator)
            return made
        if not (_exact(numerator) and _exact(denominator)):
            raise TypeError("both arguments should be Rational instances")
        above = numerator.numerator * denominator.denominator
        below = numerator.denominator * denominator.numerator
        if below == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % above)
        divisor = _math.gcd(above, below)
        if below < 0:
            divisor = -divisor
        made._numerator = above // divisor
        made._denominator = below // divisor
        return made

    @classmethod
    def from_float(cls, f):
        return cls(*f.as_integer_ratio()) if isinstance(f, float) else cls(f)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction come nearer and nearer.
        above, below, next_above, next_below = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            size = below + whole * next_below
            if size > max_denominator:
                break
            above, below, next_above, next_below = next_above, next_below, above + whole * next_above, size
            n, d = d, n - whole * d
        times = (max_denominator - below) // next_below
        one = Fraction(above + times * next_above, below + times * next_below)
        two = Fraction(next_above, next_below)
        return two if abs(two - self) <= abs(one - self) else one

    def __repr__(self):
        return "%s(%s, %s)" % (type(self).__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else "%s/%s" % (self._numerator, self._denominator)

    def _with(self, other, exact, real):
        if _exact(other):
            return exact(self._numerator, self._denominator, other.numerator, other.denominator)
        return real(float(self), other) if isinstance(other, float) else NotImplemented

    def _from(self, other, exact, real):
        if _exact(other):
            return exact(other.numerator, other.denominator, self._numerator, self._denominator)
        return real(other, float(self)) if isinstance(other, float) else NotImplemented

    def __add__(self, other):
        return self._with(other, _sum, lambda a, b: a + b)

    def __radd__(self, other):
        return self._from(other, _sum, lambda a, b: a + b)

    def __sub__(self, other):
        return self._with(other, _difference, lambda a, b: a - b)

    def __rsub__(self, other):
        return self._from(other, _difference, lambda a, b: a - b)

    def __mul__(self, other):
        return self._with(other, _product, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._from(other, _product, lambda a, b: a * b)

    def __truediv__(self, other):
        return self._with(other, _quotient, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._from(other, _quotient, lambda a, b: a / b)

    def __floordiv__(self, other):
        return self._with(other, _whole, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._from(other, _whole, lambda a, b: a // b)

    def __mod__(self, other):
        return self._with(other, _rest, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._from(other, _rest, lambda a, b: a % b)

    def __divmod__(self, other):
        return self // other, self % other

    def __pow__(self, other):
        if isinstance(other, int):
            if other >= 0:
                return Fraction(self._numerator**other, self._denominator**other)
            if self._numerator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % self._denominator**-other)
            return Fraction(self._denominator**-other, self._numerator**-other)
        return float(self) ** float(other)

    def __rpow__(self, other):
        return other**self._numerator if self._denominator == 1 and self._numerator >= 0 else float(other) ** float(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __pos__(self):
        return Fraction(self)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __bool__(self):
        return self._numerator != 0

    def __float__(self):
        return self._numerator / self._denominator

    def __int__(self):
        return self.__trunc__()

    def __trunc__(self):
        whole = abs(self._numerator) // self._denominator
        return -whole if self._numerator < 0 else whole

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            rest *= 2
            return whole + 1 if rest > self._denominator or (rest == self._denominator and whole % 2) else whole
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        return hash(self._numerator) if self._denominator == 1 else hash((self._numerator, self._denominator))

    def __eq__(self, other):
        if _exact(other):
            return self._numerator == other.numerator and self._denominator == other.denominator
        return float(self) == other if isinstance(other, float) else NotImplemented

    def _compared(self, other):
        if _exact(other):
            return self._numerator * other.denominator, other.numerator * self._denominator
        return (float(self), other) if isinstance(other, float) else None

    def __lt__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._compared(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _exact(value):
    return isinstance(value, (int, Fraction))


def _ratio(value):
    if _exact(value):
        return value.numerator, value.denominator
    if isinstance(value, float):
        return value.as_integer_ratio()
    if not isinstance(value, str):
        raise TypeError("argument should be a string or a Rational instance")
    found = _TEXT.fullmatch(value)
    if found is None:
        raise ValueError("Invalid literal for Fraction: %r" % value)
    above = int(found["whole"] or "0")
    below = 1
    if found["below"]:
        below = int(found["below"])
    else:
        places = found["places"] or ""
        if places:
            below = 10 ** len(places)
            above = above * below + int(places)
        power = int(found["power"] or "0")
        if power >= 0:
            above *= 10**power
        else:
            below *= 10**-power
    made = Fraction(-above if found["sign"] == "-" else above, below)
    return made._numerator, made._denominator


def _sum(a, b, c, d):
    return Fraction(a * d + c * b, b * d)


def _difference(a, b, c, d):
    return Fraction(a * d - c * b, b * d)


def _product(a, b, c, d):
    return Fraction(a * c, b * d)


def _quotient(a, b, c, d):
    return Fraction(a * d, b * c)


def _whole(a, b, c, d):
    return a * d // (b * c)


def _rest(a, b, c, d):
    return Fraction(a * d % (c * b), b * d)
