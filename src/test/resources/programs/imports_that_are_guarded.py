import contextlib

try:
    import no_such_module
except ImportError as error:
    print(type(error).__name__, error, error.name)
    no_such_module = None


def lazily():
    try:
        import no_such_module.inner as inner
        return inner
    except ModuleNotFoundError as missing:
        return str(missing)


print(no_such_module, lazily())

try:
    from time import nothing_here
except ImportError as error:
    print(type(error).__name__, error, error.name)

try:
    import threading.nothing_here
except Exception as error:
    print(error)

try:
    import collections.nothing_here
except (KeyError, ImportError) as error:
    print(error)

try:
    from no_such_module import one, two as three
except:
    one = three = "ours"
finally:
    print("finally")
print(one, three)

with contextlib.suppress(ImportError):
    from no_such_module import *
    print("never said")


class Prepared:
    def __init__(self):
        try:
            try:
                import no_such_module
            except ValueError:
                print("never said")
        except ImportError:
            print("caught further out")


Prepared()

# expect: ModuleNotFoundError No module named 'no_such_module' no_such_module
# expect: None No module named 'no_such_module'
# expect: ImportError cannot import name 'nothing_here' from 'time' (unknown location) time
# expect: No module named 'threading.nothing_here'; 'threading' is not a package
# expect: No module named 'collections.nothing_here'
# expect: finally
# expect: ours ours
# expect: caught further out
# ending: finished
# exit: 0
