"""Locks around the interpreter's own. The real lock does the locking; what C knows and does not tell, who took it and
how often, is kept beside it."""

import dis
import itertools

from . import clock, gate, lanes, log, names, real
from .lanes import State

# How long a lane that runs free blocks in C before it looks whether it is to halt or to be timed out.
_SLICE = 0.05
_FREE = lanes.FREE
_lane = lanes.by_ident.get
_ident = real.get_ident
_frame = real.getframe
_note = log.events.append
# The instructions that call __enter__.
_WITH = frozenset(dis.opmap[name] for name in ("SETUP_WITH", "BEFORE_WITH") if name in dis.opmap)
_WAITS = ("Condition.wait",)
_NOTIFIES = ("Condition.notify", "Condition.notify_all")
# In which order locks were taken and waits begun.
_next = itertools.count(1).__next__


def maker():
    """The frame for which a primitive is made: past those of the agent and of the modules that primitives come from."""
    frame = real.caller(2)
    while frame is not None and (lanes.is_agent(frame.f_code.co_filename)
                                 or frame.f_code.co_filename in (real.THREADING, real.QUEUE)):
        frame = frame.f_back
    return frame


def _plumbing(frame):
    """Whether the interpreter makes this lock for itself: to import, or for a Thread's own needs."""
    if frame is None or frame.f_code.co_filename.startswith("<frozen"):
        return True
    lane = lanes.current()
    return lane is None or any(scope.name == "Thread.__init__" for scope in lane.scopes)


def _no_pickle(name):
    def refuse(self, *protocol):
        raise TypeError("cannot pickle '_thread.%s' object" % name)
    return refuse


class Lock:
    """A lock without an owner; ``owner`` is the lane that took it last, while it is locked."""

    waitline_kind = "LOCK"
    __slots__ = ("real", "number", "visible", "owner", "count", "line", "taken", "__weakref__")
    __class__ = property(lambda self: real.LockType)
    __reduce_ex__ = _no_pickle("lock")

    def __new__(cls):
        if real.VERSION < (3, 13):
            raise TypeError("cannot create '_thread.lock' instances")
        frame = maker()
        if _plumbing(frame):
            return real.allocate_lock()
        return object.__new__(cls).around(real.allocate_lock(), _of_user(frame))

    def around(self, made, visible):
        self.real = made
        self.visible = visible
        self.owner = None
        self.count = 0
        self.line = 0
        self.taken = 0
        self.number = names.numbers.of(self) if visible else 0
        return self

    def free_for(self, lane):
        return not self.real.locked()

    def acquire(self, blocking=True, timeout=-1):
        if State.mode == _FREE and timeout == -1 and self.real.acquire(False):
            # The way that is gone most: running free, and nobody in the way.
            lane = _lane(_ident())
            if self.count and self.owner is lane:
                self.count += 1
                return True
            self.owner = lane
            self.count = 1
            self.taken = _next()
            if self.visible and lane is not None and not lane.inside:
                self.line = line = lanes.line_of(_frame(1))
                _note(("acquired", lane.number, line, self.number, 1))
                if len(log.events) > log.ENOUGH:
                    log.wait()
            return True
        lane = lanes.current()
        if lane is None or State.mode == lanes.OFF or not _fits(blocking, timeout):
            # Also where the interpreter is to complain.
            took = self.real.acquire(blocking, timeout)
            if took:
                self.took(lanes.by_ident.get(real.get_ident()), 0)
            return took
        if self.mine(lane):
            self.count += 1
            return self.real.acquire(False)
        line = lanes.line_of(real.caller(1)) if self.visible else 0
        if blocking and timeout != 0:
            took = self.wait_for(lane, clock.after(timeout) if timeout > 0 else None)
        else:
            if State.mode == lanes.STEP and self.visible and not _asks(lane):
                gate.arrive(lane, gate.Stop(gate.OPERATION, "acquire", self, real.caller(1), lock=self))
            took = self.real.acquire(False)
        if took:
            self.took(lane, line)
            if self.visible:
                if State.mode == lanes.STEP and _enters_with(_frame(1)):
                    log.at(lane, line, "called", self, "__enter__", "")
                log.at(lane, line, "acquired", self, 1)
        elif self.visible and not _asks(lane):
            log.at(lane, line, "not-acquired", self, bool(blocking))
        return took

    def mine(self, lane):
        return False

    def took(self, lane, line):
        self.owner = lane
        self.count = 1
        self.line = line
        self.taken = _next()

    def wait_for(self, lane, deadline):
        """Takes the lock as soon as it can be had; False when the deadline came first."""
        while True:
            if State.mode == lanes.STEP:
                if self.unseen(lane):
                    return self.real.acquire(False)
                gate.arrive(lane, self.stop(lane, real.caller(2), deadline))
                if State.mode == lanes.STEP:
                    return self.real.acquire(False)
            else:
                took = self.block(lane, deadline)
                if took is not None:
                    return took

    def block(self, lane, deadline):
        """Blocks a while in C, running free: True when it took the lock, None when it is to be tried again."""
        if self.real.acquire(False):
            return True
        if lane.fired or (deadline is not None and deadline <= clock.now()):
            lane.fired = False
            return False
        lane.stop = self.stop(lane, None, deadline)
        left = _SLICE if deadline is None else min(_SLICE, (deadline - clock.now()) / clock.SECOND)
        try:
            took = left > 0 and self.real.acquire(True, left)
        finally:
            # Also when a signal or another thread put an end to the wait.
            lane.stop = None
        return True if took else None

    def unseen(self, lane):
        """Whether nobody needs to see that it is taken."""
        return not self.visible and self.free_for(lane)

    def stop(self, lane, frame, deadline):
        """Before what a lane stands that waits here."""
        return gate.Stop(gate.OPERATION, "acquire", self, frame, lambda: self.free_for(lane), deadline, lock=self)

    def release(self):
        lane = lanes.current()
        if State.mode == _FREE and self.count == 1 and lane is not None and self.owner is lane and not lane.scopes:
            if self.visible:
                _note(("released", lane.number, lanes.line_of(_frame(1)), self.number, 0))
            self.owner = None
            self.count = 0
            self.real.release()
            return
        if lane is not None and State.mode != lanes.OFF:
            _lined_up(lane)
            if State.mode == lanes.STEP and self.visible:
                gate.arrive(lane, gate.Stop(gate.OPERATION, "release", self, real.caller(1), lock=self))
            if not self.releasable(lane):
                self.real.release()
                return
            if self.count > 1:
                self.count -= 1
                self.real.release()
                return
            # Told before it is so, or the one who takes it next would be told of first.
            if self.visible:
                if State.mode == lanes.STEP and _frame(1).f_code is Lock.__exit__.__code__:
                    log.note(lane, "called", self, "__exit__", "")
                log.note(lane, "released", self, 0)
        self.let_go()
        self.real.release()

    def releasable(self, lane):
        return self.real.locked()

    def let_go(self):
        self.owner = None
        self.count = 0

    acquire_lock = acquire
    release_lock = release
    __enter__ = acquire

    def __exit__(self, *error):
        self.release()

    def locked(self):
        return self.real.locked()

    locked_lock = locked

    def __repr__(self):
        return repr(self.real)

    def _at_fork_reinit(self):
        self.real._at_fork_reinit()
        self.let_go()


def _fits(blocking, timeout):
    """Whether the interpreter would accept these arguments."""
    try:
        return timeout == -1 or (blocking and 0 <= timeout <= real.TIMEOUT_MAX)
    except TypeError:
        return False


def _enters_with(frame):
    """Whether it is a with statement that takes the lock: the program's own or, for a Condition, by way of its method."""
    code = frame.f_code
    return (code.co_filename == real.THREADING and code.co_name == "__enter__"
            or frame.f_lasti >= 0 and code.co_code[frame.f_lasti] in _WITH)


def _asks(lane):
    """A Condition over a plain Lock asks whether it is held by trying to take it."""
    frame = real.caller(2)
    return frame is not None and frame.f_code.co_name == "_is_owned" and frame.f_code.co_filename == real.THREADING


def _innermost(lane, names_of_calls):
    """The call into the library that is under way, if it is one of these; else None."""
    scope = lane.scopes[-1] if lane.scopes else None
    return scope if scope is not None and scope.name in names_of_calls else None


def _line(scope, frame):
    """The program's line: that of the call, if there is one, saves looking for it."""
    return scope.line if scope is not None else lanes.line_of(frame)


def _lined_up(lane):
    """Whoever lets go of the lock in Condition.wait stands in the deque now."""
    wait = _innermost(lane, _WAITS)
    waiter = wait.waiter if wait is not None else None
    if waiter is not None and not wait.told and waiter in wait.thing._waiters:
        wait.told = True
        waiter.since = _next()
        if waiter.visible:
            _note(("enqueued", lane.number, wait.line, wait.thing, len(wait.thing._waiters)))


class Waiter(Lock):
    """The lock that Condition.wait makes for itself and appends to the Condition's own deque."""

    waitline_kind = None
    __slots__ = ("condition", "waits", "expired", "notified", "since")

    def __new__(cls, condition, lane, visible):
        self = object.__new__(cls).around(real.allocate_lock(), False)
        self.visible = visible
        self.condition = condition
        self.owner = lane
        self.waits = False
        self.expired = False
        self.notified = False
        self.since = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        if not self.waits:
            self.waits = True
            self.real.acquire()
            return True
        lane = lanes.current()
        if lane is None or State.mode == lanes.OFF:
            return self.real.acquire(blocking, timeout)
        if blocking and timeout != 0:
            deadline = clock.after(timeout) if timeout > 0 else None
            took = self.wait_for(lane, deadline)
        else:
            took = self.real.acquire(False)
        if not took:
            self.expired = self in self.condition._waiters
            if self.visible and self.expired:
                log.note(lane, "timed-out", self.condition)
        return took

    def unseen(self, lane):
        return False

    def stop(self, lane, frame, deadline):
        return gate.Stop(gate.OPERATION, "wait", self.condition, frame, lambda: not self.real.locked(), deadline, lock=self)

    def release(self):
        lane = lanes.current()
        if self.visible and lane is not None and State.mode != lanes.OFF and self.real.locked():
            line = _line(_innermost(lane, _NOTIFIES), _frame(1))
            _note(("notified", lane.number, line, self.condition, self.owner.number if self.owner is not None else -1))
        self.notified = True
        self.real.release()

    def leave(self, lane):
        """The wait is over; who was not notified has taken its own lock out of the deque."""
        if self.expired and not self.notified and self.visible:
            log.note(lane, "left", self.condition)

    __enter__ = acquire


class RLock(Lock):
    """The lock in C that knows its owner."""

    waitline_kind = "RLOCK"
    __slots__ = ()
    __class__ = property(lambda self: type(self))
    __reduce_ex__ = _no_pickle("RLock")

    def __new__(cls, *arguments, **keywords):
        frame = maker()
        # With arguments the interpreter is to say what it thinks of them; those of a subclass are its own affair.
        made = real.RLock(*arguments, **keywords) if cls is RLock else real.RLock()
        return object.__new__(cls).around(made, not _plumbing(frame) and _of_user(frame))

    def __init__(self, *arguments, **keywords):
        pass

    def free_for(self, lane):
        return self.owner is None or self.owner is lane

    def mine(self, lane):
        return self.owner is lane

    def releasable(self, lane):
        return self.real._is_owned()

    __enter__ = acquire = Lock.acquire

    if hasattr(real.RLock(), "locked"):
        def locked(self):
            return self.real.locked()
    else:
        locked = property()
    locked_lock = property()

    def _release_save(self):
        lane = lanes.current()
        state = (self.count,)
        if lane is not None and self.visible and State.mode != lanes.OFF:
            _lined_up(lane)
            if State.mode == lanes.STEP:
                gate.arrive(lane, gate.Stop(gate.OPERATION, "release", self, real.caller(1), lock=self))
            _note(("released", lane.number, _line(_innermost(lane, _WAITS), _frame(1)), self, 0))
        self.let_go()
        return state, self.real._release_save()

    def _acquire_restore(self, saved):
        (count,), state = saved
        lane = lanes.current()
        if lane is None or State.mode == lanes.OFF:
            self.real._acquire_restore(state)
            self.took(lanes.by_ident.get(real.get_ident()), 0)
        else:
            self.wait_for(lane, None)
            for _ in range(count - 1):
                self.real.acquire()
            self.took(lane, _line(_innermost(lane, _WAITS), _frame(1)))
            if self.visible:
                _note(("acquired", lane.number, self.line, self, 1))
        self.count = count

    def _is_owned(self):
        return self.real._is_owned()

    def _recursion_count(self):
        return self.real._recursion_count()


def _of_user(frame):
    return frame is not None and lanes.of_user(frame.f_code.co_filename)


def allocate_lock():
    lane = lanes.current()
    wait = _innermost(lane, _WAITS) if lane is not None else None
    if wait is not None and isinstance(wait.lock, Lock):
        wait.waiter = Waiter(wait.thing, lane, wait.lock.visible)
        return wait.waiter
    frame = maker()
    if _plumbing(frame):
        return real.allocate_lock()
    return object.__new__(Lock).around(real.allocate_lock(), _of_user(frame))


def _no_subclass(cls, **keywords):
    raise TypeError("type '_thread.lock' is not an acceptable base type")


Lock.__init_subclass__ = classmethod(_no_subclass)
RLock.__init_subclass__ = classmethod(lambda cls, **keywords: None)
# Where a program prints the class, it is the interpreter's own.
Lock.__module__ = RLock.__module__ = "_thread"
Lock.__name__ = Lock.__qualname__ = "lock"
