# What % makes of texts: flags, widths, precisions, names, and objects that only know how to become numbers.
infinite = float("inf")
print("%F|%.2g|%#.3x|%1.2x|%#.0e|%#.0f|%G" % (infinite, -0.0, 1, -1, 2.5, 3.0, -infinite))
print("%5.3d|%05d|%+05d|% d|%-05d|%+x|%#06x|%#o|%#X" % (7, -3, 3, 5, 4, 255, 255, 8, 255))
print("%05.1f|%+e|%#g|%g|%.3g|%E" % (-2.25, 1.5, 1.5, 1e-5, 123456.0, 1e100))
print("%010f|%+f|% .1f" % (infinite, float("nan"), 0.05))
print("%.2s|%.1r|%5.1s|%-4s|" % ("abc", "abc", "xyz", "q"))
print("%c%c|%5c|%-3c|" % (65, "x", "a", 98))
print("%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
print("%i %u %ld %d %d" % (1, 2, 3, True, -7.9))
print("%(a)s %(b)5.1f %% %(c(d))s" % {"a": 1, "b": 2, "c(d)": 3})
print("%s" % [1], "abc" % [], "abc" % {})


class Index:
    def __index__(self):
        return 42


class Whole:
    def __int__(self):
        return 43


class Real:
    def __float__(self):
        return 4.5


class Missing(dict):
    def __missing__(self, key):
        return "no " + key


class Mapping:
    def __getitem__(self, key):
        return key * 2


print("%d %x %c" % (Index(), Index(), Index()), "%d" % Whole(), "%f" % Real())
print("%(x)s" % Missing(), "%(xy)s" % Mapping(), "%(x)d %(y)s" % {"x": Index(), "y": 2})


def tried(text, values):
    try:
        print(text % values)
    except (TypeError, ValueError, OverflowError, KeyError) as e:
        print(type(e).__name__, e)


tried("%(a", {"a": 1})
tried("%(a)s", 3)
tried("%(a)s", {})
tried("%*d", ("x", 1))
tried("%", ())
tried("%d %d", (1,))
tried("%d", (1, 2))
tried("%y", 1)
tried("abc", 1)
tried("%s %s", [1, 2])
tried("%c", -1)
tried("%c", 0x110000)
tried("%d", infinite)
tried("%d", float("nan"))
tried("%x", 1.0)
tried("%f", "a")
tried("%f", 10**400)

# expect: INF|-0|0x001|-01|2.e+00|3.|-INF
# expect:   007|-0003|+0003| 5|4    |+ff|0x00ff|0o10|0XFF
# expect: -02.2|+1.500000e+00|1.50000|1e-05|1.23e+05|1.000000E+100
# expect: 0000000inf|+nan| 0.1
# expect: ab|'|    x|q   |
# expect: Ax|    a|b  |
# expect:     1|2    |3.14
# expect: 1 2 3 1 -7
# expect: 1   2.0 % 3
# expect: [1] abc abc
# expect: 42 2a * 43 4.500000
# expect: no x xyxy 42 2
# expect: ValueError incomplete format key
# expect: TypeError format requires a mapping
# expect: KeyError 'a'
# expect: TypeError * wants int
# expect: ValueError incomplete format
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: TypeError not all arguments converted during string formatting
# expect: TypeError not enough arguments for format string
# expect: OverflowError %c arg not in range(0x110000)
# expect: OverflowError %c arg not in range(0x110000)
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
# expect: TypeError %x format: an integer is required, not float
# expect: TypeError must be real number, not str
# expect: OverflowError int too large to convert to float
# ending: finished
# exit: 0
