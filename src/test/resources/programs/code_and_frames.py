import sys
import threading


def outer(a, b=1, /, *rest, c, **more):
    d = 2

    def inner():
        return d + e

    e = 3
    return inner


code = outer.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_varnames, code.co_firstlineno)
inner = outer(1, c=2)
print(sorted(inner.__code__.co_freevars), sorted(cell.cell_contents for cell in inner.__closure__), outer.__closure__, outer.__globals__ is globals())


def where(depth=0):
    return sys._getframe(depth).f_code.co_name, sys._getframe(depth).f_lineno


def caller():
    return where(), where(1), sys._getframe().f_back.f_code.co_name


print(caller())
names = []
thread = threading.Thread(target=lambda: names.append(sys._getframe().f_code.co_name))
thread.start()
thread.join()
print(names)
try:
    sys._getframe(100)
except ValueError as error:
    print(error)

# expect: outer 2 2 1 ('a', 'b', 'c', 'rest', 'more', 'inner') 5
# expect: ['d', 'e'] [2, 3] None True
# expect: (('where', 22), ('caller', 26), '<module>')
# expect: ['<lambda>']
# expect: call stack is not deep enough
# ending: finished
# exit: 0
