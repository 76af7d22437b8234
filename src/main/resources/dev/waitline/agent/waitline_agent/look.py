"""All that can be seen at one moment, as plain lists."""

import dis
import linecache
import sys
import threading
import types

from . import clock, gate, kinds, lanes, locks, names, reprs

_VALUE = 80
_MOST_ITEMS = 50


def look():
    walk = names.walk()
    stacks = names.stacks()
    held = _held(walk)
    return {
        "clock": clock.now(),
        "threads": [_thread(lane, walk, stacks.get(lane, []), held.get(lane, ())) for lane in list(lanes.lanes)],
        "primitives": [_primitive(resource, walk) for resource in walk.found],
        "globals": _globals(walk),
    }


# ---- threads

def _thread(lane, walk, frames, held):
    if lane.parked and lane.stop is not None and lane.stop.what == "begin":
        frames = []
    frames = [f for f in frames if not f.f_code.co_filename.startswith("<frozen")]
    first = next((n for n, f in enumerate(frames) if lanes.of_user(f.f_code.co_filename)), len(frames))
    frames = frames[first:]
    line = next((f.f_lineno for f in reversed(frames) if lanes.of_user(f.f_code.co_filename)), 0)
    if lane.parked and lane.stop is not None and lane.stop.what == "begin":
        line = _first_line(lane)[1]
    return [lane.number, lane.current_name(), lane.role, lane.daemon, _state(lane, walk), _next(lane, walk),
            [_frame(f, walk) for f in frames], line, _holds(lane, held)]


def _shown(thing, walk):
    resource = walk.of(thing)
    return None if resource is None else resource.head()


def _state(lane, walk):
    if lane.ended or lane in gate.ending:
        return ["ended"] + list(lane.outcome or ("RETURNED", ""))
    if lane.outside:
        return ["outside"]
    stop = lane.stop
    if stop is None or stop.enabled is None or stop.enabled() or gate.overdue(stop) or lane.signals:
        return ["runnable"]
    if stop.what == "join":
        return ["joining", stop.target.number, stop.deadline]
    if stop.what == "sleep":
        return ["sleeping", stop.deadline]
    if stop.what == "wait":
        shown = _shown(stop.target, walk)
        if shown is not None:
            return ["waiting", shown, stop.deadline]
    lock = stop.lock
    shown = _shown(lock, walk) if lock is not None else None
    # The lock on which a waiter sleeps is its own, and nobody has it.
    owner = lock.owner if lock is not None and not isinstance(lock, locks.Waiter) else None
    known = owner is not None and not owner.ended
    return ["wants", shown or [0, "a lock", "LOCK", False], owner.number if known else None, lock.line if lock else 0,
            _was_notified(lane), stop.deadline]


def _was_notified(lane):
    return any(scope.waiter is not None and scope.waiter.notified for scope in lane.scopes)


def _next(lane, walk):
    stop = lane.stop
    if lane.ended:
        return ["END", ""]
    if stop is None:
        return ["GO_ON", ""]
    if stop.what == "line":
        return ["LINE", _source(stop.frame, stop.target)]
    if stop.what == "begin":
        source = linecache.getline(*_first_line(lane)).strip()
        return ["LINE", source] if source else ["GO_ON", ""]
    if stop.what in ("read", "write"):
        chain = stop.target.chain
        return [stop.what.upper(), chain.text if chain is not None else _source(stop.frame, stop.frame.f_lineno)]
    if stop.what == "call":
        thing, method = stop.target
        shown = _shown(thing, walk)
        return ["CALL", "%s.%s()" % (shown[1] if shown else "", method)]
    if stop.what == "print":
        return ["PRINT", stop.target.strip()[:60]]
    if stop.what == "start":
        return ["START", stop.target.name if stop.target is not None else ""]
    if stop.what == "join":
        return ["JOIN", stop.target.current_name()]
    if stop.what == "sleep":
        return ["WAKE_UP", ""]
    if stop.what == "wait":
        shown = _shown(stop.target, walk)
        kind = "ACQUIRE" if not stop.enabled() and not gate.overdue(stop) else (
            "WAKE_UP" if stop.enabled() else "TIME_OUT")
        return [kind, shown[1] if shown else ""]
    shown = _shown(stop.target, walk)
    return [{"acquire": "ACQUIRE", "release": "RELEASE"}.get(stop.what, "GO_ON"), shown[1] if shown else ""]


def _first_line(lane):
    """The file and the line at which a thread begins that has not yet, where that is the program's own; else no line."""
    thread = lane.thread
    run = next((held["run"] for held in map(reprs.namespace, reprs.mro(type(thread))) if "run" in held), None)
    function = reprs.attributes(thread).get("_target") if run is threading.Thread.run else run
    function = function.__func__ if type(function) is types.MethodType else function
    code = function.__code__ if type(function) is types.FunctionType else None
    if code is None or not lanes.of_user(code.co_filename):
        return "", 0
    lines = [line for _, line in dis.findlinestarts(code) if line is not None]
    return code.co_filename, next((line for line in lines if line > code.co_firstlineno), code.co_firstlineno)


def _source(frame, line):
    return linecache.getline(frame.f_code.co_filename, line).strip() if frame is not None else ""


def _frame(frame, walk):
    code = frame.f_code
    user = lanes.of_user(code.co_filename)
    variables = [] if code.co_name == "<module>" else [
        _variable(name, value, walk) for name, value in list(frame.f_locals.items()) if not name.startswith(".")]
    return [code.co_name, code.co_filename, frame.f_lineno or 0, not user, variables]


def _holds(lane, held):
    return [] if lane.ended else [[r.head(), lock.count, lock.line] for _, r, lock in sorted(held, key=_taken)]


def _taken(entry):
    return entry[0]


def _held(walk):
    """The locks that somebody has, by who has them: when it was taken, as what it is shown, and the lock itself."""
    known = set()
    held = {}
    for resource in walk.found:
        lock = names.lock_of(resource.thing)
        if isinstance(lock, locks.Lock) and id(lock) not in known:
            known.add(id(lock))
            owner = lock.owner
            shown = walk.of(lock) if owner is not None else None
            if shown is not None:
                held.setdefault(owner, []).append((lock.taken, shown, lock))
    return held


# ---- primitives

def _primitive(resource, walk):
    thing = resource.thing
    lock = names.lock_of(thing)
    lock = lock if isinstance(lock, locks.Lock) else None
    wanting = _wanting(resource, lock, walk) if lock is not None else []
    holder = [lock.owner.number, lock.count, lock.line] if lock is not None and lock.owner is not None else None
    seen = {"head": resource.head(), "wanting": wanting, "holder": holder}
    kind = kinds.by_name[resource.kind]
    if not kind.places:
        seen["locked"] = thing.locked() if resource.kind == "LOCK" else holder is not None
        return seen
    seen["queues"] = [_waiters(names.reach(thing, place)) for place in kind.places]
    if kind.values:
        seen["values"] = [_value(getattr(thing, attribute, None)) for attribute in kind.values]
    if kind.items:
        seen["items"] = _items(thing, kind)
    if not kind.hides_lock:
        seen["lock"] = _lock(thing, walk)
    return seen


def _wanting(resource, lock, walk):
    """Who stands before taking the lock, and before that who was notified and has not woken yet; those come first."""
    notified, newcomers = [], []
    for lane in lanes.lanes:
        stop = lane.stop
        if lane.ended or stop is None or stop.enabled is None:
            continue
        was = _was_notified(lane)
        waited = next((scope.waiter.condition for scope in lane.scopes if scope.waiter is not None), None)
        shown = walk.of(waited) if waited is not None else None
        here = shown is not None and shown.number == resource.number
        awake = stop.what == "wait" and here and stop.enabled()
        wants = stop.what == "acquire" and stop.lock is lock and (waited is None or here or not was)
        if awake or wants:
            (notified if was else newcomers).append([lane.number, was])
    return notified + newcomers


def _lock(thing, walk):
    """For a Condition: the kind of the lock beneath, and the name that the program gave to that."""
    inner = getattr(thing, "_lock", None)
    own = walk.primitives.get(id(inner))
    return ["LOCK" if getattr(type(inner), "waitline_kind", "LOCK") == "LOCK" else "RLOCK",
            own.name if own is not None else None]


def _value(value):
    return int(value) if isinstance(value, int) else None


def _items(thing, kind):
    try:
        return [_item(item) for item in list(names.reach(thing, kind.items) or ())[:_MOST_ITEMS]]
    except RuntimeError:
        return []


def _item(item):
    """A call that waits in a pool is shown as one."""
    if reprs.name(type(item)) == "_WorkItem" and reprs.module(type(item)) == "concurrent.futures.thread":
        held = reprs.attributes(item)
        called, given = held.get("fn"), held.get("args")
        # 3.8 has a list, and 3.14 keeps both in one.
        if isinstance(given, (tuple, list)):
            return "%s(%s)" % (_called(called), ", ".join(reprs.short(each, 12) for each in given))
    return reprs.short(item, 24)


def _called(thing):
    if type(thing) is types.MethodType:
        thing = thing.__func__
    if type(thing) in (types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType):
        return thing.__name__
    return reprs.name(thing) if reprs.is_a(thing, type) else reprs.short(thing, 16)


def _waiters(condition):
    found = []
    for own in list(getattr(condition, "_waiters", ())):
        if isinstance(own, locks.Waiter) and own.owner is not None:
            lane = own.owner
            stop = lane.stop
            blocked = stop is not None and stop.lock is own
            overdue = blocked and own.real.locked() and gate.overdue(stop)
            deadline = stop.deadline if blocked and not overdue else None
            found.append([lane.number, own.expired or overdue, deadline, own.since])
    return found


# ---- variables

_DEFINITIONS = (type, types.FunctionType, types.BuiltinFunctionType, types.ModuleType)


def _globals(walk):
    main = sys.modules.get("__main__")
    shown = []
    for name, value in list(vars(main).items()) if main is not None else ():
        if not name.startswith("__") and not any(reprs.is_a(value, kind) for kind in _DEFINITIONS):
            shown.append(_variable(name, value, walk))
    return shown


def _variable(name, value, walk):
    resource = walk.primitives.get(id(value))
    kind = type(value)
    if resource is not None:
        text = resource.name if resource.name != name else reprs.qualified(_public(value))
    elif reprs.is_a(value, threading.Thread):
        text = "%s(%s)" % (reprs.name(kind), reprs.attributes(value).get("_name", ""))
    elif reprs.module(kind) == "__main__" and not reprs.is_a(value, BaseException):
        text = "%s object" % reprs.name(kind)
    else:
        text = reprs.short(value, _VALUE)
    return [name, text, reprs.name(_public(value)), None if resource is None else resource.number]


def _public(value):
    """The class that the program sees, also of what the agent wraps."""
    return value.__class__ if reprs.is_a(value, locks.Lock) else type(value)
