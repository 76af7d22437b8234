"""The methods of threading and queue stay what they are. Around each stands a thin wrapper, which stops before a call
that the program makes and tells of it."""

import functools
import queue  # noqa: F401
import threading
import weakref

from . import gate, kinds, lanes, log, names, real, reprs, starting
from .lanes import State

_lane = lanes.by_ident.get
_ident = real.get_ident
_frame = real.getframe
_note = log.events.append


def _lock_below(place):
    """How to get at the lock at the bottom of a primitive, which knows whether the program sees it."""
    if not place:
        return lambda condition: condition.__dict__.get("_lock")
    return lambda primitive: primitive.__dict__[place].__dict__.get("_lock") if place in primitive.__dict__ else None


class Scope:
    """A call into the library that is under way; ``line`` is the program's, where it is known."""

    __slots__ = ("name", "thing", "lock", "line", "waiter", "told")

    def __init__(self, name, thing, lock=None, line=0):
        self.name = name
        self.thing = thing
        self.lock = lock
        self.line = line
        self.waiter = None
        self.told = False


def _wrap(kind, method, lock_of):
    original = kind.__dict__.get(method)
    if original is None:
        return
    label = kind.__name__ + "." + method
    notifies = label.startswith("Condition.notify")
    waits = label == "Condition.wait"

    @functools.wraps(original)
    def wrapper(self, *args, **kwargs):
        lane = _lane(_ident())
        if lane is None or lane.inside or State.mode == lanes.OFF:
            return original(self, *args, **kwargs)
        lock = lock_of(self)
        visible = getattr(lock, "visible", None)
        scopes = lane.scopes
        told = visible and not scopes
        # A wait is followed also within the library; of the interpreter's own primitives nothing is.
        if visible is None or not (told or waits or (visible and State.mode == lanes.STEP)):
            return original(self, *args, **kwargs)
        frame = _frame(1)
        line = lanes.line_of(frame)
        if told:
            if State.mode == lanes.STEP:
                gate.arrive(lane, gate.Stop(gate.OPERATION, "call", (self, method), frame, call=True))
            _note(("called", lane.number, line, self, method, _arguments(args, kwargs) if args or kwargs else ""))
            if notifies and not self._waiters:
                log.at(lane, line, "notified-nobody", self)
        scope = Scope(label, self, lock, line)
        scopes.append(scope)
        value = None
        try:
            value = original(self, *args, **kwargs)
            return value
        finally:
            scopes.remove(scope)
            if scope.waiter is not None:
                scope.waiter.leave(lane)
            if told:
                _note(("returned", lane.number, line, self, method, "None" if value is None else log.value(value)))

    # The same function may stand there under more than one name: __enter__ is acquire.
    for name, value in list(kind.__dict__.items()):
        if value is original:
            setattr(kind, name, wrapper)


def _wrap_making(kind):
    init = kind.__dict__.get("__init__")
    if init is None:
        return

    @functools.wraps(init)
    def __init__(self, *args, **kwargs):
        names.numbers.of(self)
        init(self, *args, **kwargs)

    kind.__init__ = __init__


def _arguments(args, kwargs):
    texts = [reprs.short(a, 30) for a in args if a is not None]
    return ", ".join(texts + ["%s=%s" % (k, reprs.short(v, 30)) for k, v in kwargs.items()])


def _wrap_thread():
    init, start, join = threading.Thread.__init__, threading.Thread.start, threading.Thread.join

    @functools.wraps(init)
    def __init__(self, *args, **kwargs):
        lane = lanes.current()
        if lane is None:
            init(self, *args, **kwargs)
            return
        names.numbers.of(self)
        scope = Scope("Thread.__init__", self)
        lane.scopes.append(scope)
        try:
            init(self, *args, **kwargs)
        finally:
            lane.scopes.remove(scope)

    @functools.wraps(start)
    def begin(self):
        lane = lanes.current()
        if lane is not None and State.mode != lanes.OFF:
            starting.before(lane, self)
        return start(self)

    @functools.wraps(join)
    def wait(self, timeout=None):
        lane = lanes.current()
        if lane is not None and State.mode != lanes.OFF and _fits(lane, self, timeout):
            other = starting.lane_of(self)
            if other is not None and not starting.wait_for_end(lane, other, timeout):
                return None
        return join(self, timeout)

    threading.Thread.__init__ = __init__
    threading.Thread.start = begin
    threading.Thread.join = wait
    # A set of threads is walked in the same order each time.
    threading.Thread.__hash__ = _hash
    # Those that are in it already are to be found by their new hash.
    known = list(threading._dangling)
    threading._dangling.clear()
    threading._dangling.update(known)


def _hash(self):
    return names.numbers.of(self)


def _fits(lane, thread, timeout):
    """Whether there is no reason for the interpreter to complain."""
    return lane.thread is not thread and (timeout is None or isinstance(timeout, (int, float)))


class SimpleQueue(real.PySimpleQueue):
    """The one written in Python: the one in C waits where nobody can see it."""

    __slots__ = ()

    def __init__(self):
        real.PySimpleQueue.__init__(self)
        _simple_queues.add(self)


_simple_queues = weakref.WeakSet()


def _forked():
    """The one in C can be used in a forked child whatever other threads were about to do with it."""
    for each in list(_simple_queues):
        each._count = threading.Semaphore(len(each._queue))


real.after_fork(_forked)
SimpleQueue.__module__ = "_queue"


def install():
    for kind, known in kinds.classes():
        _wrap_making(kind)
        for method in known.methods:
            _wrap(kind, method, _lock_below(known.places[0]))
    _wrap_thread()
