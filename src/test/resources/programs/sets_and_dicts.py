# Sets, frozensets and dicts: operators, methods, comparisons.
a = {1, 2, 3}
b = frozenset([3, 4])
print(a | b, a & b, a - b, a ^ b, a > {1}, {1} <= a, a.isdisjoint({9}), a.union([8], (9,)))
a &= {2, 3}
a |= {7}
a.discard(100)
a.symmetric_difference_update([7, 5])
print(a, {frozenset([1, 2]): "key"}[frozenset([2, 1])], {1, 2} == frozenset([2, 1]))
d = {"a": 1, "b": 2}
print(d.get("z", 0), d.pop("a"), d.pop("q", None), d.setdefault("c", []), d, d.popitem(), dict.fromkeys("ab", 0))
d.update({"m": 1}, n=2)
d.update([("o", 3)])
d |= {"p": 4}
print(d, d | {"b": 0}, list(d), sorted(d.values()), {v: k for k, v in d.items()}, dict(zip("ab", range(2))))
print({1: "int", 1.0: "float", True: "bool"}, {"x": {"y": [1]}} == {"x": {"y": [1]}}, len(d), "b" in d, max(d))
for wrong in (lambda: d["zz"], lambda: {1}.remove(2), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {1} | [2]):
    try:
        wrong()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)

# expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} True True True {1, 2, 3, 8, 9}
# expect: {2, 3, 5} key True
# expect: 0 1 None [] {'b': 2} ('c', []) {'a': 0, 'b': 0}
# expect: {'b': 2, 'm': 1, 'n': 2, 'o': 3, 'p': 4} {'b': 0, 'm': 1, 'n': 2, 'o': 3, 'p': 4} ['b', 'm', 'n', 'o', 'p'] [1, 2, 2, 3, 4] {2: 'n', 1: 'm', 3: 'o', 4: 'p'} {'a': 0, 'b': 1}
# expect: {1: 'bool'} True 5 True p
# expect: KeyError 'zz'
# expect: KeyError 2
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# ending: finished
# exit: 0
# python: 3.9
