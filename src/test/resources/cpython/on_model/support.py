"""
What stands before a test file of CPython when it is run on the model: stand-ins for what the model lacks, and our own words for the
part of test.support that tests of the language need.
"""

import contextlib as _contextlib
import io as _io
import sys as _sys
import threading as _threading
import time as _time
import types as _types
import unittest as _unittest
import warnings as _warnings

_loading = True


class _Missing(type):
    """The class of stand-ins. While the file is loaded they give each other; a test that uses one is skipped."""

    def __call__(cls, *args, **kwargs):
        if not _loading:
            raise _unittest.SkipTest("needs " + cls._lacks)
        if len(args) == 1 and not kwargs and (callable(args[0]) and not isinstance(args[0], type)):
            return _skipped(cls._lacks)
        return _missing(cls._lacks)

    def __getattr__(cls, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if not _loading:
            raise _unittest.SkipTest("needs " + cls._lacks)
        return _missing(cls._lacks + "." + name)

    def __bool__(cls):
        return False

    def __iter__(cls):
        return iter(())

    def __getitem__(cls, key):
        return _refused(cls._lacks)

    def __lt__(cls, other):
        return False

    __le__ = __gt__ = __ge__ = __lt__

    def __add__(cls, other):
        return _refused(cls._lacks)

    __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __or__ = __and__ = __truediv__ = __mod__ = __add__


def _missing(lacks):
    return type.__call__(_Missing, lacks.split(".")[-1].split()[-1], (), {"_lacks": lacks})


def _refused(lacks):
    """What a function does of which the model refuses a part."""
    if not _loading:
        raise _unittest.SkipTest("needs " + lacks)
    return _missing(lacks)


def _skipped(lacks):
    return lambda *args, **kwargs: _refused(lacks)


def _from(place, name):
    found = getattr(place, name, None)
    return _missing("test.support." + name) if found is None else found


class _Parts:
    """A module made of parts: what is not among them is a stand-in."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _missing(self._name + "." + name)


def _unchanged(*args, **kwargs):
    """A decorator that does nothing, with arguments or without."""
    if len(args) == 1 and callable(args[0]) and not kwargs:
        return args[0]
    return _unchanged


def _asks_for(what):
    def decorator(*args, **kwargs):
        if len(args) == 1 and callable(args[0]) and not kwargs:
            if isinstance(args[0], type):
                return _unittest.skip("needs " + what)(args[0])
            return _skipped(what)
        return decorator

    return decorator


def _needs(what):
    def function(*args, **kwargs):
        raise _unittest.SkipTest("needs " + what)

    return function


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


import functools as _functools


@_functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@_functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


@_contextlib.contextmanager
def _swap_attr(where, name, value):
    had = hasattr(where, name)
    before = getattr(where, name, None)
    setattr(where, name, value)
    try:
        yield before
    finally:
        if had:
            setattr(where, name, before)
        elif hasattr(where, name):
            delattr(where, name)


@_contextlib.contextmanager
def _swap_item(where, name, value):
    had = name in where
    before = where[name] if had else None
    where[name] = value
    try:
        yield before
    finally:
        if had:
            where[name] = before
        elif name in where:
            del where[name]


@_contextlib.contextmanager
def _captured(name):
    before = getattr(_sys, name)
    setattr(_sys, name, _io.StringIO())
    try:
        yield getattr(_sys, name)
    finally:
        setattr(_sys, name, before)


@_contextlib.contextmanager
def _recursion_limit(limit):
    before = _sys.getrecursionlimit()
    _sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        _sys.setrecursionlimit(before)


@_contextlib.contextmanager
def _int_digits(limit):
    before = _sys.get_int_max_str_digits()
    _sys.set_int_max_str_digits(limit)
    try:
        yield
    finally:
        _sys.set_int_max_str_digits(before)


def _check_free_after_iterating(case, *args):
    raise _unittest.SkipTest("needs __del__")


class _NoMemoryTest:
    pass


support = _Parts("test.support")
test = _Parts("test")
test.support = support
support.verbose = 0
support.ALWAYS_EQ = _AlwaysEqual()
support.NEVER_EQ = _NeverEqual()
support.LARGEST = _Largest()
support.SMALLEST = _Smallest()
support.SHORT_TIMEOUT = 30.0
support.LONG_TIMEOUT = 300.0
support.LOOPBACK_TIMEOUT = 5.0
support.INTERNET_TIMEOUT = 60.0
support.MS_WINDOWS = False
support.is_jython = False
support.is_android = False
support.is_emscripten = False
support.is_wasi = False
support.is_apple = False
support.has_fork_support = False
support.has_subprocess_support = False
support.HAVE_DOCSTRINGS = True
support.MISSING_C_DOCSTRINGS = False
support.Py_DEBUG = False
support.max_memuse = 0
support.real_max_memuse = 0
support.use_resources = None
support.cpython_only = _asks_for("CPython's own inside")
support.impl_detail = lambda msg=None, **guards: (
    _unchanged if guards and not guards.get("cpython", not any(guards.values())) else _asks_for("CPython's own inside")
)
support.check_impl_detail = lambda **guards: bool(guards) and not guards.get("cpython", not any(guards.values()))
support.no_tracing = _unchanged
support.refcount_test = _asks_for("counting of references")
support.requires_IEEE_754 = _unchanged
support.requires_docstrings = _asks_for("docs of builtins")
support.requires_subprocess = _asks_for("another process")
support.requires_fork = _asks_for("another process")
support.requires_working_socket = _asks_for("sockets")
support.requires_gil_enabled = _unchanged
support.requires_legacy_unicode_capi = _asks_for("the C API")
support.skip_if_sanitizer = _unchanged
support.skip_if_buggy_ucrt_strfptime = _unchanged
support.skip_if_pgo_task = _unchanged
support.anticipate_failure = lambda condition: _unittest.expectedFailure if condition else _unchanged
support.bigmemtest = lambda **sizes: _asks_for("much memory")
support.bigaddrspacetest = _asks_for("much memory")
support.requires_resource = lambda name: _unchanged
support.requires = lambda *args: None
support.is_resource_enabled = lambda name: name == "cpu"
support.run_with_locale = lambda *args: _unchanged
support.run_with_tz = lambda *args: _asks_for("time zones of the system")
support.gc_collect = _needs("gc")
support.disable_gc = _needs("gc")
support.check_free_after_iterating = _check_free_after_iterating
support.check_sizeof = _needs("sys.getsizeof")
support.check_syntax_error = _needs("compile()")
support.check_syntax_warning = _needs("compile()")
support.swap_attr = _swap_attr
support.swap_item = _swap_item
support.captured_stdout = lambda: _captured("stdout")
support.captured_stderr = lambda: _captured("stderr")
support.captured_stdin = lambda: _captured("stdin")
support.captured_output = _captured
support.infinite_recursion = lambda limit=75: _recursion_limit(limit + 20)
support.set_recursion_limit = _recursion_limit
support.adjust_int_max_str_digits = _int_digits
support.run_in_subinterp = _needs("subinterpreters")
support.print_warning = lambda text: None
support.reap_children = lambda: None
support.catch_unraisable_exception = _needs("sys.unraisablehook")
support.sleeping_retry = _needs("real time")
support.busy_retry = _needs("real time")
support.SuppressCrashReport = _contextlib.nullcontext


def _sortdict(mapping):
    return "{%s}" % ", ".join("%r: %r" % pair for pair in sorted(mapping.items()))


support.sortdict = _sortdict


def _check_all(case, module, name_of_module=None, extra=(), not_exported=()):
    raise _unittest.SkipTest("needs all names of a module")


support.check__all__ = _check_all


# ---- test.support.threading_helper

threading_helper = support.threading_helper = _Parts("test.support.threading_helper")


def _join_thread(thread, timeout=None):
    thread.join(support.SHORT_TIMEOUT if timeout is None else timeout)
    if thread.is_alive():
        raise AssertionError("thread did not end")


@_contextlib.contextmanager
def _wait_threads_exit(timeout=None):
    yield
    for thread in _threading.enumerate():
        if thread is not _threading.current_thread() and not thread.daemon:
            thread.join(60)


@_contextlib.contextmanager
def _start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join(60)


class _CatchThreadingException:
    def _hook(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args.exc_type, args.exc_value, args.exc_traceback, args.thread

    def __enter__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._before = _threading.excepthook
        _threading.excepthook = self._hook
        return self

    def __exit__(self, *args):
        _threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


threading_helper.threading_setup = lambda: ()
threading_helper.threading_cleanup = lambda *args: None
threading_helper.reap_threads = _unchanged
threading_helper.join_thread = _join_thread
threading_helper.wait_threads_exit = _wait_threads_exit
threading_helper.start_threads = _start_threads
threading_helper.catch_threading_exception = _CatchThreadingException
threading_helper.requires_working_threading = lambda module=False: _unchanged
threading_helper.can_start_thread = True


# ---- test.support.import_helper, os_helper, warnings_helper, script_helper

import_helper = support.import_helper = _Parts("test.support.import_helper")


def _import_module(name, deprecated=False, *, required_on=()):
    found = _modules.get(name)
    if found is None:
        raise _unittest.SkipTest("needs module " + name)
    return found


def _import_fresh(name, fresh=(), blocked=(), deprecated=False):
    return _modules.get(name)


import_helper.import_module = _import_module
import_helper.import_fresh_module = _import_fresh
import_helper.CleanImport = _needs("sys.modules")
import_helper.DirsOnSysPath = _needs("sys.path")

os_helper = support.os_helper = _Parts("test.support.os_helper")
os_helper.TESTFN = "@test_tmp"
os_helper.TESTFN_ASCII = "@test_tmp"
os_helper.FS_NONASCII = ""


@_contextlib.contextmanager
def _temp_dir(path=None, quiet=False):
    raise _unittest.SkipTest("needs files")
    yield


def _unlink(name):
    try:
        import os

        os.remove(name)
    except (AttributeError, OSError):
        pass


class _Environment:
    """Changes of os.environ that are taken back."""

    def __enter__(self):
        import os

        self._environ = os.environ
        self._before = dict(os.environ)
        return self

    def __exit__(self, *args):
        for name in list(self._environ):
            del self._environ[name]
        for name, value in self._before.items():
            self._environ[name] = value

    def __setitem__(self, name, value):
        self._environ[name] = value

    set = __setitem__

    def __getitem__(self, name):
        return self._environ[name]

    def __delitem__(self, name):
        self._environ.pop(name, None)

    unset = __delitem__

    def __contains__(self, name):
        return name in self._environ


os_helper.EnvironmentVarGuard = _Environment
os_helper.unlink = _unlink
os_helper.temp_dir = _temp_dir
os_helper.temp_cwd = _temp_dir

warnings_helper = support.warnings_helper = _Parts("test.support.warnings_helper")


@_contextlib.contextmanager
def _check_warnings(*filters, quiet=None):
    with _warnings.catch_warnings(record=True) as caught:
        _warnings.simplefilter("always")
        yield _Recorded(caught)
    for text, category in filters:
        import re

        if not any(re.match(text, str(w.message), re.I) and issubclass(w.category, category) for w in caught) and not quiet:
            raise AssertionError("no warning like %r" % text)


class _Recorded:
    def __init__(self, caught):
        self.warnings = caught

    def __getattr__(self, name):
        return getattr(self.warnings[-1], name) if self.warnings else None


def _check_no_warnings(*args, **kwargs):
    return _contextlib.nullcontext()


def _ignore_warnings(*, category):
    def decorator(function):
        @_functools.wraps(function)
        def inside(*args, **kwargs):
            with _warnings.catch_warnings():
                _warnings.simplefilter("ignore", category=category)
                return function(*args, **kwargs)

        return inside

    return decorator


warnings_helper.check_warnings = _check_warnings
warnings_helper.check_no_warnings = _check_no_warnings
warnings_helper.check_no_resource_warning = _check_no_warnings
warnings_helper.ignore_warnings = _ignore_warnings
warnings_helper.save_restore_warnings_filters = _contextlib.nullcontext
support.check_warnings = _check_warnings
support.check_no_warnings = _check_no_warnings
support.ignore_warnings = _ignore_warnings
support.check_no_resource_warning = _check_no_warnings
support.check_syntax_warning = warnings_helper.check_syntax_warning = _needs("compile()")

script_helper = support.script_helper = _Parts("test.support.script_helper")
# What the model does not have, and says so only when it comes there: in a file with `from m import *` any name may be bound.
_absent = ("eval", "exec", "compile", "open", "memoryview", "complex", "help", "breakpoint", "aiter", "anext", "__import__")


def _lacking(error):
    """What an exception says that the model lacks; None when it is another one."""
    if isinstance(error, NameError) and error.name in _absent:
        return error.name + "()"
    return None


for _name in ("assert_python_ok", "assert_python_failure", "run_python_until_end", "spawn_python", "kill_python", "make_script"):
    setattr(script_helper, _name, _needs("another process"))
