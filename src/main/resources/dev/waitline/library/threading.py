# Waitline's threading: everything here is built on one thing only, the lock that _thread.allocate_lock() makes.
# It behaves as CPython 3.11's module does, and is written to be stepped through.

import _thread
import sys as _sys
import traceback as _traceback
from _collections import deque as _deque
from time import monotonic as _time

get_ident = _thread.get_ident
TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

# The lock itself. It has no owner: whoever holds a reference may release it.
Lock = _thread.allocate_lock
_allocate_lock = _thread.allocate_lock


class RLock:
    """A lock that knows its owner, and that its owner may take again."""

    def __init__(self):
        self._block = _allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        state = "locked" if self._block.locked() else "unlocked"
        return "<%s _thread.RLock object owner=%r count=%d at %s>" % (
            state, self._owner or 0, self._count, hex(id(self)))

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            # Only we could have put our own number there, so nobody can interfere between these lines.
            self._count += 1
            return True
        got = self._block.acquire(blocking, timeout)
        if got:
            self._owner = me
            self._count = 1
        return got

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            # First forget the owner, then let go: in between, the lock is held by nobody we know of.
            self._owner = None
            self._block.release()

    __enter__ = acquire

    def __exit__(self, kind, value, trace):
        self.release()

    # What a Condition needs: to give the lock up wholly, however often it was taken, and to take it back so.

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError("cannot release un-acquired lock")
        state = (self._count, self._owner)
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0


# As CPython's module calls the two that it has.
_PyRLock = _CRLock = RLock


class Condition:
    """A lock with a queue of threads that wait for something to become true."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self._waiters = _deque()
        self.acquire = lock.acquire
        self.release = lock.release
        # An RLock knows better than we do how to let go of itself; a plain Lock leaves it to the methods below.
        if hasattr(lock, "_release_save"):
            self._release_save = lock._release_save
        if hasattr(lock, "_acquire_restore"):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, "_is_owned"):
            self._is_owned = lock._is_owned

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, kind, value, trace):
        return self._lock.__exit__(kind, value, trace)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A Lock has no owner. All we can ask is whether anybody holds it at all.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        # Each wait has a lock of its own, locked from the start. To wait is to try to lock it a second time;
        # to notify is to release it.
        waiter = _allocate_lock()
        waiter.acquire()
        self._waiters.append(waiter)
        state = self._release_save()
        notified = False
        try:
            if timeout is None:
                waiter.acquire()
                notified = True
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            # However the wait ended, come back with the lock held. Until we have it, a waiter whose time ran out
            # still stands in the queue, and a notify() may be spent on it.
            self._acquire_restore(state)
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        end = None
        remaining = timeout
        result = predicate()
        while not result:
            if timeout is not None:
                if end is None:
                    end = _time() + timeout
                else:
                    remaining = end - _time()
                    if remaining <= 0:
                        break
            # Not yet true: wait again, at the back of the queue.
            self.wait(remaining)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            waiter = self._waiters[0]
            try:
                waiter.release()
                n -= 1
            except RuntimeError:
                # An earlier notify() was interrupted after it released this one; it does not count again.
                pass
            try:
                self._waiters.remove(waiter)
            except ValueError:
                pass

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


def _class_name(thing):
    return "%s.%s" % (type(thing).__module__, type(thing).__qualname__)


class Semaphore:
    """A number of permits; who finds none left waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value
        self._initial_value = value

    def __repr__(self):
        return "<%s at %s: value=%d>" % (_class_name(self), hex(id(self)), self._value)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            # Ask again after each wait: somebody else may have taken the permit that woke us.
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            for _ in range(n):
                self._cond.notify()

    def __exit__(self, kind, value, trace):
        self.release()


class BoundedSemaphore(Semaphore):
    """A Semaphore that refuses more permits than it began with."""

    def __repr__(self):
        return "<%s at %s: value=%d/%d>" % (_class_name(self), hex(id(self)), self._value, self._initial_value)

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            for _ in range(n):
                self._cond.notify()


class Event:
    """A flag that threads can wait for. Once set, it lets everybody through until it is cleared."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return "<%s at %s: %s>" % (_class_name(self), hex(id(self)), "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                # Not asked in a loop: a set() that is followed at once by a clear() still counts.
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    """A Barrier was reset or broken while threads stood at it."""


# What a Barrier may be doing.
_FILLING = 0
_DRAINING = 1
_RESETTING = -1
_BROKEN = -2


class Barrier:
    """A place where a fixed number of threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        where = "%s at %s" % (_class_name(self), hex(id(self)))
        if self.broken:
            return "<%s: broken>" % where
        return "<%s: waiters=%d/%d>" % (where, self.n_waiting, self.parties)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        # A thread that comes round again must not mix with those that are still leaving.
        while self._state == _DRAINING or self._state == _RESETTING:
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError

    def _release(self):
        # The last one to arrive runs the action and opens the barrier.
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != _FILLING, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _exit(self):
        # The last one to leave closes the barrier behind it.
        if self._count == 0 and (self._state == _DRAINING or self._state == _RESETTING):
            self._state = _FILLING
            self._cond.notify_all()

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state == _FILLING or self._state == _BROKEN:
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        if self._state == _FILLING:
            return self._count
        return 0

    @property
    def broken(self):
        return self._state == _BROKEN


# Threads that run, by their number. One dict operation is whole by itself, so no lock guards it.
_active = {}

# Threads that the program waits for before it ends: started, not daemons, and not yet seen to have ended.
_unjoined = {}

# One step of an iterator is whole by itself.
_counter = iter(range(1, 1 << 62))


class ExceptHookArgs:
    """What excepthook is told: the exception's type, itself, where it came from, and its thread."""

    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args):
    """Say that an exception ended a thread. Programs may put a function of their own here."""
    if args.exc_type is SystemExit:
        return
    name = get_ident() if args.thread is None else args.thread.name
    print("Exception in thread %s:" % name, file=_sys.stderr)
    _traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


# The hook as it was, for programs that put their own in its place.
__excepthook__ = excepthook


def _report(args):
    try:
        excepthook(args)
    except BaseException:
        print("Exception in threading.excepthook:", file=_sys.stderr)
        _sys.excepthook(*_sys.exc_info())


class _NotStarted:
    """What a thread has as `_started`, to be asked as an Event is."""

    @staticmethod
    def is_set():
        return False


class _HasStarted:
    """The same, once it was started: the machine puts it in place of the other."""

    @staticmethod
    def is_set():
        return True


_not_started = _NotStarted
_has_started = _HasStarted


class Thread:
    """Something that runs beside the rest of the program."""

    _initialized = False
    _late = False
    _native_id = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if not name:
            name = "Thread-%d" % next(_counter)
            if target is not None and hasattr(target, "__name__"):
                name = "%s (%s)" % (name, target.__name__)
        if daemon is None:
            daemon = current_thread().daemon
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemon = daemon
        self._ident = None
        self._started = _not_started
        self._begun = False
        self._is_stopped = False
        # Locked as long as the thread has not ended; join() waits for it.
        self._done = _allocate_lock()
        self._done.acquire()
        self._initialized = True

    def __repr__(self):
        status = "initial"
        if self._begun:
            status = "started"
        if self._is_stopped:
            status = "stopped"
        if self._daemon:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (type(self).__name__, self._name, status)

    def start(self):
        self._require_init()
        if self._begun:
            raise RuntimeError("threads can only be started once")
        self._begun = True
        if not self._daemon:
            _unjoined[self] = True
        try:
            ident = _thread.start_new_thread(self._bootstrap, ())
        except Exception:
            self._begun = False
            _unjoined.pop(self, None)
            raise
        if self._ident is None:
            # The new thread has not come so far that it has entered itself. We do it, and nobody has to wait.
            self._late = True
            self._ident = ident
            _active.setdefault(ident, self)
            if self._is_stopped:
                self._forget()

    def _bootstrap(self):
        self._native_id = get_native_id()
        _active[get_ident()] = self
        self._ident = get_ident()
        try:
            self.run()
        except BaseException as error:
            # An exception ends this thread and no other.
            _report(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            # Who asks whether it is alive and hears that it is not does not find it among the others any more.
            self._forget()
            self._is_stopped = True
            if self._late:
                self._forget()
            self._done.release()

    def _forget(self):
        # Numbers are used again, so look whether it is still ours.
        if _active.get(self._ident) is self:
            _active.pop(self._ident, None)

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        self._require_init()
        if not self._begun:
            raise RuntimeError("cannot join thread before it is started")
        if self._ident == get_ident():
            raise RuntimeError("cannot join current thread")
        try:
            if timeout is None:
                ended = self._done.acquire()
            else:
                ended = self._done.acquire(True, max(timeout, 0))
        except BaseException:
            # An interrupt came when we had waited long enough: the next one who joins is not to wait for us.
            if _thread._taken_here(self._done):
                self._done.release()
            raise
        if ended:
            _unjoined.pop(self, None)
            # We only wanted to know. The next one who joins wants to know it as well.
            self._done.release()

    def _stop(self):
        # The machine calls what stands here when a join() has seen the end, as CPython does up to 3.12. This one has
        # nothing to do; a program that keeps something else under the name hears of it.
        pass

    def is_alive(self):
        self._require_init()
        return self._begun and not self._is_stopped

    def _require_init(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._native_id

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        self._require_init()
        if self._begun:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


# At the end the program's threads are waited for, whatever a class of its own makes of join().
_join = Thread.join


class Timer(Thread):
    """Calls a function after some seconds, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        # A sleep that can be cut short: it ends early only when somebody cancels.
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    """The thread in which the program began. Nobody starts it: it is there."""

    def __init__(self):
        Thread.__init__(self, name="MainThread", daemon=False)
        self._begun = True
        self._started = _has_started
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self


class _DummyThread(Thread):
    """Stands for a thread that was not started through this module."""

    def __init__(self):
        Thread.__init__(self, name="Dummy-%d" % next(_counter), daemon=True)
        self._begun = True
        self._started = _has_started
        self._ident = get_ident()
        self._native_id = get_native_id()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


currentThread = current_thread


def main_thread():
    return _main_thread


def enumerate():
    return list(_active.values())


def active_count():
    return len(_active)


activeCount = active_count


get_native_id = _thread.get_native_id
stack_size = _thread.stack_size

# Debuggers and profilers hook in here. Nobody calls the hooks in Waitline; they are kept and given back.
_trace_hook = None
_profile_hook = None


def settrace(func):
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


class local:
    """An object whose attributes each thread has for itself."""

    def __new__(cls, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        made = object.__new__(cls)
        # For each thread a dict; and what __init__ is called with when another thread first comes here.
        object.__setattr__(made, "_local_values", {current_thread(): {}})
        object.__setattr__(made, "_local_arguments", (args, kwargs))
        return made

    @property
    def __dict__(self):
        return _values_of(self)

    def __getattr__(self, name):
        values = _values_of(self)
        if name not in values:
            raise _no_attribute(self, name)
        return values[name]

    def __setattr__(self, name, value):
        _not_its_dict(self, name)
        _values_of(self)[name] = value

    def __delattr__(self, name):
        _not_its_dict(self, name)
        values = _values_of(self)
        if name not in values:
            raise _no_attribute(self, name)
        del values[name]


# _thread has it, too.
_thread._local = local


def _not_its_dict(owner, name):
    if name == "__dict__":
        raise AttributeError("'%s' object attribute '__dict__' is read-only" % type(owner).__name__)


def _no_attribute(owner, name):
    kind = "_thread._local" if type(owner) is local else type(owner).__name__
    return AttributeError("'%s' object has no attribute '%s'" % (kind, name))


def _values_of(owner):
    thread = current_thread()
    values = owner._local_values.get(thread)
    if values is None:
        values = owner._local_values[thread] = {}
        args, kwargs = owner._local_arguments
        owner.__init__(*args, **kwargs)
    return values


# What other modules want done before the threads are waited for, last come first served.
_atexits = []


def _register_atexit(func, *args, **kwargs):
    if _main_thread._is_stopped:
        raise RuntimeError("can't register atexit after shutdown")
    _atexits.append((func, args, kwargs))


def _shutdown():
    """What happens when the main module has come to its end: wait for all threads that are not daemons."""
    _main_thread._is_stopped = True
    _main_thread._done.release()
    while _atexits:
        func, args, kwargs = _atexits.pop()
        func(*args, **kwargs)
    while _unjoined:
        for thread in list(_unjoined):
            _join(thread)


_main_thread = _MainThread()
