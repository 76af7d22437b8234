# An exception carries the way it came; __exit__ gets it, too.
import sys
import traceback


def outer():
    inner()


def inner():
    raise ValueError("bad")


class Watch:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        print(kind.__name__, error, tb.tb_lineno, tb.tb_next.tb_frame.f_code.co_name)
        return True


try:
    outer()
except ValueError as error:
    kept = error
    names = []
    tb = error.__traceback__
    while tb is not None:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    print(sys.exc_info()[2].tb_lineno, len(traceback.extract_tb(error.__traceback__)))
with Watch():
    outer()
try:
    raise RuntimeError("again").with_traceback(kept.__traceback__)
except RuntimeError as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)])

# expect: [('<module>', 24), ('outer', 7), ('inner', 11)]
# expect: 24 3
# expect: ValueError bad 35 outer
# expect: ['<module>', '<module>', 'outer', 'inner']
# ending: finished
# exit: 0
