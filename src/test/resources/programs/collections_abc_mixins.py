# The methods that the base classes of collections.abc add to the few that a class writes itself.
from collections.abc import Generator, Iterator, ItemsView, KeysView, Mapping, MutableMapping, MutableSequence
from collections.abc import MutableSet, Reversible, Sequence, Set, ValuesView, Callable, Hashable
def t(f):
    try: print(f())
    except Exception as e: print(f"{type(e).__name__} {e}".strip())
class S(Set):
    def __init__(self, d=()): self.d = list(dict.fromkeys(d))
    def __contains__(self, x): return x in self.d
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return "%s(%r)" % (type(self).__name__, self.d)
class MS(S, MutableSet):
    def add(self, v):
        if v not in self.d: self.d.append(v)
    def discard(self, v):
        if v in self.d: self.d.remove(v)
a, b = S([1, 2, 3]), S([2, 3, 4])
import operator as o
for op in (o.and_, o.or_, o.sub, o.xor, o.le, o.lt, o.ge, o.gt, o.eq, o.ne):
    for x, y in ((a, b), (a, {1}), ({1, 9}, a), (a, [1]), ([1, 7], a), (a, 5), (a, S([1,2,3])), (a, frozenset([1,2,3,4])), (a, {1:2}.keys())):
        t(lambda: (op.__name__, op(x, y)))
t(lambda: a.isdisjoint(b))
t(lambda: a.isdisjoint([7]))
t(lambda: hash(a))
t(lambda: a._hash() == hash(frozenset(a)))
m = MS([1, 2])
m |= [3, 4]
print(m)
m &= [1, 3, 4]
print(m)
m ^= [1, 9]
print(m)
m -= [9]
print(m)
t(lambda: m.remove(77))
t(lambda: m.remove(3))
t(lambda: m.pop())
t(lambda: m.pop())
m.add(1)
m.clear()
print(m, len(m))
m |= [1]
m ^= m
print(m)
m |= [2]
m -= m
print(m)
class D(MutableMapping):
    def __init__(self, **k): self.d = dict(k)
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __repr__(self): return "D(%r)" % self.d
d = D(a=1, b=2)
t(lambda: (d.keys(), d.items(), d.values()))
t(lambda: (list(d.keys()), list(d.items()), list(d.values()), "a" in d.keys(), ("a", 1) in d.items(), ("a", 2) in d.items(), 2 in d.values(), len(d.keys())))
t(lambda: sorted(d.keys() & {"a"}))
t(lambda: sorted(d.keys() | ["z"]))
t(lambda: sorted(d.keys() - ["a"]))
t(lambda: d.keys() == {"a", "b"})
t(lambda: d.items() <= {("a", 1), ("b", 2), 3})
t(lambda: sorted({"a", "q"} ^ d.keys()))
t(lambda: d == {"a": 1, "b": 2})
t(lambda: d != {"a": 1})
t(lambda: d.get("x", 5))
t(lambda: "x" in d)
t(lambda: d.pop("x"))
t(lambda: d.pop("x", 3))
t(lambda: d.pop("a"))
t(lambda: d.popitem())
t(lambda: d.popitem())
d.update({"q": 1}, w=2)
d.update([("e", 3)])
d.update(D(r=9))
print(d, d.setdefault("q", 8), d.setdefault("n"), d)
d.clear()
print(d, bool(d))
t(lambda: reversed(d))
t(lambda: d.update(5))
t(lambda: isinstance(d.keys(), KeysView))
t(lambda: isinstance({}.keys(), KeysView))
t(lambda: isinstance(d.values(), ValuesView))
t(lambda: isinstance({}.items(), ItemsView))
t(lambda: isinstance({}.keys(), Set))
t(lambda: isinstance(a, MutableSet))
t(lambda: isinstance(m, MutableSet))
t(lambda:isinstance({1}, MutableSet))
t(lambda: isinstance(frozenset(), MutableSet))
t(lambda: isinstance(frozenset(), Set))
t(lambda: isinstance(d, Mapping))
t(lambda: isinstance({}, MutableMapping))
class L(MutableSequence):
    def __init__(self, *a): self.l = list(a)
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
    def __repr__(self): return "L%r" % (self.l,)
l = L(1, 2, 3, 2)
t(lambda: (l.index(2), l.index(2, 2), l.index(2, -1), l.count(2), 3 in l, list(reversed(l)), list(l)))
t(lambda: l.index(9))
t(lambda: l.index(2, 0, 1))
t(lambda: l.index(3, -2, -1))
l.append(5)
l.extend([6])
l.extend(l)
print(l)
print(l.pop(), l.pop(0))
l.remove(2)
l.reverse()
print(l)
l += (7, 8)
print(l)
l.clear()
print(l)
t(lambda: l.pop())
t(lambda: l.remove(4))
class G(Generator):
    def __init__(self): self.n = 0
    def send(self, v):
        self.n += 1
        if self.n > 3: raise StopIteration
        return (self.n, v)
    def throw(self, *a): return Generator.throw(self, *a)
g = G()
t(lambda: (next(g), g.send(5), list(g)))
t(lambda: g.close())
t(lambda: g.throw(ValueError))
t(lambda: isinstance(g, Iterator))
t(lambda: g.throw(KeyError("z")))
class It(Iterator):
    def __next__(self): raise StopIteration
t(lambda: list(It()))
class Sq(Sequence):
    def __getitem__(self, i): return [1, 2][i]
    def __len__(self): return 2
t(lambda: (list(Sq()), 2 in Sq(), Sq().index(2), Sq().count(1), list(reversed(Sq()))))
t(lambda: isinstance((x for x in []), Generator))
t(lambda: isinstance([], Sequence))
t(lambda: isinstance(range(3), Sequence))
t(lambda: isinstance("", Sequence))
t(lambda: isinstance(Sq(), Reversible))
t(lambda: isinstance(len, Callable))
t(lambda: isinstance([], Hashable))
t(lambda: isinstance(1, Hashable))
t(lambda: issubclass(list, MutableSequence))
t(lambda: isinstance(iter([]), Iterator))

# expect: ('and_', S([2, 3]))
# expect: ('and_', S([1]))
# expect: ('and_', S([1]))
# expect: ('and_', S([1]))
# expect: ('and_', S([1]))
# expect: TypeError unsupported operand type(s) for &: 'S' and 'int'
# expect: ('and_', S([1, 2, 3]))
# expect: ('and_', S([1, 2, 3]))
# expect: ('and_', S([1]))
# expect: ('or_', S([1, 2, 3, 4]))
# expect: ('or_', S([1, 2, 3]))
# expect: ('or_', S([1, 2, 3, 9]))
# expect: ('or_', S([1, 2, 3]))
# expect: ('or_', S([1, 2, 3, 7]))
# expect: TypeError unsupported operand type(s) for |: 'S' and 'int'
# expect: ('or_', S([1, 2, 3]))
# expect: ('or_', S([1, 2, 3, 4]))
# expect: ('or_', S([1, 2, 3]))
# expect: ('sub', S([1]))
# expect: ('sub', S([2, 3]))
# expect: ('sub', S([9]))
# expect: ('sub', S([2, 3]))
# expect: ('sub', S([7]))
# expect: TypeError unsupported operand type(s) for -: 'S' and 'int'
# expect: ('sub', S([]))
# expect: ('sub', S([]))
# expect: ('sub', S([2, 3]))
# expect: ('xor', S([1, 4]))
# expect: ('xor', S([2, 3]))
# expect: ('xor', S([2, 3, 9]))
# expect: ('xor', S([2, 3]))
# expect: ('xor', S([2, 3, 7]))
# expect: TypeError unsupported operand type(s) for ^: 'S' and 'int'
# expect: ('xor', S([]))
# expect: ('xor', S([4]))
# expect: ('xor', S([2, 3]))
# expect: ('le', False)
# expect: ('le', False)
# expect: ('le', False)
# expect: TypeError '<=' not supported between instances of 'S' and 'list'
# expect: TypeError '<=' not supported between instances of 'list' and 'S'
# expect: TypeError '<=' not supported between instances of 'S' and 'int'
# expect: ('le', True)
# expect: ('le', True)
# expect: ('le', False)
# expect: ('lt', False)
# expect: ('lt', False)
# expect: ('lt', False)
# expect: TypeError '<' not supported between instances of 'S' and 'list'
# expect: TypeError '<' not supported between instances of 'list' and 'S'
# expect: TypeError '<' not supported between instances of 'S' and 'int'
# expect: ('lt', False)
# expect: ('lt', True)
# expect: ('lt', False)
# expect: ('ge', False)
# expect: ('ge', True)
# expect: ('ge', False)
# expect: TypeError '>=' not supported between instances of 'S' and 'list'
# expect: TypeError '>=' not supported between instances of 'list' and 'S'
# expect: TypeError '>=' not supported between instances of 'S' and 'int'
# expect: ('ge', True)
# expect: ('ge', False)
# expect: ('ge', True)
# expect: ('gt', False)
# expect: ('gt', True)
# expect: ('gt', False)
# expect: TypeError '>' not supported between instances of 'S' and 'list'
# expect: TypeError '>' not supported between instances of 'list' and 'S'
# expect: TypeError '>' not supported between instances of 'S' and 'int'
# expect: ('gt', False)
# expect: ('gt', False)
# expect: ('gt', True)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('eq', True)
# expect: ('eq', False)
# expect: ('eq', False)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: ('ne', False)
# expect: ('ne', True)
# expect: ('ne', True)
# expect: False
# expect: True
# expect: TypeError unhashable type: 'S'
# expect: True
# expect: MS([1, 2, 3, 4])
# expect: MS([1, 3, 4])
# expect: MS([3, 4, 9])
# expect: MS([3, 4])
# expect: KeyError 77
# expect: None
# expect: 4
# expect: KeyError
# expect: MS([]) 0
# expect: MS([])
# expect: MS([])
# expect: (KeysView(D({'a': 1, 'b': 2})), ItemsView(D({'a': 1, 'b': 2})), ValuesView(D({'a': 1, 'b': 2})))
# expect: (['a', 'b'], [('a', 1), ('b', 2)], [1, 2], True, True, False, True, 2)
# expect: ['a']
# expect: ['a', 'b', 'z']
# expect: ['b']
# expect: True
# expect: True
# expect: ['b', 'q']
# expect: True
# expect: True
# expect: 5
# expect: False
# expect: KeyError 'x'
# expect: 3
# expect: 1
# expect: ('b', 2)
# expect: KeyError
# expect: D({'q': 1, 'w': 2, 'e': 3, 'r': 9, 'n': None}) 1 None D({'q': 1, 'w': 2, 'e': 3, 'r': 9, 'n': None})
# expect: D({}) False
# expect: TypeError 'D' object is not reversible
# expect: TypeError 'int' object is not iterable
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: False
# expect: True
# expect: True
# expect: False
# expect: True
# expect: True
# expect: True
# expect: (1, 3, 3, 2, True, [2, 3, 2, 1], [1, 2, 3, 2])
# expect: ValueError
# expect: ValueError
# expect: 2
# expect: L[1, 2, 3, 2, 5, 6, 1, 2, 3, 2, 5, 6]
# expect: 6 1
# expect: L[5, 2, 3, 2, 1, 6, 5, 2, 3]
# expect: L[5, 2, 3, 2, 1, 6, 5, 2, 3, 7, 8]
# expect: L[]
# expect: IndexError list index out of range
# expect: ValueError
# expect: ((1, None), (2, 5), [(3, None)])
# expect: None
# expect: ValueError
# expect: True
# expect: KeyError 'z'
# expect: []
# expect: ([1, 2], True, 1, 1, [2, 1])
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: True
# expect: False
# expect: True
# expect: True
# expect: True
# ending: finished
# exit: 0
# python: 3.9
