# Several managers in one with, also in parentheses; one that swallows; leaving by return, break and continue.
class Guard:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow


with Guard("a") as a, Guard("b") as b:
    print(a, b)
with (
    Guard("c"),
    Guard("d", True),
):
    1 / 0


def early():
    for i in range(3):
        with Guard(i):
            if i == 0:
                continue
            return i


print(early())
try:
    with Guard("e"):
        raise KeyError("out")
except KeyError as error:
    print(error)

# expect: enter a
# expect: enter b
# expect: a b
# expect: exit b None
# expect: exit a None
# expect: enter c
# expect: enter d
# expect: exit d ZeroDivisionError
# expect: exit c None
# expect: enter 0
# expect: exit 0 None
# expect: enter 1
# expect: exit 1 None
# expect: 1
# expect: enter e
# expect: exit e KeyError
# expect: 'out'
# ending: finished
# exit: 0
# python: 3.9
