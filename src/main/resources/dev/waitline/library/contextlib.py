# Tools for `with`.

import sys as _sys
from _collections import deque as _deque
from abc import abstractmethod as _abstractmethod
from functools import wraps as _wraps


class _Sample:
    def method(self):
        pass


_MethodType = type(_Sample().method)


class AbstractContextManager:
    """What `with` can be used on."""

    __class_structure__ = ("__enter__", "__exit__")
    __class_abstract__ = True

    def __enter__(self):
        return self

    @_abstractmethod
    def __exit__(self, kind, value, trace):
        return None


class ContextDecorator:
    """Lets a context manager be used as a decorator, too."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @_wraps(func)
        def inside(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        return inside


class _GeneratorContextManager(ContextDecorator):
    """A context manager made of a generator that yields once."""

    def __init__(self, func, args, kwargs):
        self.gen = func(*args, **kwargs)
        self._made_by = (func, args, kwargs)

    def _recreate_cm(self):
        return _GeneratorContextManager(*self._made_by)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, trace):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            # It swallowed the exception and came to its end; unless it is this very exception that came back.
            return stop is not value
        except RuntimeError as error:
            if error is value:
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    """A function that gives context managers, out of a generator function."""

    @_wraps(func)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(func, args, kwargs)

    return helper


class closing(AbstractContextManager):
    """Closes something at the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class suppress(AbstractContextManager):
    """Lets nothing of some exceptions through."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, trace):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager):
    """Does nothing, where something has to stand."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(_sys, self._stream))
        setattr(_sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, kind, value, trace):
        setattr(_sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    """Sends what is printed somewhere else."""

    _stream = "stdout"


class redirect_stderr(_Redirect):
    """The same for errors."""

    _stream = "stderr"


class ExitStack(AbstractContextManager):
    """Many context managers in one, and other things to be done at the end."""

    def __init__(self):
        # Pairs as CPython keeps them: whether it is called at once, and what is called.
        self._exit_callbacks = _deque()

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, "__enter__") or not hasattr(cls, "__exit__"):
            raise TypeError("'%s.%s' object does not support the context manager protocol"
                            % (cls.__module__, cls.__qualname__))
        result = cls.__enter__(cm)
        self._exit_callbacks.append((True, _MethodType(cls.__exit__, cm)))
        return result

    def push(self, exit):
        cls = type(exit)
        leave = _MethodType(cls.__exit__, exit) if hasattr(cls, "__exit__") else exit
        self._exit_callbacks.append((True, leave))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def leave(kind, value, trace):
            callback(*args, **kwds)

        leave.__wrapped__ = callback
        self._exit_callbacks.append((True, leave))
        return callback

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = _deque()
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, trace):
        received = kind is not None
        pending = False
        outer = _sys.exc_info()[1]
        while self._exit_callbacks:
            leave = self._exit_callbacks.pop()[1]
            try:
                if leave(kind, value, trace):
                    kind = value = trace = None
                    pending = False
            except BaseException as error:
                _came_after(error, value, outer)
                kind, value, trace = type(error), error, error.__traceback__
                pending = True
        if pending:
            during = value.__context__
            try:
                raise value
            except BaseException:
                # It was raised while another one was handled than the one outside.
                value.__context__ = during
                raise
        return received and kind is None


def _came_after(error, before, outer):
    """Says that an exception was raised while `before` was, and not only `outer`, which the with statement handles."""
    while True:
        during = error.__context__
        if during is before or during is None:
            return
        if during is outer:
            error.__context__ = before
            return
        error = during
