# Decimal numbers: a sign, digits and an exponent, rounded as a context says.

import math as _math
import re as _re
import sys as _sys
import threading as _threading

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)


class DecimalException(ArithmeticError):
    __module__ = "decimal"


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact, Clamped)
# The order in which a context's repr names them.
_SHOWN = (Clamped, DivisionByZero, Inexact, InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow)
_TRAPS_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)

_NUMBER = _re.compile(
    r"(?P<sign>[-+])?(?:(?P<whole>\d*)(?:\.(?P<part>\d*))?(?:[eE](?P<exp>[-+]?\d+))?|(?P<inf>inf(?:inity)?)|(?P<signal>s)?nan(?P<diag>\d*))",
    _re.IGNORECASE)


class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = _default()
        self.prec = base.prec if prec is None else prec
        self.rounding = base.rounding if rounding is None else rounding
        self.Emin = base.Emin if Emin is None else Emin
        self.Emax = base.Emax if Emax is None else Emax
        self.capitals = base.capitals if capitals is None else capitals
        self.clamp = base.clamp if clamp is None else clamp
        self.flags = _all_of(flags)
        self.traps = dict(base.traps) if traps is None else _all_of(traps)

    def __setattr__(self, name, value):
        if name == "prec" and (not isinstance(value, int) or value < 1):
            if not isinstance(value, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
            raise ValueError("valid range for prec is [1, MAX_PREC]")
        if name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                            "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        if name in ("flags", "traps") and not isinstance(value, dict):
            raise TypeError("argument must be a signal dict")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return "Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])" % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
            ", ".join([s.__name__ for s in _SHOWN if self.flags[s]]), ", ".join([s.__name__ for s in _TRAPS_SHOWN if self.traps[s]]))

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, dict(self.flags), dict(self.traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in self.flags:
            self.flags[signal] = False

    def clear_traps(self):
        for signal in self.traps:
            self.traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0", /):
        made = Decimal(num)
        return made._rounded(self) if made._kind == "F" else made

    def create_decimal_from_float(self, f, /):
        return Decimal.from_float(f)._rounded(self)

    def _signal(self, kind, words=None, result=None):
        wide = InvalidOperation if issubclass(kind, InvalidOperation) else kind
        self.flags[wide] = True
        if self.traps[wide]:
            raise wide([kind]) if words is None else wide(words)
        return _NAN if result is None else result

    def abs(self, x, /):
        return Decimal(x).__abs__(self)

    def add(self, x, y, /):
        return Decimal(x)._add(Decimal(y), self)

    def subtract(self, x, y, /):
        return Decimal(x)._add(Decimal(y)._negated(), self)

    def multiply(self, x, y, /):
        return Decimal(x)._multiply(Decimal(y), self)

    def divide(self, x, y, /):
        return Decimal(x)._divide(Decimal(y), self)

    def divide_int(self, x, y, /):
        return Decimal(x)._divided(Decimal(y), self)[0]

    def remainder(self, x, y, /):
        return Decimal(x)._divided(Decimal(y), self)[1]

    def power(self, a, b, modulo=None):
        return Decimal(a)._power(Decimal(b), self)

    def sqrt(self, x, /):
        return Decimal(x).sqrt(self)

    def quantize(self, x, y, /):
        return Decimal(x).quantize(Decimal(y), context=self)

    def compare(self, x, y, /):
        return Decimal(x).compare(Decimal(y))

    def plus(self, x, /):
        return Decimal(x)._plus(self)

    def minus(self, x, /):
        return Decimal(x)._negated()._plus(self)

    def max(self, x, y, /):
        return Decimal(x).max(Decimal(y), self)

    def min(self, x, y, /):
        return Decimal(x).min(Decimal(y), self)

    def exp(self, x, /):
        return Decimal(x).exp(self)

    def ln(self, x, /):
        return Decimal(x).ln(self)

    def log10(self, x, /):
        return Decimal(x).log10(self)

    def normalize(self, x, /):
        return Decimal(x).normalize(self)

    def to_sci_string(self, x, /):
        return str(Decimal(x))


class _First:
    prec = 28
    rounding = ROUND_HALF_EVEN
    Emin = -999999
    Emax = 999999
    capitals = 1
    clamp = 0
    traps = {signal: signal in (InvalidOperation, DivisionByZero, Overflow) for signal in _SIGNALS}


_made = {}


def _default():
    return _made.get("default", _First)


def _all_of(signals):
    if isinstance(signals, dict):
        return {signal: bool(signals.get(signal)) for signal in _SIGNALS}
    for signal in signals or ():
        if signal not in _SIGNALS:
            raise TypeError("values must be signals")
    return {signal: signal in (signals or ()) for signal in _SIGNALS}


DefaultContext = _made["default"] = Context()
BasicContext = Context(9, ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow], flags=[])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[], flags=[])

_current = _threading.local()


def getcontext():
    try:
        return _current.context
    except AttributeError:
        _current.context = DefaultContext.copy()
        return _current.context


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    _current.context = context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context


class _Local:
    def __init__(self, context, changes):
        self._context = context
        self._changes = changes

    def __enter__(self):
        self._saved = getcontext()
        made = (self._saved if self._context is None else self._context).copy()
        for name, value in self._changes.items():
            setattr(made, name, _all_of(value) if name in ("flags", "traps") else value)
        _current.context = made
        return made

    def __exit__(self, kind, value, traceback):
        _current.context = self._saved


def localcontext(ctx=None, **kwargs):
    for name in kwargs:
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
    return _Local(ctx, kwargs)


def _kept(digits, rest, half, sign, rounding):
    """The digits that stay, one more where what is cut off (its size against a half, -1, 0 or 1) says so."""
    if rounding == ROUND_HALF_EVEN:
        more = half > 0 or half == 0 and digits & 1
    elif rounding == ROUND_HALF_UP:
        more = half >= 0
    elif rounding == ROUND_HALF_DOWN:
        more = half > 0
    elif rounding == ROUND_UP:
        more = rest
    elif rounding == ROUND_CEILING:
        more = rest and not sign
    elif rounding == ROUND_FLOOR:
        more = rest and sign
    elif rounding == ROUND_05UP:
        more = rest and digits % 5 == 0
    else:
        more = False
    return digits + 1 if more else digits


def _cut(digits, count, sign, rounding):
    """Digits without the last of them, rounded, and whether something was lost."""
    unit = 10 ** count
    kept, rest = divmod(digits, unit)
    twice = 2 * rest
    half = 0 if twice == unit else 1 if twice > unit else -1
    return _kept(kept, rest != 0, half, sign, rounding), rest != 0


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_kind")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            match = _NUMBER.fullmatch(value.strip().replace("_", ""))
            if match is None or match["inf"] is None and match["diag"] is None and not (match["whole"] or match["part"]):
                return _of(cls, (context or getcontext())._signal(ConversionSyntax))
            self._sign = 1 if match["sign"] == "-" else 0
            self._int = self._exp = 0
            if match["inf"]:
                self._kind = "I"
            elif match["diag"] is not None:
                self._kind = "S" if match["signal"] else "N"
                self._int = int(match["diag"] or "0")
            else:
                self._kind = "F"
                part = match["part"] or ""
                self._int = int((match["whole"] or "") + part)
                self._exp = int(match["exp"] or "0") - len(part)
            return self
        if isinstance(value, Decimal):
            return _of(cls, value)
        if isinstance(value, int):
            return _set(self, 1 if value < 0 else 0, abs(int(value)), 0)
        if isinstance(value, float):
            (context or getcontext()).flags[FloatOperation] = True
            return _of(cls, Decimal.from_float(value))
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            number = 0
            for digit in digits:
                if not isinstance(digit, int) or not 0 <= digit <= 9:
                    raise ValueError("coefficient must be a tuple of digits")
                number = number * 10 + digit
            if exponent == "F":
                return _set(self, sign, 0, 0, "I")
            if exponent in ("n", "N"):
                return _set(self, sign, number, 0, "S" if exponent == "N" else "N")
            if not isinstance(exponent, int):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            return _set(self, sign, number, exponent)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        sign = 1 if _math.copysign(1.0, f) < 0 else 0
        if f != f:
            return _set(object.__new__(cls), sign, 0, 0, "N")
        if _math.isinf(f):
            return _set(object.__new__(cls), sign, 0, 0, "I")
        above, below = abs(f).as_integer_ratio()
        places = below.bit_length() - 1
        return _set(object.__new__(cls), sign, above * 5 ** places, -places)

    # ---- what it is

    def is_nan(self):
        return self._kind in "NS"

    def is_qnan(self):
        return self._kind == "N"

    def is_snan(self):
        return self._kind == "S"

    def is_infinite(self):
        return self._kind == "I"

    def is_finite(self):
        return self._kind == "F"

    def is_zero(self):
        return self._kind == "F" and not self._int

    def is_signed(self):
        return self._sign == 1

    def is_normal(self, context=None):
        return self._kind == "F" and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return self._kind == "F" and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if self._kind == "F" else 0

    def as_tuple(self):
        if self._kind == "I":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple([int(digit) for digit in str(self._int)])
        if self._kind != "F":
            return DecimalTuple(self._sign, digits if self._int else (), "N" if self._kind == "S" else "n")
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._kind == "I":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind != "F":
            raise ValueError("cannot convert NaN to integer ratio")
        above, below = self._int * 10 ** max(0, self._exp), 10 ** max(0, -self._exp)
        common = _math.gcd(above, below)
        return (-above if self._sign else above) // common, below // common

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    # ---- as text

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __str__(self, capital=None):
        sign = "-" if self._sign else ""
        if self._kind == "I":
            return sign + "Infinity"
        if self._kind != "F":
            return sign + ("sNaN" if self._kind == "S" else "NaN") + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        point = left if self._exp <= 0 and left > -6 else 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left != point:
            text += ("E" if getcontext().capitals else "e") + "%+d" % (left - point)
        return sign + text

    def to_eng_string(self, context=None):
        if self._kind != "F":
            return str(self)
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            return str(self)
        point = (left + 1) % 3 - 1 if not self._int else (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        return ("-" if self._sign else "") + text + ("E%+d" % (left - point) if left != point else "")

    def __format__(self, spec, context=None):
        match = _SPEC.fullmatch(spec)
        if match is None or match["zero"] and match["align"]:
            raise ValueError("invalid format string")
        kind = match["type"] or ""
        fill, align = match["fill"] or " ", match["align"] or ">"
        if match["zero"] and not match["align"]:
            fill, align = "0", "="
        value = self
        sign = "-" if self._sign else match["sign"] if match["sign"] in ("+", " ") else ""
        rounding = (context or getcontext()).rounding
        places = None if match["precision"] is None else int(match["precision"])
        if self._kind != "F":
            body = str(value).lstrip("-")
            if fill == "0" and align == "=":
                fill = " "
        else:
            if kind == "%":
                value = _set(object.__new__(Decimal), self._sign, self._int, self._exp + 2)
            if places is not None:
                if kind in ("e", "E"):
                    value = value._to_digits(places + 1, rounding)
                elif kind in ("f", "F", "%"):
                    value = value._to_exponent(-places, rounding)
                elif len(str(value._int)) > max(1, places):
                    value = value._to_digits(max(1, places), rounding)
            if not value._int and value._exp > 0 and kind in ("f", "F", "%"):
                value = _set(object.__new__(Decimal), value._sign, 0, 0)
            digits = str(value._int)
            left = value._exp + len(digits)
            if kind in ("e", "E"):
                point = 1 - places if not value._int and places is not None else 1
            elif kind in ("f", "F", "%"):
                point = left
            else:
                point = left if value._exp <= 0 and left > -6 else 1
            if point <= 0 and kind not in ("e", "E") or point < 0:
                whole, part = "0", "0" * -point + digits
            elif point == 0:
                whole, part = "0", digits
            else:
                whole, part = digits[:point] + "0" * (point - len(digits)), digits[point:]
            if match["comma"]:
                whole = _grouped(whole, int(match["width"] or 0) - len(sign) - len(part) - bool(part) if fill == "0" and align == "=" else 0)
            body = whole + ("." + part if part else "")
            if left != point or kind in ("e", "E"):
                small = kind in ("e", "g", "n")
                body += ("e" if small else "E") + "%+d" % (left - point)
            if kind == "%":
                body += "%"
        missing = int(match["width"] or 0) - len(sign) - len(body)
        if missing <= 0:
            return sign + body
        if align == "<":
            return sign + body + fill * missing
        if align == "^":
            return fill * (missing // 2) + sign + body + fill * (missing - missing // 2)
        if align == "=":
            return sign + fill * missing + body
        return fill * missing + sign + body

    # ---- as other numbers

    def __float__(self):
        if self._kind == "S":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self)) if self._kind != "N" else _math.copysign(_math.nan, -1 if self._sign else 1)

    def __int__(self):
        if self._kind == "I":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind != "F":
            raise ValueError("cannot convert NaN to integer")
        number = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -number if self._sign else number

    __trunc__ = __int__

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._kind != "F" or self._int != 0

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def __round__(self, ndigits=None):
        if ndigits is not None:
            if not isinstance(ndigits, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_set(object.__new__(Decimal), 0, 1, -ndigits), ROUND_HALF_EVEN)
        return int(self._whole(ROUND_HALF_EVEN))

    def _whole(self, rounding):
        if self._kind == "I":
            raise OverflowError("cannot convert Infinity to integer")
        if self._kind != "F":
            raise ValueError("cannot convert NaN to integer")
        return self if self._exp >= 0 else self._to_exponent(0, rounding)

    def __hash__(self):
        if self._kind == "S":
            raise TypeError("Cannot hash a signaling NaN value.")
        if self._kind == "N":
            return object.__hash__(self)
        if self._kind == "I":
            return hash(-_math.inf if self._sign else _math.inf)
        if self._exp >= 0:
            return hash(int(self))
        modulus = _sys.hash_info.modulus if hasattr(_sys, "hash_info") else (1 << 61) - 1
        value = self._int * pow(pow(10, modulus - 2, modulus), -self._exp, modulus) % modulus
        return (-2 if value == 1 else -value) if self._sign else value

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)

    # ---- comparison

    def _against(self, other):
        """Below, at or above zero; both are numbers."""
        if self._kind == "I" or other._kind == "I":
            mine = 0 if self._kind != "I" else -1 if self._sign else 1
            theirs = 0 if other._kind != "I" else -1 if other._sign else 1
            return (mine > theirs) - (mine < theirs)
        low = min(self._exp, other._exp)
        mine = self._int * 10 ** (self._exp - low) * (-1 if self._sign else 1)
        theirs = other._int * 10 ** (other._exp - low) * (-1 if other._sign else 1)
        return (mine > theirs) - (mine < theirs)

    def _compared(self, other, test, equality=False):
        if isinstance(other, complex) and equality and not other.imag:
            other = other.real
        if isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            other = Decimal.from_float(other)
        elif type(other).__name__ == "Fraction":
            above, below = self.as_integer_ratio()
            return test((above * other.denominator > other.numerator * below) - (above * other.denominator < other.numerator * below))
        else:
            other = _decimal(other)
        if other is NotImplemented:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            if not equality or self._kind == "S" or other._kind == "S":
                getcontext()._signal(InvalidOperation)
            return False
        return test(self._against(other))

    def __eq__(self, other):
        return self._compared(other, lambda way: way == 0, True)

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    def __lt__(self, other):
        return self._compared(other, lambda way: way < 0)

    def __le__(self, other):
        return self._compared(other, lambda way: way <= 0)

    def __gt__(self, other):
        return self._compared(other, lambda way: way > 0)

    def __ge__(self, other):
        return self._compared(other, lambda way: way >= 0)

    def compare(self, other, context=None):
        other = _needed(other)
        wrong = self._no_number(other, context or getcontext())
        return wrong if wrong is not None else Decimal(self._against(other))

    def _bigger(self, other, context, way):
        other = _needed(other)
        context = context or getcontext()
        if self._kind == "N" and other._kind not in "NS":
            return other._plus(context)
        if other._kind == "N" and self._kind not in "NS":
            return self._plus(context)
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong
        found = self._against(other) or (other._sign - self._sign) or self._exp - other._exp
        return (self if found * way >= 0 else other)._plus(context)

    def max(self, other, context=None):
        return self._bigger(other, context, 1)

    def min(self, other, context=None):
        return self._bigger(other, context, -1)

    # ---- rounding

    def _to_exponent(self, exponent, rounding):
        if self._exp >= exponent:
            return _set(object.__new__(Decimal), self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        cut = exponent - self._exp
        if cut > len(str(self._int)) + 1:
            digits, lost = _kept(0, self._int != 0, -1, self._sign, rounding), self._int != 0
        else:
            digits, lost = _cut(self._int, cut, self._sign, rounding)
        return _set(object.__new__(Decimal), self._sign, digits, exponent)

    def _to_digits(self, count, rounding):
        if not self._int:
            return _set(object.__new__(Decimal), self._sign, 0, self.adjusted() + 1 - count)
        more = len(str(self._int)) - count
        made = self._to_exponent(self._exp + more, rounding)
        return made._to_digits(count, rounding) if len(str(made._int)) > count else made

    def _rounded(self, context):
        """As the context has it: no more digits than its precision, the exponent within its bounds."""
        if self._kind != "F":
            return self
        prec = context.prec
        if not self._int:
            top = context.Emax if not context.clamp else context.Etop()
            exponent = min(max(self._exp, context.Etiny()), top)
            if exponent != self._exp:
                context.flags[Clamped] = True
                return _set(object.__new__(Decimal), self._sign, 0, exponent)
            return self
        made = self
        count = len(str(self._int))
        least = context.Etiny()
        cut = max(count - prec, least - self._exp)
        small = self.adjusted() < context.Emin
        if cut > 0:
            made = self._to_exponent(self._exp + cut, context.rounding)
            if len(str(made._int)) > prec:
                made = _set(object.__new__(Decimal), made._sign, made._int // 10, made._exp + 1)
            lost = made._against(self) != 0
            context.flags[Rounded] = True
            if lost:
                context.flags[Inexact] = True
            if small:
                context.flags[Subnormal] = True
                if lost:
                    context._signal(Underflow, result=made)
            if lost:
                context._signal(Inexact, result=made)
            context._signal(Rounded, result=made)
        elif small:
            context._signal(Subnormal, result=made)
        if made._int and made.adjusted() > context.Emax:
            context.flags[Rounded] = context.flags[Inexact] = True
            down = context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == (
                ROUND_FLOOR if not self._sign else ROUND_CEILING)
            most = _set(object.__new__(Decimal), self._sign, 10 ** prec - 1, context.Etop()) if down else _set(
                object.__new__(Decimal), self._sign, 0, 0, "I")
            return context._signal(Overflow, result=most)
        return made

    def _plus(self, context):
        if self._kind in "NS":
            return self._no_number(None, context)
        if self.is_zero() and context.rounding != ROUND_FLOOR:
            return _set(object.__new__(Decimal), 0, 0, self._exp)._rounded(context)
        return self._rounded(context)

    def _negated(self):
        return _set(object.__new__(Decimal), 1 - self._sign, self._int, self._exp, self._kind)

    def _no_number(self, other, context):
        """NaN when one of them is; None when both are numbers."""
        for each in (self, other):
            if each is not None and each._kind == "S":
                made = _set(object.__new__(Decimal), each._sign, each._int, 0, "N")
                return context._signal(InvalidOperation, result=made)
        for each in (self, other):
            if each is not None and each._kind == "N":
                return each
        return None

    def __neg__(self, context=None):
        if self.is_zero() and (context or getcontext()).rounding != ROUND_FLOOR:
            return self._plus(context or getcontext())
        return self._negated()._plus(context or getcontext()) if self._kind not in "NS" else self._plus(context or getcontext())

    def __pos__(self, context=None):
        return self._plus(context or getcontext())

    def __abs__(self, context=None):
        return (self.__neg__(context) if self._sign else self.__pos__(context))

    def copy_abs(self):
        return _set(object.__new__(Decimal), 0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return self._negated()

    def copy_sign(self, other, context=None):
        return _set(object.__new__(Decimal), _needed(other)._sign, self._int, self._exp, self._kind)

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _needed(exp)
        rounding = rounding or context.rounding
        wrong = self._no_number(exp, context)
        if wrong is not None:
            return wrong
        if self._kind == "I" or exp._kind == "I":
            return self if self._kind == exp._kind else context._signal(InvalidOperation)
        if not self._int:
            return _set(object.__new__(Decimal), self._sign, 0, exp._exp)
        if self.adjusted() - exp._exp + 1 > context.prec:
            return context._signal(InvalidOperation)
        made = self._to_exponent(exp._exp, rounding)
        if made.adjusted() > context.Emax or len(str(made._int)) > context.prec:
            return context._signal(InvalidOperation)
        if made._exp > self._exp:
            context.flags[Rounded] = True
            if made._against(self):
                context.flags[Inexact] = True
                context._signal(Inexact, result=made)
            context._signal(Rounded, result=made)
        return made

    def same_quantum(self, other, context=None):
        other = _needed(other)
        return self._kind == other._kind and (self._kind != "F" or self._exp == other._exp)

    def to_integral_value(self, rounding=None, context=None):
        if self._kind != "F" or self._exp >= 0:
            return self
        return self._to_exponent(0, rounding or (context or getcontext()).rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        made = self.to_integral_value(rounding, context)
        if made._kind == "F" and made._against(self):
            (context or getcontext()).flags[Inexact] = True
        return made

    def normalize(self, context=None):
        context = context or getcontext()
        made = self._plus(context)
        if made._kind != "F":
            return made
        if not made._int:
            return _set(object.__new__(Decimal), self._sign, 0, 0)
        digits, exponent = made._int, made._exp
        while digits % 10 == 0:
            digits //= 10
            exponent += 1
        return _set(object.__new__(Decimal), made._sign, digits, exponent)

    def scaleb(self, other, context=None):
        other = _needed(other)
        return _set(object.__new__(Decimal), self._sign, self._int, self._exp + int(other), self._kind)._rounded(context or getcontext())

    def shift(self, other, context=None):
        by = int(_needed(other))
        digits = self._int * 10 ** by if by >= 0 else self._int // 10 ** -by
        return _set(object.__new__(Decimal), self._sign, digits % 10 ** (context or getcontext()).prec, self._exp)

    def logb(self, context=None):
        context = context or getcontext()
        if self.is_zero():
            return context._signal(DivisionByZero, result=_set(object.__new__(Decimal), 1, 0, 0, "I"))
        return Decimal(self.adjusted()) if self._kind == "F" else self.copy_abs()

    # ---- arithmetic

    def _add(self, other, context):
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong
        if self._kind == "I" or other._kind == "I":
            if self._kind == other._kind and self._sign != other._sign:
                return context._signal(InvalidOperation)
            return self if self._kind == "I" else other
        low = min(self._exp, other._exp)
        # What is far below the last digit that counts only has to be there.
        for near, far in ((self, other), (other, self)):
            gap = near._exp - far.adjusted() - context.prec - 3
            if near._int and far._int and gap > 0 and near._exp - low > context.prec * 2 + 10:
                far = _set(object.__new__(Decimal), far._sign, 1, near._exp - context.prec - 3)
                return near._add(far, context)
        total = (self._int * 10 ** (self._exp - low) * (-1 if self._sign else 1)
                 + other._int * 10 ** (other._exp - low) * (-1 if other._sign else 1))
        if total:
            sign = 1 if total < 0 else 0
        elif self._sign == other._sign:
            sign = self._sign
        else:
            sign = 1 if context.rounding == ROUND_FLOOR else 0
        return _set(object.__new__(Decimal), sign, abs(total), low)._rounded(context)

    def _multiply(self, other, context):
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong
        sign = self._sign ^ other._sign
        if self._kind == "I" or other._kind == "I":
            if self.is_zero() or other.is_zero():
                return context._signal(InvalidOperation)
            return _set(object.__new__(Decimal), sign, 0, 0, "I")
        return _set(object.__new__(Decimal), sign, self._int * other._int, self._exp + other._exp)._rounded(context)

    def _divide(self, other, context):
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong
        sign = self._sign ^ other._sign
        if self._kind == "I":
            return context._signal(InvalidOperation) if other._kind == "I" else _set(object.__new__(Decimal), sign, 0, 0, "I")
        if other._kind == "I":
            context.flags[Clamped] = True
            return _set(object.__new__(Decimal), sign, 0, context.Etiny())
        if not other._int:
            if not self._int:
                return context._signal(DivisionUndefined)
            return context._signal(DivisionByZero, result=_set(object.__new__(Decimal), sign, 0, 0, "I"))
        ideal = self._exp - other._exp
        if not self._int:
            return _set(object.__new__(Decimal), sign, 0, ideal)._rounded(context)
        more = max(0, len(str(other._int)) - len(str(self._int)) + context.prec + 1)
        digits, rest = divmod(self._int * 10 ** more, other._int)
        exponent = ideal - more
        if rest:
            # A last digit that says: there is more.
            if digits % 5 == 0:
                digits += 1
        else:
            while exponent < ideal and digits % 10 == 0:
                digits //= 10
                exponent += 1
        return _set(object.__new__(Decimal), sign, digits, exponent)._rounded(context)

    def _divided(self, other, context):
        """The whole quotient and the remainder."""
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong, wrong
        sign = self._sign ^ other._sign
        if self._kind == "I":
            return (context._signal(InvalidOperation) if other._kind == "I" else _set(object.__new__(Decimal), sign, 0, 0, "I"),
                    context._signal(InvalidOperation))
        if other._kind == "F" and not other._int:
            if not self._int:
                wrong = context._signal(DivisionUndefined)
                return wrong, wrong
            return (context._signal(DivisionByZero, result=_set(object.__new__(Decimal), sign, 0, 0, "I")),
                    context._signal(InvalidOperation))
        if other._kind == "I":
            return _set(object.__new__(Decimal), sign, 0, 0), self._rounded(context)
        low = min(self._exp, other._exp)
        whole, rest = divmod(self._int * 10 ** (self._exp - low), other._int * 10 ** (other._exp - low))
        if whole >= 10 ** context.prec:
            wrong = context._signal(DivisionImpossible)
            return wrong, wrong
        return (_set(object.__new__(Decimal), sign, whole, 0),
                _set(object.__new__(Decimal), self._sign, rest, low)._rounded(context))

    def _power(self, other, context):
        wrong = self._no_number(other, context)
        if wrong is not None:
            return wrong
        whole = other._kind == "F" and other._against(other.to_integral_value(ROUND_DOWN)) == 0
        odd = whole and int(other) & 1
        if not other:
            return context._signal(InvalidOperation) if not self else Decimal(1)
        sign = 1 if self._sign and odd else 0
        if self._sign and self and not whole:
            return context._signal(InvalidOperation)
        if self.is_zero() or self._kind == "I" or other._kind == "I":
            if other._kind == "I" and self._kind == "F" and self:
                size = self.copy_abs()._against(Decimal(1))
                if size == 0:
                    return _set(object.__new__(Decimal), 0, 10 ** (context.prec - 1), 1 - context.prec)
                grows = (size > 0) == (not other._sign)
            else:
                grows = (self._kind == "I") == (not other._sign)
            return _set(object.__new__(Decimal), sign, 0, 0, "I") if grows else _set(object.__new__(Decimal), sign, 0, 0)
        if other.adjusted() > 9 and self.copy_abs()._against(Decimal(1)):
            grows = (self.copy_abs()._against(Decimal(1)) > 0) == (not other._sign)
            return _set(object.__new__(Decimal), sign, 1, context.Emax + 1 if grows else context.Etiny() - 2)._rounded(context)
        if whole and abs(int(other)) <= 100000:
            times = int(other)
            if times > 0 and self._int ** min(times, 4) and len(str(self._int)) * times <= 4 * context.prec + 50:
                exact = _set(object.__new__(Decimal), sign, self._int ** times, self._exp * times)
                return exact._rounded(context)
            inner = context.copy()
            inner.prec = context.prec + 10 + len(str(abs(times)))
            inner.rounding = ROUND_HALF_EVEN
            inner.clear_traps()
            inner.clear_flags()
            made, square, left = Decimal(1), self, abs(times)
            while left:
                if left & 1:
                    made = made._multiply(square, inner)
                left >>= 1
                if left:
                    square = square._multiply(square, inner)
            if times < 0:
                made = Decimal(1)._divide(made, inner)
            made = made._rounded(context)
            if not inner.flags[Inexact]:
                return made
            return made if len(str(made._int)) >= context.prec else _padded(made, context.prec)
        inner = context.copy()
        inner.prec = context.prec + 10 + max(0, self.adjusted().bit_length()) + max(0, other.adjusted())
        inner.rounding = ROUND_HALF_EVEN
        inner.clear_traps()
        if other._against(Decimal("0.5")) == 0:
            root = self.sqrt(inner)
            if root._multiply(root, inner)._against(self) == 0:
                return root._rounded(context)
        return _padded(other._multiply(self.copy_abs().ln(inner), inner).exp(inner)._rounded(context), context.prec)

    def sqrt(self, context=None):
        context = context or getcontext()
        wrong = self._no_number(None, context)
        if wrong is not None:
            return wrong
        if self.is_zero():
            return _set(object.__new__(Decimal), self._sign, 0, self._exp // 2)._rounded(context)
        if self._sign:
            return context._signal(InvalidOperation)
        if self._kind == "I":
            return self
        ideal = self._exp // 2
        digits, exponent = (self._int, self._exp) if self._exp % 2 == 0 else (self._int * 10, self._exp - 1)
        more = max(0, context.prec + 2 - (len(str(digits)) + 1) // 2)
        digits *= 100 ** more
        exponent = exponent // 2 - more
        root = _math.isqrt(digits)
        if root * root != digits:
            if root % 5 == 0:
                root += 1
        else:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        inner = context.copy()
        inner.rounding = ROUND_HALF_EVEN
        made = _set(object.__new__(Decimal), 0, root, exponent)._rounded(inner)
        context.flags.update({signal: context.flags[signal] or inner.flags[signal] for signal in _SIGNALS})
        return made

    def exp(self, context=None):
        context = context or getcontext()
        wrong = self._no_number(None, context)
        if wrong is not None:
            return wrong
        if self._kind == "I":
            return Decimal(0) if self._sign else self
        if not self:
            return Decimal(1)
        if self.adjusted() > 8:
            return _set(object.__new__(Decimal), 0, 1, context.Etiny() - 2 if self._sign else context.Emax + 1)._rounded(context)
        prec = context.prec + 8 + max(0, self.adjusted() + 1) * 2
        # e**x = (e**(x / 2**n))**(2**n), by the series, in whole numbers of 10**-prec.
        halvings = 8 + max(0, (self.adjusted() + 1) * 4)
        prec += halvings // 3 + 2
        unit = 10 ** prec
        x = self._scaled(prec) // (1 << halvings) if not self._sign else -(-self._scaled(prec) // (1 << halvings))
        total = term = unit
        count = 1
        while term:
            term = term * x // (unit * count) if term * x >= 0 else -(-term * x // (unit * count))
            total += term
            count += 1
        made = _set(object.__new__(Decimal), 0, total, -prec)
        inner = Context(prec=prec, rounding=ROUND_HALF_EVEN, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
        for _ in range(halvings):
            made = made._multiply(made, inner)
        return _padded(made._near(context), context.prec)

    def _scaled(self, places):
        shift = self._exp + places
        digits = self._int * 10 ** shift if shift >= 0 else self._int // 10 ** -shift
        return -digits if self._sign else digits

    def _near(self, context):
        """Rounded half even, whatever the context says of that."""
        inner = context.copy()
        inner.rounding = ROUND_HALF_EVEN
        made = self._rounded(inner)
        context.flags.update({signal: context.flags[signal] or inner.flags[signal] for signal in _SIGNALS})
        return made

    def _without_log(self, context):
        """What the logarithm of a number is that has none to work out; None for the others."""
        wrong = self._no_number(None, context)
        if wrong is not None:
            return wrong
        if self.is_zero():
            return _set(object.__new__(Decimal), 1, 0, 0, "I")
        if self._sign:
            return context._signal(InvalidOperation)
        return self if self._kind == "I" else None

    def ln(self, context=None):
        context = context or getcontext()
        known = self._without_log(context)
        if known is not None:
            return known
        if self._against(Decimal(1)) == 0:
            return Decimal(0)
        near = (self._add(Decimal(-1), Context(prec=context.prec + 20, traps=[]))).adjusted()
        prec = context.prec + 10 + max(0, -near)
        return _set(object.__new__(Decimal), *_log(self, prec))._near(context)

    def log10(self, context=None):
        context = context or getcontext()
        known = self._without_log(context)
        if known is not None:
            return known
        digits = str(self._int)
        if digits == "1" + "0" * (len(digits) - 1):
            return Decimal(self.adjusted())._rounded(context)
        inner = Context(prec=context.prec + 15, rounding=ROUND_HALF_EVEN, traps=[])
        return self.ln(inner)._divide(Decimal(10).ln(inner), inner)._near(context)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        wide = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=context.traps)
        return self._multiply(_needed(other), wide)._add(_needed(third), context)

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _needed(other)
        whole, rest = self._divided(other, context)
        if rest._kind != "F" or other._kind != "F":
            return rest
        twice = rest.copy_abs()._multiply(Decimal(2), context)._against(other.copy_abs())
        if twice > 0 or twice == 0 and int(whole) & 1:
            other = other.copy_abs() if self._sign else other.copy_abs()._negated()
            rest = rest._add(other, context)
        return rest

    def _by(self, other, how):
        other = _decimal(other)
        return NotImplemented if other is NotImplemented else how(self, other, getcontext())

    def __add__(self, other):
        return self._by(other, lambda a, b, c: a._add(b, c))

    __radd__ = __add__

    def __sub__(self, other):
        return self._by(other, lambda a, b, c: a._add(b._negated(), c) if b._kind in "FI" else a._add(b, c))

    def __rsub__(self, other):
        return self._by(other, lambda a, b, c: b._add(a._negated(), c) if a._kind in "FI" else b._add(a, c))

    def __mul__(self, other):
        return self._by(other, lambda a, b, c: a._multiply(b, c))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._by(other, lambda a, b, c: a._divide(b, c))

    def __rtruediv__(self, other):
        return self._by(other, lambda a, b, c: b._divide(a, c))

    def __floordiv__(self, other):
        return self._by(other, lambda a, b, c: a._quotient(b, c))

    def __rfloordiv__(self, other):
        return self._by(other, lambda a, b, c: b._quotient(a, c))

    def _quotient(self, other, context):
        if self._kind == "I" and other._kind == "F":
            return _set(object.__new__(Decimal), self._sign ^ other._sign, 0, 0, "I")
        if other.is_zero() and self._kind == "F" and self:
            return context._signal(DivisionByZero, result=_set(object.__new__(Decimal), self._sign ^ other._sign, 0, 0, "I"))
        return self._divided(other, context)[0]

    def __mod__(self, other):
        return self._by(other, lambda a, b, c: a._rest(b, c))

    def __rmod__(self, other):
        return self._by(other, lambda a, b, c: b._rest(a, c))

    def _rest(self, other, context):
        if other.is_zero() and self._kind == "F" and self:
            return context._signal(InvalidOperation)
        return self._divided(other, context)[1]

    def __divmod__(self, other):
        return self._by(other, lambda a, b, c: a._divided(b, c))

    def __rdivmod__(self, other):
        return self._by(other, lambda a, b, c: b._divided(a, c))

    def __pow__(self, other, modulo=None):
        return self._by(other, lambda a, b, c: a._power(b, c))

    def __rpow__(self, other):
        return self._by(other, lambda a, b, c: b._power(a, c))


class DecimalTuple(tuple):
    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return "DecimalTuple(sign=%r, digits=%r, exponent=%r)" % tuple(self)


_SPEC = _re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<zero>0)?(?P<width>\d+)?(?P<comma>,)?(?:\.(?P<precision>\d+))?"
    r"(?P<type>[eEfFgGn%])?", _re.DOTALL)


def _grouped(whole, width):
    while width and len(whole) + (len(whole) - 1) // 3 < width:
        whole = "0" + whole
    parts = []
    while len(whole) > 3:
        parts.insert(0, whole[-3:])
        whole = whole[:-3]
    return ",".join([whole] + parts)


def _set(made, sign, digits, exponent, kind="F"):
    made._sign = sign
    made._int = digits
    made._exp = exponent
    made._kind = kind
    return made


def _of(cls, value):
    if type(value) is cls:
        return value
    return _set(object.__new__(cls), value._sign, value._int, value._exp, value._kind)


def _decimal(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _set(object.__new__(Decimal), 1 if value < 0 else 0, abs(int(value)), 0)
    return NotImplemented


def _needed(value):
    made = _decimal(value)
    if made is NotImplemented:
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)
    return made


def _padded(value, count):
    missing = count - len(str(value._int))
    if value._kind != "F" or missing <= 0 or not value._int:
        return value
    return _set(object.__new__(Decimal), value._sign, value._int * 10 ** missing, value._exp - missing)


def _log_of(above, below, unit):
    """The logarithm of a quotient near 1, by the series of the area tangent."""
    x = (above - below) * unit // (above + below)
    square = x * x // unit
    total = term = x
    count = 3
    while term:
        term = term * square // unit if term >= 0 else -(-term * square // unit)
        total += term // count if term >= 0 else -(-term // count)
        count += 2
    return 2 * total


def _log(value, prec):
    unit = 10 ** (prec + 5)
    # value = m * 2**k * 10**n with m near 1
    power = value.adjusted() + 1
    above, below = value._int, 10 ** len(str(value._int))
    twos = 0
    while above * 4 < below * 3:
        above *= 2
        twos += 1
    while above * 2 > below * 3:
        below *= 2
        twos -= 1
    two = _log_of(2, 1, unit)
    ten = 3 * two + _log_of(5, 4, unit)
    total = _log_of(above, below, unit) - twos * two + power * ten
    return 1 if total < 0 else 0, abs(total), -(prec + 5)


_NAN = Decimal("NaN")
