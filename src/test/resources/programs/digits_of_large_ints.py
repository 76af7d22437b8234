# An int of more than 4300 digits is not written out, nor read.
def attempt(call):
    try:
        print(len(call()))
    except ValueError as error:
        print(str(error)[:62])


attempt(lambda: str(10 ** 4299))
attempt(lambda: str(10 ** 4300))
attempt(lambda: "%d" % (10 ** 5000))
attempt(lambda: f"{10 ** 5000}")
attempt(lambda: str(int("1" * 5000)))
attempt(lambda: hex(16 ** 5000))

# expect: 4300
# expect: Exceeds the limit (4300 digits) for integer string conversion;
# expect: Exceeds the limit (4300 digits) for integer string conversion;
# expect: Exceeds the limit (4300 digits) for integer string conversion;
# expect: Exceeds the limit (4300 digits) for integer string conversion:
# expect: 5003
# ending: finished
# exit: 0
# python: 3.11
