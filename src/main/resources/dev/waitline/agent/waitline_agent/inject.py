"""Calls that a person makes on a primitive: in a thread of their own, which takes the lock as a program must."""

from . import gate, kinds, lanes, log, names, real, reprs
from .lanes import State

_spare = []


def call(target, method, arguments):
    """Begins the call; False when the program has no such primitive, or that no such method to call."""
    found = next((r for r in names.walk().found if r.name == target), None)
    held = None if found is None else kinds.by_name[found.kind].held.get(method)
    if held is None:
        return False
    task = (found.thing, method, held, arguments)
    helpers = sum(lane.role == "HELPER" for lane in lanes.lanes)
    lane = lanes.add("helper-%d" % (helpers + 1), "HELPER")
    lane.daemon = True
    ready = lane.ready = real.allocate_lock()
    ready.acquire()
    if _spare:
        _spare.pop().put((lane,) + task)
    else:
        real.start_new_thread(_run, (lane,) + task)
    if State.mode == lanes.STEP:
        ready.acquire()
        log.at(lane, 0, "injected", target, method, arguments)
        gate.run_helper(lane)
    return True


class _Spare:
    """A thread that waits for a call to make."""

    def __init__(self):
        self.task = None
        self.begin = real.allocate_lock()
        self.begin.acquire()
        real.start_new_thread(self.wait, ())

    def put(self, task):
        self.task = task
        self.begin.release()

    def wait(self):
        self.begin.acquire()
        _run(*self.task)


def prepare():
    """3.12 begins no thread any more once the main one is at its end, where a person may still want to call."""
    if real.VERSION == (3, 12):
        _spare.extend(_Spare() for _ in range(8))


def _run(lane, thing, method, held, arguments):
    lane.ident = real.get_ident()
    lanes.by_ident[lane.ident] = lane
    try:
        if State.mode == lanes.STEP:
            gate.arrive(lane, gate.Stop(gate.LIBRARY_LINE, "begin", None, None))
        else:
            log.at(lane, 0, "injected", "", method, arguments)
        _make(thing, method, held, arguments)
    except BaseException as error:
        lane.outcome = ("FAILED", reprs.last_line(type(error), error))
    finally:
        how, detail = lane.outcome or ("RETURNED", "")
        log.at(lane, 0, "ended", how, detail)
        lanes.by_ident.pop(real.get_ident(), None)
        gate.finish(lane)


def _make(thing, method, held, arguments):
    if held:
        # As a program must: first the lock, then the call.
        with thing:
            getattr(thing, method)(*arguments)
    else:
        getattr(thing, method)(*arguments)
