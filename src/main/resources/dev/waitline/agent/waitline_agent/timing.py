"""The clocks and the sleep that the program gets."""

from . import clock, gate, lanes, log, real
from .lanes import State

_SLICE = 0.05


def sleep(seconds):
    lane = lanes.current()
    if lane is None or State.mode == lanes.OFF or not isinstance(seconds, (int, float)) or not seconds >= 0:
        return real.sleep(seconds)
    log.note(lane, "slept", int(round(seconds * clock.SECOND)))
    deadline = clock.after(seconds)
    stop = gate.Stop(gate.OPERATION, "sleep", None, real.caller(1), lambda: False, deadline)
    while True:
        if State.mode == lanes.STEP:
            gate.arrive(lane, stop)
            if State.mode == lanes.STEP:
                break
        lane.stop = stop
        left = (deadline - clock.now()) / clock.SECOND
        if left <= 0 or lane.fired:
            lane.fired = False
            break
        try:
            real.sleep(min(_SLICE, left))
        finally:
            lane.stop = None
    lane.stop = None
    log.note(lane, "awoke")
    return None


def replacements():
    """What stands in place of which function, by the identity of the real one."""
    import time
    return {
        id(real.sleep): sleep, id(real.monotonic): clock.monotonic, id(real.wall): clock.wall,
        id(real.perf_counter): clock.monotonic, id(time.monotonic_ns): clock.monotonic_ns,
        id(time.perf_counter_ns): clock.monotonic_ns, id(time.time_ns): clock.wall_ns,
    }
