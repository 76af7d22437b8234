# Functions on complex numbers. Where a part is infinite or no number, the rules of the real functions are what counts.

import math as _math

pi = _math.pi
e = _math.e
tau = _math.tau
inf = _math.inf
nan = _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

# From here on a square or an exponential may be too large; it is worked out in two parts.
_LARGE = 1e150


def _number(value):
    if isinstance(value, str):
        raise TypeError("must be real number, not str")
    if hasattr(type(value), "__complex__") or isinstance(value, (int, float)):
        return complex(value)
    return complex(_math.copysign(value, value))


def phase(z, /):
    z = _number(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _number(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if _math.isinf(phi) and r:
        raise ValueError("math domain error")
    if not phi:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    z = _number(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    z = _number(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _number(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _number(a), _number(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def exp(z, /):
    z = _number(z)
    if not _math.isfinite(z.imag) and _math.isfinite(z.real):
        raise ValueError("math domain error")
    if _math.isinf(z.real) and z.real < 0 and not _math.isfinite(z.imag):
        return 0j
    length = _math.exp(z.real)
    return complex(length * _math.cos(z.imag), length * _math.sin(z.imag) if z.imag else z.imag)


def log(z, base=None, /):
    z = _number(z)
    if z == 0:
        raise ValueError("math domain error")
    if base is not None:
        return log(z) / log(base)
    size = max(abs(z.real), abs(z.imag))
    less = min(abs(z.real), abs(z.imag))
    if isinf(z):
        length = inf
    elif size > _LARGE * 1e150 or size < 1e-300:
        length = _math.log(_math.hypot(z.real / size, z.imag / size)) + _math.log(size)
    elif 0.71 <= _math.hypot(z.real, z.imag) <= 1.73:
        # Near 1 little is left of the logarithm.
        length = _math.log1p((size - 1) * (size + 1) + less * less) / 2
    else:
        length = _math.log(_math.hypot(z.real, z.imag))
    return complex(length, phase(z))


def log10(z, /):
    made = log(z)
    return complex(made.real / _math.log(10), made.imag / _math.log(10))


def sqrt(z, /):
    z = _number(z)
    if z == 0:
        return complex(0.0, z.imag)
    if isinf(z) or isnan(z):
        return exp(log(z) / 2) if not isinf(z) else complex(
            inf if _math.isinf(z.imag) or z.real > 0 else 0.0, z.imag if _math.isinf(z.imag) else
            _math.copysign(inf if z.real < 0 else 0.0, z.imag))
    real, imag = abs(z.real), abs(z.imag)
    if real < 2.2250738585072014e-308 and imag < 2.2250738585072014e-308:
        real, imag = real * 2.0 ** 54, imag * 2.0 ** 54
        long = _math.sqrt(real + _math.hypot(real, imag)) * 2.0 ** -27 / _math.sqrt(2)
    else:
        real /= 8.0
        long = 2.0 * _math.sqrt(real + _math.hypot(real, imag / 8.0))
    short = abs(z.imag) / (2.0 * long)
    return complex(long, _math.copysign(short, z.imag)) if z.real >= 0 else complex(short, _math.copysign(long, z.imag))


def sinh(z, /):
    z = _number(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def cosh(z, /):
    z = _number(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def tanh(z, /):
    z = _number(z)
    if abs(z.real) > 350:
        return complex(_math.copysign(1.0, z.real), 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real)))
    across = _math.tanh(z.real)
    up = _math.tan(z.imag)
    less = 1.0 / _math.cosh(z.real)
    both = across * up
    below = 1.0 + both * both
    return complex(across * (1.0 + up * up) / below, up / below * less * less)


def _turned(function, z):
    # What a circular function is by the hyperbolic one.
    made = function(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def sin(z, /):
    return _turned(sinh, _number(z))


def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, _number(z))


def asinh(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _math.log(2.0) * 2.0
        return complex(_math.copysign(size, z.real), _math.atan2(z.imag, abs(z.real)))
    one = sqrt(complex(1.0 + z.imag, -z.real))
    two = sqrt(complex(1.0 - z.imag, z.real))
    return complex(
        _math.asinh(one.real * two.imag - two.real * one.imag),
        _math.atan2(z.imag, one.real * two.real - one.imag * two.imag))


def acosh(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(
            _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _math.log(2.0) * 2.0, _math.atan2(z.imag, z.real))
    one = sqrt(complex(z.real - 1.0, z.imag))
    two = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(one.real * two.real + one.imag * two.imag), 2.0 * _math.atan2(one.imag, two.real))


def acos(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _math.log(2.0) * 2.0
        return complex(_math.atan2(abs(z.imag), z.real), -_math.copysign(size, z.imag))
    one = sqrt(complex(1.0 - z.real, -z.imag))
    two = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(one.real, two.real), _math.asinh(two.real * one.imag - two.imag * one.real))


def asin(z, /):
    return _turned(asinh, _number(z))


def atanh(z, /):
    z = _number(z)
    if z.real < 0.0 or (z.real == 0.0 and _math.copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    height = abs(z.imag)
    if z.real > _LARGE or height > _LARGE:
        size = _math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / size / size, -_math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and height < 1.4916681462400413e-154:
        if height == 0.0:
            raise ValueError("math domain error")
        return complex(
            -_math.log(_math.sqrt(height) / _math.sqrt(_math.hypot(height, 2.0))),
            _math.copysign(_math.atan2(2.0, -height) / 2, z.imag))
    beside = 1.0 - z.real
    return complex(
        _math.log1p(4.0 * z.real / (beside * beside + height * height)) / 4.0,
        -_math.atan2(-2.0 * z.imag, beside * (1.0 + z.real) - height * height) / 2.0)


def atan(z, /):
    return _turned(atanh, _number(z))
