# f-strings, str.format and the percent operator.
value = 3.14159
count = 42
name = "hi"
print(f"{value:.2f} {value:10.3f}| {value:<8.1f}| {value:^+9.2f}| {count:05d} {count:b} {count:#x} {count:,} {count:+}")
print(f"{name:>5}| {name:*^6}| {name!r:>6} {count=} {value=:.1f} {name=!s} {count:{count // 10}}")
print(f"{1234567.891:,.2f} {0.5:.0%} {1e10:g} {1e-5} {1e16} {123456789.0:e} {-5:05} {True:d} {None} {'{'}{{}}")
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x[k]} {x[n][1]}".format(x={"k": 1, "n": [2, 3]}))
print("{0!r:>5} {0}".format("a"), "{:{w}.{p}f}|".format(value, w=8, p=2), "{:_} {:,}".format(10**6, 10**6))
print("%d %5d|%-5d|%05.1f %x %s %r %c %%" % (1, 2, 3, 4.25, 255, "s", "r", "c"), "%(a)s-%(b)03d" % {"a": 1, "b": 2})
print(f"{255:#06x} {-255:#08x} {5:+#09b}|{255:*=+#8o}|")
for wrong in (lambda: "{}".format(), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: f"{[]:>5}", lambda: f"{'a':d}"):
    try:
        wrong()
    except (IndexError, TypeError, ValueError) as error:
        # Before 3.10 it says "a number".
        print(type(error).__name__, str(error).replace("a number", "a real number"))

# expect: 3.14      3.142| 3.1     |   +3.14  | 00042 101010 0x2a 42 +42
# expect:    hi| **hi**|   'hi' count=42 value=3.1 name=hi   42
# expect: 1,234,567.89 50% 1e+10 1e-05 1e+16 1.234568e+08 -0005 1 None {{}
# expect: 1 2 b a 1 3
# expect:   'a' a     3.14| 1_000_000 1,000,000
# expect: 1     2|3    |004.2 ff s 'r' c % 1-002
# expect: 0x00ff -0x000ff +0b000101|+0o**377|
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError unsupported format string passed to list.__format__
# expect: ValueError Unknown format code 'd' for object of type 'str'
# ending: finished
# exit: 0
