class Noisy:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None)
        return self.swallow


with Noisy("a") as a, Noisy("b"):
    print("in", a.name)
with Noisy("c", swallow=True):
    raise RuntimeError("swallowed")
print("after")

# expect: enter a
# expect: enter b
# expect: in a
# expect: exit b None
# expect: exit a None
# expect: enter c
# expect: exit c RuntimeError
# expect: after
# ending: finished
# exit: 0
