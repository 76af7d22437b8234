"""Threads: their start, their end, and who waits for it."""

import sys
import threading

from . import clock, gate, lanes, log, output, real, reprs, tracing
from .lanes import State


def start_new_thread(function, args=(), kwargs={}):
    return _launch(function, lambda boot: real.start_new_thread(boot, args, kwargs))


def start_joinable_thread(function, handle=None, daemon=True):
    return _launch(function, lambda boot: real.start_joinable_thread(boot, handle=handle, daemon=daemon))


def _launch(function, start):
    by = lanes.current()
    if by is None or State.mode == lanes.OFF:
        return start(function)
    thread = getattr(function, "__self__", None)
    thread = thread if isinstance(thread, threading.Thread) else None
    if thread is None:
        # Thread.start has stopped already.
        before(by, None)
    lane = lanes.add(thread.name if thread else getattr(function, "__name__", "thread"), "CHILD", thread)
    lane.daemon = thread is None or thread.daemon
    restore = _before_run(lane, thread) if thread is not None else None

    def boot(*args, **kwargs):
        lane.ident = real.get_ident()
        lanes.by_ident[lane.ident] = lane
        try:
            if thread is None:
                _begin(lane)
            return function(*args, **kwargs)
        except SystemExit:
            lane.outcome = ("EXITED", "")
            raise
        except BaseException as error:
            lane.outcome = ("FAILED", reprs.last_line(type(error), error))
            if thread is not None:
                raise
            _unraisable(function, error)
        finally:
            _end(lane)

    ready = None
    if State.mode == lanes.STEP:
        ready = lane.ready = real.allocate_lock()
        ready.acquire()
    try:
        started = start(boot)
    except BaseException:
        lanes.lanes.remove(lane)
        if restore is not None:
            restore()
        raise
    log.note(by, "started", lane.number)
    if ready is not None:
        # It has begun: it stands before the first line of its own.
        by.inside = True
        while not ready.acquire(True, 0.1) and State.mode == lanes.STEP and not lane.ended:
            pass
        by.inside = False
    return started


def _unraisable(function, error):
    """Nobody can catch what leaves a thread without a Thread. The interpreter would name our function in place of its."""
    said = "Exception ignored in thread started by"
    late = real.VERSION >= (3, 13)
    sys.unraisablehook(real.UnraisableHookArgs((
        type(error), error, output.without_agent(error.__traceback__), said + " %r" % (function,) if late else said,
        None if late else function)))


def _before_run(lane, thread):
    """The program's part of the thread begins with run(); what the thread does before that nobody sees. Returns what
    makes run() its own again."""
    attributes = thread.__dict__
    own = attributes.get("run")
    run = thread.run

    def restore():
        if own is not None:
            attributes["run"] = own
        else:
            attributes.pop("run", None)

    def first():
        restore()
        _begin(lane)
        try:
            return run()
        except SystemExit:
            lane.outcome = ("EXITED", "")
            raise
        except BaseException as error:
            # The program may have a hook of its own, which tells nobody.
            lane.outcome = ("FAILED", reprs.last_line(type(error), error))
            raise
        finally:
            tracing.end(lane)

    attributes["run"] = first
    return restore


def _begin(lane):
    if State.mode == lanes.STEP:
        tracing.begin(lane)
        gate.arrive(lane, gate.Stop(gate.LIBRARY_LINE, "begin", None, real.caller(1)))


def _end(lane):
    tracing.end(lane)
    how, detail = lane.outcome or ("RETURNED", "")
    log.at(lane, 0, "ended", how, detail)
    lane.let_go()
    lanes.by_ident.pop(real.get_ident(), None)
    gate.finish(lane)


def before(lane, child):
    """About to start a thread."""
    if State.mode == lanes.STEP:
        gate.arrive(lane, gate.Stop(gate.OPERATION, "start", child, real.caller(2)))


def lane_of(thread):
    for lane in lanes.lanes:
        if lane.thread is thread:
            return lane
    return None


def wait_for_end(lane, other, timeout):
    """What Thread.join does, up to where the thread has ended or the time is over. True when it has ended."""
    deadline = None if timeout is None else clock.after(max(timeout, 0))
    stop = gate.Stop(gate.OPERATION, "join", other, real.caller(1), lambda: other.ended or other.done, deadline)
    if State.mode == lanes.STEP:
        gate.arrive(lane, stop)
    lane.stop = stop
    try:
        while State.mode == lanes.FREE and not ((other.ended or other.done) and gate.gone(other)):
            if lane.fired or (deadline is not None and deadline <= clock.now()):
                lane.fired = False
                break
            _block(other.thread, 0.05 if deadline is None else min(0.05, (deadline - clock.now()) / clock.SECOND))
    finally:
        lane.stop = None
    if not (other.ended or other.done):
        return False if State.mode != lanes.STEP else _again(lane, other, deadline)
    log.at(lane, lanes.line_of(real.caller(1)), "joined", other.number)
    return True


def _again(lane, other, deadline):
    """Halted while it waited: now it is stepped."""
    if deadline is not None and deadline <= clock.now():
        return False
    return wait_for_end(lane, other, None if deadline is None else (deadline - clock.now()) / clock.SECOND)


def _block(thread, seconds):
    lock = getattr(thread, "_tstate_lock", None)
    handle = getattr(thread, "_handle", None)
    if seconds <= 0:
        return
    if lock is not None:
        if lock.acquire(True, seconds):
            lock.release()
    elif handle is not None and hasattr(handle, "is_done"):
        handle.join(seconds)
    else:
        real.sleep(0.0005)


def shutdown():
    """The main module is done: waits for the threads that are not daemons, one after the other, in the order of their
    start."""
    lane = lanes.current()
    if lane is not None and State.mode != lanes.OFF:
        tracing.end(lane)
        _main_is_done(lane)
        for function in _at_exit():
            function()
        while True:
            left = [other for other in lanes.lanes
                    if other.role == "CHILD" and not other.ended and not other.daemon]
            if not left:
                break
            wait_for_end(lane, left[0], None)
    real.shutdown()


def _main_is_done(lane):
    """For others the main thread has ended now, as the interpreter has it."""
    thread = threading.main_thread()
    lock = getattr(thread, "_tstate_lock", None)
    handle = getattr(thread, "_handle", None)
    if lock is not None:
        lock.release()
        thread._stop()
    elif handle is not None and hasattr(handle, "_set_done"):
        handle._set_done()
    lane.done = True


def _at_exit():
    """What other modules want done before the threads are waited for; the interpreter then finds nothing left."""
    calls = getattr(threading, "_threading_atexits", None)
    while calls:
        yield calls.pop()
