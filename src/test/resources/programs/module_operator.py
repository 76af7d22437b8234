import operator

pairs = [("b", 2), ("a", 3), ("c", 1)]
print(sorted(pairs, key=operator.itemgetter(1)), operator.itemgetter(0, 2)("xyz"))
print(operator.attrgetter("real")(5), operator.methodcaller("split", ",")("a,b"))
print(operator.add(1, 2), operator.mul("a", 3), operator.contains([1], 1), operator.not_(0))
print(operator.itemgetter(1), operator.methodcaller("f", 1, k=2))

# expect: [('c', 1), ('b', 2), ('a', 3)] ('x', 'z')
# expect: 5 ['a', 'b']
# expect: 3 aaa True True
# expect: operator.itemgetter(1) operator.methodcaller('f', 1, k=2)
# ending: finished
# exit: 0
