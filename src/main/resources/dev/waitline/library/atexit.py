# What is to be done when the program ends: last come, first served.

_functions = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func):
    _functions[:] = [each for each in _functions if each[0] != func]


def _run_exitfuncs():
    import sys
    import traceback

    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            print("Error in atexit._run_exitfuncs:", file=sys.stderr)
            traceback.print_exc()
