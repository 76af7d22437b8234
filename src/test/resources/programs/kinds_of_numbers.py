# Ints of any size, floor division, rounding, parsing, float texts.
print(7 // 2, -7 // 2, 7 // -2, -7 % 3, 7 % -3, -7.5 // 2, -7.5 % 2, divmod(-7, 2), divmod(7.5, 2))
print(2**100, 2**-1, -(10**30) // 7, (1 << 70) >> 68, ~5, 5 & -2, 10**18 * 10**18, 2**3**2, -1**2)
print(round(2.5), round(3.5), round(2.675, 2), round(1250, -2), round(-0.4), abs(-2.5), pow(2, 10, 1000), pow(3, -1, 7))
print(int("-12_000"), int("ff", 16), int("0b11", 0), int(-3.99), float(" 2.5 "), float("-inf"), int("101", 2))
print(0.1 + 0.2, 1e16, 1e15, 1e-5, 0.0001, 100.0, 5e-324, 1 / 3, -0.0, 1e22, 123456789.125)
print((255).bit_length(), (3.0).is_integer(), (0.75).as_integer_ratio(), hex(255), oct(8), bin(-5), hash(1) == hash(1.0))
print(True + True, sum([0.5] * 3), min(3, 1.0, 2), max([1, 5], key=lambda n: -n), 10**30 == float(10**30), 3 == 3.0)
for wrong in (lambda: 1 // 0, lambda: 1.0 / 0, lambda: int("x"), lambda: float("1,5"), lambda: 2 << -1, lambda: int(float("inf"))):
    try:
        wrong()
    except (ArithmeticError, ValueError) as error:
        print(type(error).__name__, error)

# expect: 3 -4 -4 2 -2 -4.0 0.5 (-4, 1) (3.0, 1.5)
# expect: 1267650600228229401496703205376 0.5 -142857142857142857142857142858 4 -6 4 1000000000000000000000000000000000000 512 -1
# expect: 2 4 2.67 1200 0 2.5 24 5
# expect: -12000 255 3 -3 2.5 -inf 5
# expect: 0.30000000000000004 1e+16 1000000000000000.0 1e-05 0.0001 100.0 5e-324 0.3333333333333333 -0.0 1e+22 123456789.125
# expect: 8 True (3, 4) 0xff 0o10 -0b101 True
# expect: 2 1.5 1.0 1 False True
# expect: ZeroDivisionError integer division or modulo by zero
# expect: ZeroDivisionError float division by zero
# expect: ValueError invalid literal for int() with base 10: 'x'
# expect: ValueError could not convert string to float: '1,5'
# expect: ValueError negative shift count
# expect: OverflowError cannot convert float infinity to integer
# ending: finished
# exit: 0
