# Names of class bodies: what a body binds is its own, whatever functions in it take from outside.
def f(x):
    class C:
        x = 43
        y = x
    return C.x, C.y
print(f(42))
def f2():
    x = 42
    class X:
        locals()["x"] = 43
        y = x
    return X.y
print(f2())
def test():
    mv = "var"
    class Test:
        def mv(self): return "method"
        def test(self): return mv
    return Test
t = test()()
print(t.test(), t.mv())
x = "global"
def f3(x):
    class C:
        y = x
        def g(self): return x
    return C
print(f3("arg").y, f3("arg")().g())
def f5():
    n = 1
    class C:
        nonlocal n
        n = 2
        z = n
    return n, hasattr(C, "n"), C.z
print(f5())
class K:
    global glob
    glob = 5
    l = [i for i in range(3)]
    vals = [x for x in l]
    locals()["made"] = 7
    vars()["also"] = made + 1
    names = sorted(k for k in locals() if not k.startswith("__"))
print(glob, K.l, K.vals, K.made, K.also, K.names, hasattr(K, "i"))
class Q:
    print(__qualname__, __module__)
    x = x + "?"
print(Q.x, x)
def f7():
    a = 1
    class C:
        for a in range(3): pass
        b = [a for _ in range(2)]
        c = lambda self: a
    a = 9
    return C.a, C.b, C().c()
print(f7())
def f8():
    class C:
        def me(self): return C
        def again(self): return __class__
        def rec(self): return self.rec.__name__
    return C().me() is C, C().again() is C, C().rec()
print(f8())
def f11(p):
    class C:
        def p(self): return [p for _ in "a"]
        import math as p2
        def q(self, k=p2.floor): return k(1.5)
    return C().p(), C().q()
print(f11("pp"))

# expect: (43, 43)
# expect: 43
# expect: var method
# expect: arg arg
# expect: (2, False, 2)
# expect: 5 [0, 1, 2] [0, 1, 2] 7 8 ['also', 'l', 'made', 'vals'] False
# expect: Q __main__
# expect: global? global
# expect: (2, [1, 1], 9)
# expect: (True, True, 'rec')
# expect: (['pp'], 1)
# ending: finished
# exit: 0
