# return, break and continue through finally; what the last one says counts.
def leaves():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    try:
        return "try"
    finally:
        print("cleaned")


print(leaves())


def overrides():
    try:
        return 1
    finally:
        return 2


def swallows():
    for _ in range(2):
        try:
            1 / 0
        finally:
            break
    return "swallowed"


print(overrides(), swallows())
try:
    try:
        raise ValueError("a")
    except ValueError as error:
        raise KeyError("b") from error
except KeyError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b") from None
except KeyError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    error
except NameError as gone:
    print(gone)
try:
    try:
        {}["x"]
    except (IndexError, KeyError):
        raise
except LookupError as again:
    print(repr(again))

# expect: body 0
# expect: finally 0
# expect: finally 1
# expect: finally 2
# expect: cleaned
# expect: try
# expect: 2 swallowed
# expect: ValueError('a') ValueError('a') True
# expect: None ValueError('a') True
# expect: name 'error' is not defined
# expect: KeyError('x')
# ending: finished
# exit: 0
