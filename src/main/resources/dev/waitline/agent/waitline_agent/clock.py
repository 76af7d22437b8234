"""The program's own clock. It follows the real one while the lanes run free; while they are stepped it moves only when
nobody can run or a timeout is let fire."""

from . import lanes, real
from .lanes import State

SECOND = 1000000000
# A program that does nothing but look at the clock would look for ever: after so many times it moves a little.
_PATIENCE = 1000
_LITTLE = 1000000

_start = real.monotonic()
# The time of day at the start, in nanoseconds; given by begin().
_wall_start = 0
# Nanoseconds since the start, while the clock stands.
_stood = 0
# What is added to the real time since the start, while it runs.
_shift = 0
_reads = 0


def begin(wall):
    """Sets the time of day at the start."""
    global _wall_start
    _wall_start = wall


def now():
    """Nanoseconds of the program's clock since its start."""
    if State.mode == lanes.FREE:
        return int((real.monotonic() - _start) * SECOND) + _shift
    return _stood


def move_to(nanos):
    global _stood, _reads
    _reads = 0
    if nanos > _stood:
        _stood = nanos


def stand():
    """From running to standing."""
    global _stood
    _stood = int((real.monotonic() - _start) * SECOND) + _shift


def run():
    """From standing to running."""
    global _shift
    _shift = _stood - int((real.monotonic() - _start) * SECOND)


def after(seconds):
    """The moment so many seconds from now."""
    # However short, it is a while: programs wait again and again for what remains until the clock has moved on.
    return now() + max(1 if seconds > 0 else 0, int(round(seconds * SECOND)))


def _looked():
    global _reads, _stood
    if State.mode == lanes.STEP:
        _reads += 1
        if _reads % _PATIENCE == 0:
            _stood += _LITTLE
    return now()


def monotonic():
    return _looked() / SECOND


def wall():
    return wall_ns() / SECOND


def monotonic_ns():
    return _looked()


def wall_ns():
    return _wall_start + _looked()
