"""Who moves, in stepping mode. Exactly one lane runs at a time, the one to which a command belongs; every other one is
parked before its next operation, on a real lock of its own. What would block is entered only when it can succeed, so
that nothing ever waits inside C."""

from collections import deque

from . import clock, lanes, log, names, real
from .lanes import State

# Kinds of stops. A line of the user's program; a line of the library; something that other threads can notice.
LINE, LIBRARY_LINE, OPERATION = "line", "library", "operation"
# A step that has not come to its end after so many moves ends all the same.
MOST_MOVES = 20000
# Nor does it last longer than so many seconds, unless a number of moves was asked for.
LONGEST = 0.3

# Guards what stands here; nobody waits long for it.
_turn = real.allocate_lock()


class Stop:
    """Before what a lane stands."""

    __slots__ = ("kind", "what", "target", "enabled", "deadline", "frame", "call", "lock")

    def __init__(self, kind, what, target, frame, enabled=None, deadline=None, call=False, lock=None):
        self.kind = kind
        self.what = what
        self.target = target
        self.frame = frame
        self.enabled = enabled
        self.deadline = deadline
        self.call = call
        self.lock = lock


class Command:
    """Which lane moves, and how far."""

    def __init__(self, lane, until, most):
        self.lane = lane
        self.until = until
        self.most = most
        self.moves = 0
        self.began = real.monotonic()
        # What leads up to an operation is one step with it, and so are a call into the library and the first
        # operation in it.
        first = lane.stop is None or lane.stop.kind != OPERATION
        self.leading = until == OPERATION and first
        self.entering = until == OPERATION and not first and lane.stop.call
        # That a thread begins is one step with its first line.
        self.beginning = bool(until) and lane.stop is not None and lane.stop.what == "begin"

    def over(self, lane, stop):
        if self.moves >= self.most:
            return True
        if self.until and self.moves % 64 == 0 and real.monotonic() - self.began > LONGEST:
            return True
        if self.beginning and stop.kind == LINE:
            self.beginning = False
            return False
        if self.until == LINE:
            return stop.kind == LINE
        if self.until == LIBRARY_LINE:
            return True
        if self.until != OPERATION or stop.kind != OPERATION:
            return False
        more = self.leading or (self.entering and bool(lane.scopes))
        self.entering = self.leading and stop.call
        self.leading = False
        return not more


_command = None
_stopped = False
# Lanes whose thread has run to its end, until C has really done with it.
ending = deque()
_ending = real.allocate_lock()
_ending.acquire()
_report = None


def watch():
    """Replaced by what makes a lane stop at its lines again after it ran free."""


def can(lane):
    """Whether a parked lane could move now."""
    stop = lane.stop
    return (lane.parked and not lane.ended
            and (bool(lane.signals) or stop is None or _free(stop)))


def waits_for_ever(lane):
    """Whether a lane that runs free is blocked until another one does something."""
    stop = lane.stop
    return (stop is not None and stop.enabled is not None and stop.deadline is None and not lane.signals
            and not stop.enabled())


def overdue(stop):
    return stop.deadline is not None and stop.deadline <= clock.now()


def arrive(lane, stop):
    """The lane has come to a stop. Returns once it may go on from there, be it because its deadline has passed."""
    while True:
        lane.stop = stop
        lane.inside = True
        lane.quiet = 0
        command = _command
        if command is not None and command.lane is lane and State.mode == lanes.STEP:
            command.moves += 1
            stay = command.over(lane, stop) or not _free(stop)
        else:
            stay = True
        if State.mode != lanes.STEP:
            lane.inside = False
            lane.stop = None
            return
        if stay:
            _park(lane)
        elif log.pending:
            # It goes on: what it has printed is told, in case that it does not come back.
            log.flush()
        lane.inside = False
        if not lane.signals:
            lane.stop = None
            if State.mode == lanes.STEP:
                watch()
            return
        handler, number, frame = lane.signals.popleft()
        handler(number, frame)


def _free(stop):
    return stop.enabled is None or stop.enabled() or overdue(stop)


def _park(lane):
    with _turn:
        lane.parked = State.mode == lanes.STEP
        if not lane.parked:
            return
        lane.outside = False
        if _command is not None and _command.lane is lane:
            _rest()
    if lane.ready is not None:
        lane.ready.release()
        lane.ready = None
    lane.gate.acquire()


def _rest():
    """Nobody runs any more: says so."""
    global _command, _stopped
    if ending:
        return
    command, _command = _command, None
    _stopped = True
    names.passed()
    if _report is not None:
        _report(command.moves if command is not None else 0)


def report_to(report):
    """From now on ``report`` is told each time nobody runs any more, with the number of moves made."""
    global _report
    _report = report
    real.start_new_thread(_reap, ())


def begin(lane):
    """The lane, which is running, is the one that moves."""
    global _command
    _command = Command(lane, LIBRARY_LINE, 1)


def _reap():
    """A lane has ended only when C has done with its thread: not before may others ask for it."""
    while True:
        _ending.acquire()
        while ending:
            lane = ending[0]
            for _ in range(50000):
                if gone(lane):
                    break
                real.sleep(0.00002)
            with _turn:
                lane.ended = True
                ending.popleft()
                _ended(lane)


def _ended(lane):
    if _command is None:
        return
    mover = _command.lane
    if mover is lane:
        _command.moves += 1
    # Another lane may have parked meanwhile, and said nothing because this one was still about to end.
    if mover.ended or mover.parked:
        _rest()


def gone(lane):
    handle = lane.handle
    if handle is None:
        return True
    # Up to 3.12 it is a lock.
    return handle.is_done() if hasattr(handle, "is_done") else not handle.locked()


def moves_to_end():
    """The moves made with which the program is at its end. The end counts as one, or the same number could also mean to
    stop before it."""
    return _command.moves + 1 if _command is not None else 1


def finish(lane):
    """The lane's thread runs no more of the program."""
    lane.inside = True
    with _turn:
        if State.mode == lanes.STEP:
            ending.append(lane)
        else:
            lane.ended = True
            return
    _wake_reaper()


def _wake_reaper():
    try:
        _ending.release()
    except RuntimeError:
        pass


# ---- commands, given by the thread that reads them while nobody runs

def go(lane, until, most):
    """Lets a lane move; False when it cannot."""
    global _command, _stopped
    with _turn:
        if not _stopped or not can(lane):
            return False
        _stopped = False
        _command = Command(lane, until, most)
        lane.parked = False
    lane.gate.release()
    return True


def run_helper(lane):
    """A lane that has just been made, and parked, moves as far as it gets."""
    go(lane, None, MOST_MOVES)


def leave():
    """The lane that moves does not come back: it is in C. Goes on without it."""
    with _turn:
        if _command is None:
            return
        lane = _command.lane
        lane.outside = True
        _rest()


def let_go():
    """All lanes run free."""
    global _command, _stopped
    with _turn:
        State.mode = lanes.FREE
        _stopped = False
        _command = None
        parked = [lane for lane in lanes.lanes if lane.parked]
        for lane in parked:
            lane.parked = False
    for lane in parked:
        lane.gate.release()


def halt():
    """No lane passes its next operation."""
    with _turn:
        State.mode = lanes.STEP


def settled():
    """After a halt: whether every lane that still lives stands before an operation."""
    return all(lane.parked or lane.ended for lane in lanes.lanes)


def settle():
    """After a halt: what has not come to an operation by now is outside."""
    global _stopped
    with _turn:
        for lane in lanes.lanes:
            if not lane.parked and not lane.ended:
                lane.outside = True
        _stopped = True


def deliver(lane, handler, number, frame):
    """A signal came while its lane was parked or in the agent: it gets it where it stands."""
    lane.signals.append((handler, number, frame))


def forget():
    global _command, _stopped
    _command = None
    _stopped = False
    ending.clear()


real.after_fork(forget)
