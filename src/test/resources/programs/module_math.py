import math
from math import inf, nan

print(math.isqrt(99), math.gcd(12, 18), math.factorial(20), math.comb(50, 25))
print(math.floor(-3.7), math.ceil(-3.2), math.trunc(-3.7), math.sqrt(2), math.hypot(3, 4))
print(math.fsum([0.1] * 10), math.isclose(0.1 + 0.2, 0.3), math.prod([1, 2, 3, 4]), math.log(8, 2))
print(math.isinf(inf), math.isnan(nan), math.copysign(1, -0.0), math.fmod(-7, 3))
try:
    math.sqrt(-1)
except ValueError as error:
    print(error)

# expect: 9 6 2432902008176640000 126410606437752
# expect: -4 -3 -3 1.4142135623730951 5.0
# expect: 1.0 True 24 3.0
# expect: True True -1.0 -1.0
# expect: math domain error
# ending: finished
# exit: 0
