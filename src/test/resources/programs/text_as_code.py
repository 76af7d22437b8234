x = 5
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(eval("x + 1"), eval("[i * x for i in range(3)]", {"x": 4}), eval(" 1+1"))
exec("y = x * 2\ndef f(a): return a + y\nclass K:\n    z = y\n    def m(self): return [z for z in (self.z, y)]")
print(y, f(3), K().m(), K.__name__, K.__module__, f.__name__)
d = {}
exec("a = 1\nb = a + 1\nimport math\nc = math.sqrt(16)\ndel a", d)
print({k: v for k, v in d.items() if k in "abc"}, sorted(d))
g, l = {"q": 1}, {}
exec("r = q + 1\nglobal w\nw = 9", g, l)
print(l, g["w"], "r" in g)
def h(n):
    m = 3
    exec("m = 10; n2 = n + 1")
    print(eval("n + m"), m, n)
    return eval("n", globals(), {"n": 8})
print(h(2))
t(lambda: eval("undefined_name"))
c = compile("x * 3", "<s>", "eval"); print(eval(c), eval(c, {"x": 2}), c.co_filename)
c = compile("z9 = x * 3\nprint(z9)", "file.txt", "exec"); exec(c); print(z9, exec(c, {"x": 1}))
t(lambda: eval(3)); t(lambda: exec("1", 3)); t(lambda: compile("1", "f", "bad")); t(lambda: eval("x", {"__builtins__": {}}))
t(lambda: eval("len([1])", {"__builtins__": {}})); t(lambda: eval("len([1])", {"__builtins__": {"len": lambda v: 77}}))
t(lambda: exec("import nonexistent_thing"))
t(lambda: exec("raise ValueError('no')"))
exec("from math import *\nprint(floor(2.5))")
exec('''
import threading
total = 0
lock = threading.Lock()
def work():
    global total
    for i in range(3):
        with lock:
            total += i
ts = [threading.Thread(target=work) for _ in range(2)]
for t_ in ts: t_.start()
for t_ in ts: t_.join()
print(total)
''')
class M:
    def __getitem__(self, n): return n.upper() if n != "len" else None
    def __setitem__(self, n, v): print("set", n, v)
print(eval("lambda v: v + x")(3), eval("(lambda: [x for _ in '12'])()"), eval("{k: v for k, v in zip('ab', (1, x))}"))
exec("try:\n    1/0\nexcept ZeroDivisionError as e:\n    print('caught', e)\nelse:\n    pass\nfinally:\n    print('fin')")
exec("def outer():\n    n = 0\n    def inc():\n        nonlocal n\n        n += 1\n        return n\n    return inc\ni = outer(); i(); print(i())\nprint(f'{x!r:>4}', b'ab', 1j)")
ns = {}
exec("def fact(n): return 1 if n < 2 else n * fact(n - 1)", ns)
print(ns["fact"](10), callable(ns["fact"]))
exec("k1 = 1\nprint(sorted(globals()), locals() is globals())", {"zz": 1})
t(lambda: eval("__import__('os').sep"))
t(lambda: eval("print('side')"))
try: exec("x = = 2")
except SyntaxError as e: print(type(e).__name__, e.lineno, e.filename)
for op in "+-*/": print(eval(f"8 {op} 2"), end=" ")
print(list(map(eval, ["1", "x", "'s'"])))

# expect: 6 [0, 4, 8] 2
# expect: 10 13 [10, 10] K __main__ f
# expect: {'b': 2, 'c': 4.0} ['__builtins__', 'b', 'c', 'math']
# expect: {'r': 2} 9 False
# expect: 5 3 2
# expect: 8
# expect: NameError name 'undefined_name' is not defined
# expect: 15 6 <s>
# expect: 15
# expect: 3
# expect: 15 None
# expect: TypeError eval() arg 1 must be a string, bytes or code object
# expect: TypeError exec() globals must be a dict, not int
# expect: ValueError compile() mode must be 'exec', 'eval' or 'single'
# expect: NameError name 'x' is not defined
# expect: NameError name 'len' is not defined
# expect: 77
# expect: ModuleNotFoundError No module named 'nonexistent_thing'
# expect: ValueError no
# expect: 2
# expect: 6
# expect: 8 [5, 5] {'a': 1, 'b': 5}
# expect: caught division by zero
# expect: fin
# expect: 2
# expect:    5 b'ab' 1j
# expect: 3628800 True
# expect: ['__builtins__', 'k1', 'zz'] True
# expect: /
# expect: side
# expect: None
# expect: SyntaxError 1 <string>
# expect: 10 6 16 4.0 [1, 5, 's']
# ending: finished
# exit: 0
