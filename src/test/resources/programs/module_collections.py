from collections import ChainMap, Counter, OrderedDict, defaultdict, namedtuple

groups = defaultdict(list)
for word in ("one", "two", "six", "three"):
    groups[len(word)].append(word)
print(groups, dict(groups))
count = Counter("abracadabra")
count.update("aaa")
print(count.most_common(2), count["z"], Counter(a=3) + Counter(a=1, b=2), Counter(a=3) - Counter(a=1))
order = OrderedDict([("a", 1), ("b", 2)])
order.move_to_end("a")
print(list(order), order.popitem(last=False))
Point = namedtuple("Point", "x y", defaults=[0])
point = Point(1)
print(point, point.x, point._replace(y=5), point._asdict(), Point._fields, point == (1, 0))
print(ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])
try:
    Point()
except TypeError as error:
    print(str(error)[-41:])

# expect: defaultdict(<class 'list'>, {3: ['one', 'two', 'six'], 5: ['three']}) {3: ['one', 'two', 'six'], 5: ['three']}
# expect: [('a', 8), ('b', 2)] 0 Counter({'a': 4, 'b': 2}) Counter({'a': 2})
# expect: ['b', 'a'] ('b', 2)
# expect: Point(x=1, y=0) 1 Point(x=1, y=5) {'x': 1, 'y': 0} ('x', 'y') True
# expect: 3
# expect: ssing 1 required positional argument: 'x'
# ending: finished
# exit: 0
