"""Stops before each line of the user's program and of the library, and before what other threads can notice. With the
trace function of the interpreter up to 3.11, with its monitoring from 3.12 on."""

import linecache
import sys

from . import gate, lanes, log, places, real, reprs
from .lanes import State

_TOOL = 4
# So many instructions in a row without a stop are taken for a line that does not end.
_QUIET = 2000
_programs = {}
_tables = {}
_monitored = set()


def table(code):
    """The places of a code object of the user's program."""
    known = _tables.get(id(code))
    if known is None:
        program = _programs.get(code.co_filename)
        if program is None:
            program = _programs[code.co_filename] = places.Program(_module_of(code))
        # The code is kept with it, or its address might be used again.
        known = _tables[id(code)] = (places.find(code, program), code)
    return known[0]


def _module_of(code):
    """The code of the whole file, which is on the stack when its first line runs."""
    frame = real.caller(1)
    while frame is not None:
        if frame.f_code.co_filename == code.co_filename and frame.f_code.co_name == "<module>":
            return frame.f_code
        frame = frame.f_back
    return code


def _watched(code):
    """Whether lines of this code are stopped at: True for the user's, None for the library's, else False."""
    if lanes.of_user(code.co_filename):
        return True
    if code.co_filename in (real.THREADING, real.QUEUE):
        return None
    return False


def _shared():
    return len(lanes.lanes) > 1


def _line(lane, frame, line, user):
    lane.printing = None
    _written(lane)
    if user or lane.scopes:
        gate.arrive(lane, gate.Stop(gate.LINE if user else gate.LIBRARY_LINE, "line", line, frame))
        log.at(lane, line, "ran", linecache.getline(frame.f_code.co_filename, line).strip(), not user)


def _quiet(lane, frame):
    """An instruction that nobody can notice. A line that jumps to itself has nothing but these, and is to be stopped."""
    lane.printing = None
    if lane.unsaid is not None:
        _written(lane)
    lane.quiet += 1
    if lane.quiet > _QUIET:
        gate.arrive(lane, gate.Stop(gate.LINE, "line", frame.f_lineno, frame))
        frame.f_locals


def _instruction(lane, frame, place):
    lane.printing = None
    _written(lane)
    if not _shared() or not place.noticed(frame):
        return
    line = lanes.line_of(frame)
    gate.arrive(lane, gate.Stop(gate.OPERATION, place.kind, place, frame))
    if place.kind == places.WRITE:
        lane.unsaid = (place, frame, line)
    elif place.chain is not None:
        value = place.chain.value(frame)
        if value is not NotImplemented:
            log.at(lane, line, "read", place.chain.text, reprs.short(value, 40))


def _written(lane):
    """What was written can be told once it is there: at the next stop."""
    unsaid, lane.unsaid = lane.unsaid, None
    if unsaid is not None:
        place, frame, line = unsaid
        value = place.chain.value(frame) if place.chain is not None else NotImplemented
        if value is not NotImplemented:
            log.at(lane, line, "wrote", place.chain.text, reprs.short(value, 40))


def _raised(lane, frame, value):
    if lane.raised is not value and not reprs.is_a(value, StopIteration) and not reprs.is_a(value, GeneratorExit):
        lane.raised = value
        log.note(lane, "raised", reprs.last_line(type(value), value))


# ---- up to 3.11

def _unwatch(frame):
    """Lets a thread run free. Up to 3.9 a frame that has a trace function tells the line at which that was last called."""
    sys.settrace(None)
    while frame is not None:
        frame.f_trace = None
        frame = frame.f_back


def _call(frame, event, argument):
    if State.mode != lanes.STEP:
        return _unwatch(frame)
    if lanes.current() is None:
        return None
    user = _watched(frame.f_code)
    if user is False:
        return None
    if user:
        frame.f_trace_opcodes = True
        return _in_user
    return _in_library


def _in_user(frame, event, argument):
    if State.mode != lanes.STEP:
        return _unwatch(frame)
    lane = lanes.current()
    if lane is None:
        return None
    if event == "line":
        _line(lane, frame, frame.f_lineno, True)
        # Others may have changed what cells hold while this lane was parked; without this look the interpreter would
        # write back what they held before.
        frame.f_locals
    elif event == "opcode":
        place = table(frame.f_code).get(frame.f_lasti)
        if place is None:
            _quiet(lane, frame)
        else:
            _instruction(lane, frame, place)
            frame.f_locals
    elif event == "exception":
        _raised(lane, frame, argument[1])
    return _in_user


def _in_library(frame, event, argument):
    if State.mode != lanes.STEP:
        return _unwatch(frame)
    lane = lanes.current()
    if lane is None:
        return None
    if event == "line" and lane.scopes:
        _line(lane, frame, frame.f_lineno, None)
        frame.f_locals
    return _in_library


# ---- from 3.12 on

def _on_start(code, offset):
    if _watched(code) is not False and id(code) not in _monitored:
        events = sys.monitoring.events
        _monitored.add(id(code))
        _tables.setdefault(("kept", id(code)), code)
        if lanes.of_user(code.co_filename):
            sys.monitoring.set_local_events(_TOOL, code, events.LINE | events.INSTRUCTION)
        else:
            sys.monitoring.set_local_events(_TOOL, code, events.LINE)
    return sys.monitoring.DISABLE


def _on_line(code, line):
    lane = lanes.current()
    if State.mode != lanes.STEP:
        return sys.monitoring.DISABLE
    if lane is None:
        return None
    _line(lane, real.caller(1), line, _watched(code))
    return None


def _on_instruction(code, offset):
    lane = lanes.current()
    if State.mode != lanes.STEP:
        return sys.monitoring.DISABLE
    if lane is None:
        return None
    place = table(code).get(offset)
    if place is None:
        _quiet(lane, real.caller(1))
        return None
    _instruction(lane, real.caller(1), place)
    return None


def _on_raise(code, offset, error):
    lane = lanes.current()
    if lane is not None and State.mode == lanes.STEP and lanes.of_user(code.co_filename):
        _raised(lane, real.caller(1), error)


# ---- for both

_started = False


def start():
    """Watches the program; called where stepping begins, and where it begins again."""
    global _started
    gate.watch = again
    if real.VERSION >= (3, 12) and _started:
        sys.monitoring.restart_events()
    elif real.VERSION >= (3, 12):
        monitoring = sys.monitoring
        events = monitoring.events
        monitoring.use_tool_id(_TOOL, "waitline")
        monitoring.register_callback(_TOOL, events.PY_START, _on_start)
        monitoring.register_callback(_TOOL, events.LINE, _on_line)
        monitoring.register_callback(_TOOL, events.INSTRUCTION, _on_instruction)
        monitoring.register_callback(_TOOL, events.RAISE, _on_raise)
        monitoring.set_events(_TOOL, events.PY_START | events.RAISE)
    _started = True


def begin(lane):
    """Watches a thread from here."""
    if real.VERSION < (3, 12):
        sys.settrace(_call)


def end(lane):
    _written(lane)
    if real.VERSION < (3, 12):
        sys.settrace(None)


def again():
    """Watches a thread that may have run free: what it is in as well as what it calls."""
    if real.VERSION >= (3, 12) or sys.gettrace() is not None:
        return
    sys.settrace(_call)
    frame = real.caller(1)
    while frame is not None:
        user = _watched(frame.f_code)
        if user is not False and not lanes.is_agent(frame.f_code.co_filename):
            frame.f_trace = _in_user if user else _in_library
            frame.f_trace_opcodes = bool(user)
        frame = frame.f_back
