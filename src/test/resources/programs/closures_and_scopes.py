total = 0


def counter():
    count = 0

    def up(by=1, *more, **named):
        nonlocal count
        global total
        count += by + sum(more) + sum(named.values())
        total += 1
        return count

    return up


a, b = counter(), counter()
print(a(), a(2), a(1, 2, x=3), b(), total)
print([f(10) for f in [lambda x, n=n: x * n for n in range(3)]])
first, *rest = [1, 2, 3]
print(first, rest, {k: v for v, k in enumerate("abc")}, {x % 2 for x in range(4)} == {0, 1})

# expect: 1 3 9 1 4
# expect: [0, 10, 20]
# expect: 1 [2, 3] {'a': 0, 'b': 1, 'c': 2} True
# ending: finished
# exit: 0
