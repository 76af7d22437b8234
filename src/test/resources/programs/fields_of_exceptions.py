# What exceptions know besides their arguments.
def tried(make):
    try:
        return make()
    except TypeError as e:
        return "%s: %s" % (type(e).__name__, e)


e = ImportError("m", name="n", path="p")
print(e.name, e.path, e.msg, e.args, repr(e))
e = ImportError("a", "b")
print(e.name, e.path, e.msg)
print(ModuleNotFoundError("m", name="n").name, ImportError().msg)
print(tried(lambda: ValueError("m", name=1)))
print(NameError("m", name="n").name, NameError("m").name, UnboundLocalError("m").name)
e = AttributeError("m", name="n", obj=3)
print(e.name, e.obj, AttributeError().obj)
e = OSError(2, "No", "f", None, "g")
print(e.errno, e.strerror, e.filename, e.filename2, e)
e = SyntaxError("bad", ("f.py", 3, 4, "text"))
print(e.msg, e.lineno, e.filename, e.text, e.offset)
for wrong in (lambda: undefined, lambda: (1).foo, lambda: int.zip):
    try:
        wrong()
    except (NameError, AttributeError) as e:
        print(e.name, getattr(e, "obj", "no object"))


class Wrapped(ImportError):
    def __init__(self, message, extra):
        super().__init__(message, name="sub")
        self.extra = extra


e = Wrapped("m", 4)
print(e.name, e.msg, e.extra, e.path)
print(StopIteration(1, 2).value, SystemExit(1, 2).code, SystemExit().code)

# expect: n p m ('m',) ImportError('m')
# expect: None None None
# expect: n None
# expect: TypeError: ValueError() takes no keyword arguments
# expect: n None None
# expect: n 3 None
# expect: 2 No f g [Errno 2] No: 'f' -> 'g'
# expect: bad 3 f.py text 4
# expect: undefined no object
# expect: foo 1
# expect: zip <class 'int'>
# expect: sub m 4 None
# expect: 1 (1, 2) None
# ending: finished
# exit: 0
# python: 3.10
