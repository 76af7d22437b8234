# The three tools of functools that programs with threads use most.


class partial:
    """A call that is only half made: function(*args, **keywords), with more arguments to come."""

    def __init__(self, func, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        merged = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **merged)

    def __repr__(self):
        parts = [repr(self.func)]
        for value in self.args:
            parts.append(repr(value))
        for name, value in self.keywords.items():
            parts.append("%s=%r" % (name, value))
        return "functools.partial(%s)" % ", ".join(parts)


WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS):
    """Make `wrapper` look like the function that it wraps."""
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS):
    """The same as a decorator."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned)

    return decorate


def reduce(function, iterable, *initial):
    """Fold the items into one value, from the left."""
    empty = len(initial) == 0
    result = None if empty else initial[0]
    for item in iterable:
        if empty:
            result = item
            empty = False
        else:
            result = function(result, item)
    if empty:
        raise TypeError("reduce() of empty iterable with no initial value")
    return result
