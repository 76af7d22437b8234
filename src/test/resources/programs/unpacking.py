# Star unpacking, nested targets, walrus, swaps, displays.
first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
[p, (q, *r)] = [1, (2, 3, 4)]
print(p, q, r)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "a": 2, **{"b": 3}})
items = [1, 2, 3]
items[0], items[-1] = items[-1], items[0]
print(items)
i = 0
i, items[i] = 1, 99
print(i, items)
if (size := len(items)) > 2:
    print(size, [y := 5, y ** 2])
print([last := n for n in range(3)], last)
for n, (a, b) in enumerate([(1, 2), (3, 4)], start=10):
    print(n, a, b)
for wrong in ((1, 2), (1, 2, 3, 4)):
    try:
        x, y, z = wrong
    except ValueError as error:
        print(error)

# expect: 0 [1, 2, 3, 4] 5
# expect: ['a', 'b'] c
# expect: 1 2 [3, 4]
# expect: [0, 1, 2, 'a', 'b'] (1, 2) {1, 2, 3} {'a': 2, 'b': 3}
# expect: [3, 2, 1]
# expect: 1 [3, 99, 1]
# expect: 3 [5, 25]
# expect: [0, 1, 2] 2
# expect: 10 1 2
# expect: 11 3 4
# expect: not enough values to unpack (expected 3, got 2)
# expect: too many values to unpack (expected 3)
# ending: finished
# exit: 0
