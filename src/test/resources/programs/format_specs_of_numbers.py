# What format() makes of numbers.
infinite = float("inf")
print(format(infinite, "F"), format(1e22, "_g"), format(float("nan"), ".3"), format(-0.0, ".10g"))
print(format(1e22, ","), format(123.0, ".3"), format(0.0, ".1"), format(100.0, "#.3"), format(3.0, "#.0f"))
print(format(12345.678, ",e"), format(1234567.891, ",.1f"), format(-1234.5, "+012,.2f"), format(infinite, "010,"))
print(format(1234, "06,"), format(1234, "08,"), format(-1234, "010,"), format(1234, "0=8,"))
print(format(65535, "_x"), format(65535, "#012_x"), format(-255, "#b"), format(255, "#X"), format(10, "0=+6"))
print(format(0.256, ".1%"), format(-infinite, "%"), format(5, "%"), format(2, ".2e"), format(True, "5"))
print(format(65, "c"), format("abcdef", "*^9.4"), format(12.5, "n"), format(1.5, "10"), format(1.5, "<10") + "|")


def tried(value, spec):
    try:
        print(format(value, spec))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


tried(-1, "c")
tried(1, ".2")
tried(65, "+c")
tried(1.5, "d")
tried(1.5, ",n")
tried(10**400, "f")
tried("a", "d")
tried("a", "=5")
tried("a", ",")
tried("a", "+")
tried([], "d")
tried(1, "_c")
print("0x1".zfill(5), "-1".zfill(4), " 1".zfill(4), "+".zfill(3))

# expect: INF 1e+22 nan -0
# expect: 1e+22 1.23e+02 0e+00 1.00e+02 3.
# expect: 1.234568e+04 1,234,567.9 -0,001,234.50 0000000inf
# expect: 01,234 0,001,234 -0,001,234 0,001,234
# expect: ffff 0x0_0000_ffff -0b11111111 0XFF +00010
# expect: 25.6% -inf% 500.000000% 2.00e+00     1
# expect: A **abcd*** 12.5        1.5 1.5       |
# expect: OverflowError %c arg not in range(0x110000)
# expect: ValueError Precision not allowed in integer format specifier
# expect: ValueError Sign not allowed with integer format specifier 'c'
# expect: ValueError Unknown format code 'd' for object of type 'float'
# expect: ValueError Cannot specify ',' with 'n'.
# expect: OverflowError int too large to convert to float
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: ValueError '=' alignment not allowed in string format specifier
# expect: ValueError Cannot specify ',' with 's'.
# expect: ValueError Sign not allowed in string format specifier
# expect: TypeError unsupported format string passed to list.__format__
# expect: ValueError Cannot specify '_' with 'c'.
# expect: 000x1 -001 00 1 +00
# ending: finished
# exit: 0
