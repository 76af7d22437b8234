"""What the program prints, and how it ends."""

import _thread
import atexit
import io
import os
import signal
import sys
import threading

from . import channel, gate, lanes, log, look, real, reprs
from .lanes import State


class Stream(io.TextIOWrapper):
    """Standard output or standard error. What is written goes to Waitline in place of the file, which is what the
    interpreter opened; whoever writes to that one, or to its descriptor, is still heard."""

    def write(self, text):
        lane = lanes.by_ident.get(real.get_ident())
        if lane is None or State.mode == lanes.OFF or self.closed or not isinstance(text, str):
            return io.TextIOWrapper.write(self, text)
        if not lane.inside:
            _say(lane, self, text)
        return len(text)

    def flush(self):
        io.TextIOWrapper.flush(self)
        _tell()


def _tell():
    """What was printed is on its way."""
    if State.mode == lanes.FREE and log.pending:
        log.flush()


def _telling(function):
    """A function of the interpreter's that may be the last."""

    def wrapper(*args):
        _tell()
        return function(*args)

    wrapper.__name__ = wrapper.__qualname__ = function.__name__
    wrapper.__module__ = function.__module__
    wrapper.__doc__ = function.__doc__
    return wrapper


def _say(lane, stream, text):
    frame = real.caller(2)
    # One print writes more than once, from the same call; for others it is one operation.
    place = (stream, id(frame), frame.f_lasti if frame is not None else 0)
    if lane.printing is None or lane.printing[0] != place:
        if State.mode == lanes.STEP:
            gate.arrive(lane, gate.Stop(gate.OPERATION, "print", text, frame))
        lane.printing = (place, None)
    if text:
        log.printed(lane, text, stream is _Streams.error)


class _Streams:
    error = None
    input = False
    forked = False
    # Who lets go of these closes the descriptor.
    before = []


def _replace(name):
    before = getattr(sys, name)
    if before is None or not hasattr(before, "buffer"):
        return None
    _Streams.before.append(before)
    stream = Stream(before.buffer, before.encoding, before.errors, None, True, before.write_through)
    setattr(sys, name, stream)
    setattr(sys, "__%s__" % name, stream)
    stream.mode = before.mode
    return stream


def _excepthook(kind, value, trace):
    lane = lanes.by_ident.get(real.get_ident())
    if lane is not None and lane.outcome is None:
        lane.outcome = ("FAILED", reprs.last_line(kind, value))
    if isinstance(value, SyntaxError) and without_agent(trace) is None:
        channel.refused(str(value.msg), value.lineno or 0, value.offset or 0)
    real.excepthook(kind, value, without_agent(trace))
    _about_input(kind)


def _thread_excepthook(args):
    lane = lanes.by_ident.get(real.get_ident())
    if lane is not None:
        lane.outcome = (("EXITED", "") if args.exc_type is SystemExit
                        else ("FAILED", reprs.last_line(args.exc_type, args.exc_value)))
    without_agent(args.exc_traceback)
    real.thread_excepthook(args)
    _about_input(args.exc_type)


def _about_input(kind):
    if kind is EOFError and not _Streams.input:
        _remark("the program reads standard input, and here there is none; waitline run FILE --engine cpython hands it"
                " over")


def _remark(text):
    """A line of Waitline's own, among what goes to standard error."""
    lane = lanes.by_ident.get(real.get_ident())
    if lane is not None:
        log.printed(lane, "waitline: %s\n" % text, True)


def _forked():
    if not _Streams.forked:
        _Streams.forked = True
        _remark("the program forked; the new process runs on, but nobody watches it")


def without_agent(trace):
    """The traceback without the agent's frames."""
    while trace is not None and lanes.is_agent(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next
    at = trace
    while at is not None:
        while at.tb_next is not None and lanes.is_agent(at.tb_next.tb_frame.f_code.co_filename):
            at.tb_next = at.tb_next.tb_next
        at = at.tb_next
    return trace


# ---- signals

def _unwrapped(handler):
    return getattr(handler, "waitline_handler", handler)


def _deferred(handler):
    """A handler that does not run within the agent, but where the program stands."""
    if not callable(handler):
        return handler

    def wrapper(number, frame):
        main = lanes.lanes[0]
        if State.mode == lanes.STEP and (main.inside or main.parked):
            gate.deliver(main, handler, number, frame)
        else:
            handler(number, frame)

    wrapper.waitline_handler = handler
    return wrapper


def _set_signal(number, handler):
    return _unwrapped(real.set_signal(number, _deferred(handler)))


def _interrupt_main(signum=signal.SIGINT):
    handler = real.get_signal(signum)
    lane = lanes.current()
    if lane is None or State.mode != lanes.STEP or not callable(handler):
        return _real_interrupt() if signum == signal.SIGINT else _real_interrupt(signum)
    if lane.number == 0:
        handler(signum, real.caller(1))
    else:
        gate.deliver(lanes.lanes[0], _unwrapped(handler), signum, None)


_real_interrupt = _thread.interrupt_main


# ---- the end

def _end(status=None):
    """The program is at its end; what is left of it is not shown."""
    if State.mode == lanes.OFF or not lanes.lanes:
        return
    main = lanes.lanes[0]
    outcome = main.outcome or _outcome(main)
    seen = look.look()
    State.mode = lanes.OFF
    channel.end(status, outcome, seen)


def _outcome(main):
    """How the main thread ended, when no hook of ours was told."""
    error = getattr(sys, "last_exc", None) or getattr(sys, "last_value", None)
    if error is not None:
        return "FAILED", reprs.last_line(type(error), error)
    return "EXITED" if isinstance(main.raised, SystemExit) else "RETURNED", ""


def _exit(status=None, /):
    error = SystemExit(status)
    lane = lanes.current()
    if lane is not None:
        lane.raised = error
    try:
        raise error
    finally:
        # Else the error would keep this frame, and this frame the error.
        del error


def _exit_process(status):
    lane = lanes.current()
    if lane is not None and State.mode == lanes.STEP:
        gate.arrive(lane, gate.Stop(gate.OPERATION, "exit", None, real.caller(1)))
    _end(status)
    real.exit_process(status)


def install(settings):
    _Streams.input = settings["input"]
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_parent=_forked)
    _replace("stdout")
    _Streams.error = _replace("stderr")
    sys.excepthook = _excepthook
    threading.excepthook = _thread_excepthook
    _thread_excepthook.__module__ = "_thread"
    signal.signal = _set_signal
    signal.getsignal = lambda number: _unwrapped(real.get_signal(number))
    real.set_signal(signal.SIGINT, _deferred(real.get_signal(signal.SIGINT)))
    _thread.interrupt_main = _interrupt_main
    os._exit = _exit_process
    os.abort = _telling(os.abort)
    if hasattr(os, "kill"):
        os.kill = _telling(os.kill)
    sys.exit = _exit
    atexit.register(_end)
