import pickle, collections, enum, datetime, io, threading, fractions, dataclasses, copy, copyreg
class P:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is P and o.x == self.x
    def m(self): return self.x
class S:
    __slots__ = ("a", "b")
    def __init__(self): self.a = 1
class G:
    def __init__(self): self.lock = threading.Lock(); self.v = 3
    def __getstate__(self): d = dict(self.__dict__); del d["lock"]; return d
    def __setstate__(self, d): self.__dict__.update(d); self.lock = threading.Lock()
class Reduced:
    def __init__(self, v): self.v = v
    def __reduce__(self): return (Reduced, (self.v * 2,))
class NA:
    def __new__(cls, a): o = object.__new__(cls); o.a = a; return o
    def __getnewargs__(self): return (self.a,)
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
class Color(enum.Enum): RED = 1; BLUE = 2
NT = collections.namedtuple("NT", "a b")
@dataclasses.dataclass
class DC:
    x: int
    y: list
class MyErr(Exception):
    pass
def func(a): return a
def rt(v): return pickle.loads(pickle.dumps(v))
l = L([1, 2]); l.tag = "t"; d = D(a=1); d.z = 2
for v in [None, True, 1, -10**30, 1.5, float("inf"), "é\ud800", b"\x00\xff", bytearray(b"ab"), (1, (2,)), [1, [2]], {1: {2: 3}}, {1, 2}, frozenset([3]), 2j, range(3), P(4), Color.RED, NT(1, 2), DC(1, [2]), collections.deque([1, 2], 5), collections.Counter("aab"), collections.defaultdict(int, {"a": 1}), fractions.Fraction(1, 3), datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3), datetime.timedelta(1, 2), slice(1, 2), I(5), T((1, 2)), len, func, P, int, Ellipsis, NotImplemented]:
    try:
        w = rt(v)
        print(type(w).__name__, w == v, repr(w) if not isinstance(v, P) and "func" not in repr(v) else "-")
    except Exception as e: print("!!", v, type(e).__name__, e)
w = rt(l); print(type(w), w, w.tag); w = rt(d); print(type(w), w, w.z)
w = rt(S()); print(w.a, hasattr(w, "b")); w = rt(G()); print(w.v, w.lock.locked()); print(rt(Reduced(3)).v, rt(NA(7)).a)
e = rt(MyErr("a", 1)); print(repr(e)); e = rt(KeyError("k")); print(repr(e));
r = []; r.append(r); w = rt(r); print(w[0] is w); p = P(None); p.x = p; w = rt(p); print(w.x is w)
sh = [1]; w = rt((sh, sh)); print(w[0] is w[1]); m = rt(P(9).m); print(m())
for bad in (threading.Lock(), (x for x in "a"), threading.RLock()):
    try: pickle.dumps(bad)
    except Exception as e: print(type(e).__name__, e if "0x" not in str(e) else "-")
for bad in (b"", "s"):
    try: pickle.loads(bad)
    except Exception as e: print(type(e).__name__)
f = io.BytesIO(); pickle.dump([1], f); pickle.dump({"a": 2}, f); f.seek(0); print(pickle.load(f), pickle.load(f))
try: pickle.load(f)
except EOFError as e: print(e)
copyreg.pickle(P, lambda p: (P, (p.x + 100,)))
print(rt(P(1)).x, copy.copy(P(1)).x, copy.deepcopy(P(2)).x, copy.copy(Reduced(4)).v, copy.deepcopy(NA([1])).a)
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, issubclass(pickle.PicklingError, pickle.PickleError))
print(copy.copy(l).tag, copy.deepcopy(d).z, copy.copy(S()).a, copy.copy(G()).v, copy.copy(T((1,))), type(copy.copy(I(4))), copy.deepcopy(MyErr("q")).args)

# expect: NoneType True None
# expect: bool True True
# expect: int True 1
# expect: int True -1000000000000000000000000000000
# expect: float True 1.5
# expect: float True inf
# expect: str True 'é\ud800'
# expect: bytes True b'\x00\xff'
# expect: bytearray True bytearray(b'ab')
# expect: tuple True (1, (2,))
# expect: list True [1, [2]]
# expect: dict True {1: {2: 3}}
# expect: set True {1, 2}
# expect: frozenset True frozenset({3})
# expect: complex True 2j
# expect: range True range(0, 3)
# expect: P True -
# expect: Color True <Color.RED: 1>
# expect: NT True NT(a=1, b=2)
# expect: DC True DC(x=1, y=[2])
# expect: deque True deque([1, 2], maxlen=5)
# expect: Counter True Counter({'a': 2, 'b': 1})
# expect: defaultdict True defaultdict(<class 'int'>, {'a': 1})
# expect: Fraction True Fraction(1, 3)
# expect: date True datetime.date(2020, 1, 2)
# expect: datetime True datetime.datetime(2020, 1, 2, 3, 0)
# expect: timedelta True datetime.timedelta(days=1, seconds=2)
# expect: slice True slice(1, 2, None)
# expect: I True 5
# expect: T True (1, 2)
# expect: builtin_function_or_method True -
# expect: function True -
# expect: type True <class '__main__.P'>
# expect: type True <class 'int'>
# expect: ellipsis True Ellipsis
# expect: NotImplementedType True NotImplemented
# expect: <class '__main__.L'> [1, 2] t
# expect: <class '__main__.D'> {'a': 1} 2
# expect: 1 False
# expect: 3 False
# expect: 6 7
# expect: MyErr('a', 1)
# expect: KeyError('k')
# expect: True
# expect: True
# expect: True
# expect: 9
# expect: TypeError cannot pickle '_thread.lock' object
# expect: TypeError cannot pickle 'generator' object
# expect: TypeError cannot pickle '_thread.RLock' object
# expect: EOFError
# expect: TypeError
# expect: [1] {'a': 2}
# expect: Ran out of input
# expect: 101 101 102 8 [1]
# expect: 5 4 True
# expect: t 2 1 3 (1,) <class '__main__.I'> ('q',)
# ending: finished
# exit: 0
# python: 3.9
