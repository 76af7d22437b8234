# yield from hands on what is sent and thrown to iterators that are no generators, as far as they have methods for it.
class Iterator:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        return self.n

    def send(self, value):
        return "sent %s" % value

    def throw(self, *given):
        if self.n > 1:
            raise StopIteration("result")
        return "thrown"

    def close(self):
        print("closed")


class Poor:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Broken(Poor):
    def __getattr__(self, name):
        1 / 0


def delegate(to):
    try:
        result = yield from to
        print("result", result)
        yield "more"
    except ValueError as e:
        print("caught", e)
        yield "after"


g = delegate(Iterator())
print(next(g), g.send(7), g.throw(ValueError("v")), next(g), g.throw(KeyError("k")))
g.close()
g = delegate(Iterator())
next(g)
g.close()
g = delegate(Poor())
print(next(g), g.throw(ValueError("not known there")))
g = delegate(Poor())
next(g)
try:
    g.send(3)
except AttributeError as e:
    print(e)
for use in (lambda g: g.send(1), lambda g: g.throw(ValueError("x"))):
    g = delegate(Broken())
    print(next(g))
    try:
        use(g)
    except ZeroDivisionError as e:
        print(e)


class Found:
    @property
    def __enter__(self):
        print("found")
        return lambda: "entered"

    def __exit__(self, *details):
        print("left", details[0])
        return True


class Asked:
    def __getattribute__(self, name):
        print("asked", name)
        return object.__getattribute__(self, name)

    def __enter__(self):
        return 5

    def __exit__(self, *details):
        return None


with Found() as found:
    print(found)
    raise ValueError
with Asked() as asked:
    print(asked)

# expect: result result
# expect: 1 sent 7 thrown 2 more
# expect: closed
# expect: caught not known there
# expect: 1 after
# expect: 'Poor' object has no attribute 'send'
# expect: 1
# expect: division by zero
# expect: 1
# expect: division by zero
# expect: found
# expect: entered
# expect: left <class 'ValueError'>
# expect: 5
# ending: finished
# exit: 0
