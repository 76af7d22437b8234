# During which exception another one was raised: the last raise says it, and an ExitStack's callbacks come one by one.
from contextlib import ExitStack, contextmanager


def throw(exception):
    raise exception


def chain(error):
    names = []
    while error is not None:
        names.append(type(error).__name__)
        error = error.__context__
    return names


@contextmanager
def changing(name):
    try:
        yield
    except Exception as e:
        print(name, chain(e))
        raise ValueError(name)


try:
    with ExitStack() as stack:
        stack.callback(throw, IndexError)
        stack.callback(throw, KeyError)
        stack.callback(throw, AttributeError)
        raise ZeroDivisionError
except IndexError as e:
    print(chain(e))
try:
    try:
        1 / 0
    except ZeroDivisionError:
        with ExitStack() as stack:
            stack.callback(throw, IndexError)
            stack.push(lambda *details: True)
            stack.callback(throw, KeyError)
except IndexError as e:
    print(chain(e))
try:
    with ExitStack() as stack:
        stack.enter_context(changing("a"))
        stack.enter_context(changing("b"))
        raise KeyError
except ValueError as e:
    print(chain(e))
kept = ValueError("kept")
for during in (KeyError, IndexError):
    try:
        try:
            raise during
        except during:
            raise kept
    except ValueError as e:
        print(chain(e))
try:
    try:
        raise kept
    except ValueError:
        try:
            raise KeyError
        except KeyError:
            raise kept
except ValueError as e:
    print(chain(e))

# expect: ['IndexError', 'KeyError', 'AttributeError', 'ZeroDivisionError']
# expect: ['IndexError']
# expect: b ['KeyError']
# expect: a ['ValueError', 'KeyError']
# expect: ['ValueError', 'ValueError', 'KeyError']
# expect: ['ValueError', 'KeyError']
# expect: ['ValueError', 'IndexError']
# expect: ['ValueError', 'KeyError']
# ending: finished
# exit: 0
