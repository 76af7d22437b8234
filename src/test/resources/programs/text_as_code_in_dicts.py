import importlib, threading
m = importlib.import_module("os.path"); print(m.join("a", "b"), __import__("os.path").sep, __import__("math").floor(2.5))
for bad in ("nope", "a b", ""):
    try: __import__(bad)
    except Exception as e: print(type(e).__name__, e)
class Env(dict):
    def __missing__(self, k):
        if k == "zap": return 42
        raise KeyError(k)
print(eval("zap + 1", {}, Env()))
try: eval("zip2", {}, Env())
except NameError as e: print(e)
exec("v = zap", {}, env := Env()); print(dict(env))
results = []
code = compile("results.append(name)", "<job>", "exec")
def job(name):
    exec(code, {"results": results, "name": name})
ts = [threading.Thread(target=job, args=(n,)) for n in "ab"]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(results))
class P:
    exec("attr = 7")
    def f(self): return eval("self.attr")
print(P().f(), P.attr)
print([eval("i*2") for i in range(3)])
try: eval("i*2")
except NameError as e: print(e)
import collections
ns = {"deque": collections.deque}
exec(compile("class Q(deque):\n    def put(self, x):\n        self.append(x)\n        return self", "q.py", "exec"), ns)
print(ns["Q"]().put(3))
exec("""
@property
def p(self): return 1
class A:
    p = p
    def __init__(self, *a, k=3, **kw): self.a = (a, k, kw)
    @staticmethod
    def s(x: int = 2) -> str: return x
    @classmethod
    def c(cls): return cls.__name__
print(A().p, A(1, k=2, z=3).a, A.s(), A.c(), A.s.__annotations__)
del A
try: A
except NameError as e: print(e)
for q in range(2): pass
else: print(q)
while True: break
x: int = 5
print(x, __name__)
lam = lambda *a: (a, q)
print(lam(1))
import os.path as op, math
from math import pi as PI
print(PI > 3, op.sep)
(n := 10)
print(n, [n := j for j in range(3)], n)
""")

# expect: a/b / 2
# expect: ModuleNotFoundError No module named 'nope'
# expect: ModuleNotFoundError No module named 'a b'
# expect: ValueError Empty module name
# expect: 43
# expect: name 'zip2' is not defined
# expect: {'v': 42}
# expect: ['a', 'b']
# expect: 7 7
# expect: [0, 2, 4]
# expect: name 'i' is not defined
# expect: Q([3])
# expect: 1 ((1,), 2, {'z': 3}) 2 A {'x': <class 'int'>, 'return': <class 'str'>}
# expect: name 'A' is not defined
# expect: 1
# expect: 5 __main__
# expect: ((1,), 1)
# expect: True /
# expect: 10 [0, 1, 2] 2
# ending: finished
# exit: 0
