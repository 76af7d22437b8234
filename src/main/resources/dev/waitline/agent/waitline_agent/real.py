"""The interpreter's own functions, taken before anything is put in their place. The agent itself uses only these."""

import os

# What a forked child forgets must be forgotten before threading looks after its own locks there, and hooks run in the
# order in which they were registered.
_after_fork = []
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=lambda: [forget() for forget in _after_fork])

import _thread  # noqa: E402
import gc  # noqa: E402
import queue  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402

VERSION = sys.version_info[:2]
TIMEOUT_MAX = _thread.TIMEOUT_MAX

allocate_lock = _thread.allocate_lock
LockType = type(allocate_lock())
RLock = _thread.RLock
get_ident = _thread.get_ident
start_new_thread = _thread.start_new_thread
start_joinable_thread = getattr(_thread, "start_joinable_thread", None)
exit_process = os._exit
sleep = time.sleep
monotonic = time.monotonic
wall = time.time
perf_counter = time.perf_counter
SimpleQueue = queue.SimpleQueue
PySimpleQueue = queue._PySimpleQueue
shutdown = threading._shutdown
excepthook = sys.excepthook
thread_excepthook = threading.excepthook
set_signal = signal.signal
get_signal = signal.getsignal
getframe = sys._getframe


class _NoCollecting:
    """While a thread of the agent is at work no garbage is collected: finalizers of the program must not run in it. The
    program goes on to see, and to set, what it asked for."""

    def __init__(self):
        self.lock = RLock()
        self.threads = 0
        self.wanted = gc.isenabled()
        self.enable, self.disable = gc.enable, gc.disable
        gc.enable, gc.disable, gc.isenabled = self._enable, self._disable, self._is_enabled

    def __enter__(self):
        with self.lock:
            self.threads += 1
            self.disable()

    def __exit__(self, *what):
        with self.lock:
            self.threads -= 1
            self._set()

    def _set(self):
        if self.wanted and not self.threads:
            self.enable()
        else:
            self.disable()

    def _enable(self):
        with self.lock:
            self.wanted = True
            self._set()

    def _disable(self):
        with self.lock:
            self.wanted = False
            self._set()

    def _is_enabled(self):
        return self.wanted

    def forget(self):
        """In a forked child, where none of the agent's threads is."""
        self.lock = RLock()
        self.threads = 0
        self._set()


NoCollecting = _NoCollecting()


class _Unraisable:
    def __del__(self):
        raise RuntimeError


def _class_of_unraisable():
    """The class of what the unraisable hook is given; nothing but a call of the hook shows it."""
    before, seen = sys.unraisablehook, []
    sys.unraisablehook = lambda unraisable: seen.append(type(unraisable))
    try:
        _Unraisable()
    finally:
        sys.unraisablehook = before
    return seen[0]


UnraisableHookArgs = _class_of_unraisable()


def caller(depth):
    """The frame so far above the one that calls this; None where C called."""
    frame = getframe(1)
    while frame is not None and depth > 0:
        frame = frame.f_back
        depth -= 1
    return frame


# Frames of these files are the agent's own.
HERE = os.path.dirname(os.path.abspath(__file__))
THREADING = threading.__file__
QUEUE = queue.__file__


def after_fork(forget):
    _after_fork.append(forget)


after_fork(NoCollecting.forget)
