# A value that no computer could hold is a MemoryError at once.
def attempt(make):
    try:
        make()
        print("made")
    except MemoryError:
        print("too large")


attempt(lambda: "a".ljust(10 ** 14))
attempt(lambda: "a".zfill(10 ** 14))
attempt(lambda: f"{1:>100000000000000}")
attempt(lambda: "%100000000000000d" % 1)
attempt(lambda: "{:>{}}".format(1, 10 ** 14))
attempt(lambda: list(range(10 ** 14)))
attempt(lambda: [0] * 10 ** 14)
attempt(lambda: "ab" * 10 ** 14)

# expect: too large
# expect: too large
# expect: too large
# expect: too large
# expect: too large
# expect: too large
# expect: too large
# expect: too large
# ending: finished
# exit: 0
