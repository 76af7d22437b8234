import threading
import traceback


class Failed(ExceptionGroup):
    def derive(self, exceptions):
        return Failed(self.message + " (in part)", exceptions)


def show(error):
    if isinstance(error, BaseExceptionGroup):
        return "%s(%r, [%s])" % (type(error).__name__, error.message, ", ".join(show(each) for each in error.exceptions))
    return repr(error)


errors = []
lock = threading.Lock()


def work(number):
    try:
        [1, 0, None, 2][number] / (number - 1)
        {}[number]
    except Exception as error:
        with lock:
            errors.append((number, error))


threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
errors = sorted(errors, key=lambda pair: pair[0])


def gather():
    try:
        raise ExceptionGroup("work", [error for number, error in errors])
    except* ArithmeticError as part:
        print("arithmetic", show(part))
    except* KeyError as part:
        print("key", show(part))
        part.add_note("no such key")
        raise ValueError("while looking") from part.exceptions[0]
    finally:
        print("in any case")


try:
    gather()
except ExceptionGroup as group:
    print(show(group), str(group))
    for line in traceback.format_exception(group):
        if "File" not in line:
            print("\n".join(each.rstrip() for each in line.splitlines()))

nested = Failed("outer", [ValueError(1), Failed("inner", [KeyError(2), OSError(3)]), KeyError(4)])
fitting, rest = nested.split(KeyError)
print(show(fitting), show(rest))
print(show(nested.subgroup(lambda error: isinstance(error, OSError))), nested.subgroup(StopIteration))

try:
    try:
        raise KeyError("alone")
    except* (KeyError, OSError) as group:
        print(show(group))
        raise
except BaseException as error:
    print(show(error))

try:
    try:
        raise nested
    except* ValueError:
        pass
    except* OSError as part:
        raise
except Failed as left:
    print(show(left), left.__context__, left.__suppress_context__)

print(type(BaseExceptionGroup("a", [ValueError()])), type(BaseExceptionGroup("a", [KeyboardInterrupt()])))
for wrong in (lambda: ExceptionGroup("a", []), lambda: ExceptionGroup(1, [ValueError()]),
              lambda: ExceptionGroup("a", [KeyboardInterrupt()]), lambda: ExceptionGroup("a", [1])):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)

# expect: arithmetic ExceptionGroup('work', [ZeroDivisionError('division by zero')])
# expect: key ExceptionGroup('work', [KeyError(0), KeyError(3)])
# expect: in any case
# expect: ExceptionGroup('', [ValueError('while looking'), ExceptionGroup('work', [TypeError("unsupported operand type(s) for /: 'NoneType' and 'int'")])])  (2 sub-exceptions)
# expect:   + Exception Group Traceback (most recent call last):
# expect:   | ExceptionGroup:  (2 sub-exceptions)
# expect:   +-+---------------- 1 ----------------
# expect:     | Traceback (most recent call last):
# expect:     | KeyError: 0
# expect:     |
# expect:     | The above exception was the direct cause of the following exception:
# expect:     |
# expect:     | Traceback (most recent call last):
# expect:     | ValueError: while looking
# expect:     +---------------- 2 ----------------
# expect:     | Exception Group Traceback (most recent call last):
# expect:     | ExceptionGroup: work (1 sub-exception)
# expect:     +-+---------------- 1 ----------------
# expect:       | Traceback (most recent call last):
# expect:       | TypeError: unsupported operand type(s) for /: 'NoneType' and 'int'
# expect:       +------------------------------------
# expect: Failed('outer (in part)', [Failed('inner (in part)', [KeyError(2)]), KeyError(4)]) Failed('outer (in part)', [ValueError(1), Failed('inner (in part)', [OSError(3)])])
# expect: Failed('outer (in part)', [Failed('inner (in part)', [OSError(3)])]) None
# expect: ExceptionGroup('', [KeyError('alone')])
# expect: ExceptionGroup('', [KeyError('alone')])
# expect: Failed('outer (in part)', [Failed('inner (in part)', [KeyError(2), OSError(3)]), KeyError(4)]) None True
# expect: <class 'ExceptionGroup'> <class 'BaseExceptionGroup'>
# expect: ValueError second argument (exceptions) must be a non-empty sequence
# expect: TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
# expect: TypeError Cannot nest BaseExceptions in an ExceptionGroup
# expect: ValueError Item 0 of second argument (exceptions) is not an exception
# ending: finished
# exit: 0
# python: 3.11
