# References that in CPython do not keep their object alive. In Waitline nothing is ever collected, so they always
# find it.


class ref:
    """Gives the object when it is called."""

    def __init__(self, object, callback=None):
        self._object = object

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return isinstance(other, ref) and self._object == other._object

    def __hash__(self):
        return hash(self._object)


ReferenceType = ref


def proxy(object, callback=None):
    return object


class WeakSet(set):
    """A set."""


class WeakKeyDictionary(dict):
    """A dict."""


class WeakValueDictionary(dict):
    """A dict."""


class WeakMethod(ref):
    """Gives a bound method when it is called."""


class finalize:
    """Something to be done when an object goes; here that is when the program calls it."""

    def __init__(self, obj, func, /, *args, **kwargs):
        self._call = (func, args, kwargs)
        self.alive = True

    def __call__(self, _=None):
        if self.alive:
            self.alive = False
            func, args, kwargs = self._call
            return func(*args, **kwargs)

    def detach(self):
        self.alive = False
