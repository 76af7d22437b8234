"""What happened, in order, until it is told to Waitline. An event is a tuple: its kind, the lane's number, the line and
what else belongs to it; a primitive stands in it as the object itself or by its number."""

from collections import deque

from . import lanes, names, real, reprs

# Where these kinds have a primitive in the tuple.
_WITH_PRIMITIVE = frozenset((
    "acquired", "released", "not-acquired", "enqueued", "notified", "notified-nobody", "timed-out", "left", "called",
    "returned", "woken"))
ENOUGH = 400000

events = deque()
# How many of them were taken since the beginning.
taken = 0
# Whether something was printed that has not been told.
pending = False


def flush():
    """Replaced by what tells it."""


def note(lane, kind, *rest):
    """Notes an event of a lane, at the line of the user's program where it is."""
    events.append((kind, lane.number, lanes.line_of(real.caller(1))) + rest)
    if len(events) > ENOUGH:
        wait()


def wait():
    """Whoever reads is slower than the program; lets it catch up."""
    if lanes.State.mode == lanes.FREE:
        real.sleep(0.002)


def at(lane, line, kind, *rest):
    events.append((kind, lane.number, line) + rest)


def clock_moved(before, after):
    events.append(("clock-moved", -1, 0, before, after))


def _named(thing, named):
    """The number of what is shown for a primitive, which is noted with its name; 0 when nothing is."""
    thing = names.numbers.thing(thing) if type(thing) is int else thing
    resource = None if thing is None else names.resource(thing)
    if resource is None:
        return 0
    named[resource.number] = resource.head()
    return resource.number


def take(most, characters=1 << 60):
    """The oldest events, ready to be written, and what primitives in them are called.

    ``characters`` is how many of printed text are enough."""
    global pending, taken
    pending = False
    named = {}
    known = {}
    told = []
    for _ in range(most):
        if characters <= 0:
            break
        try:
            event = events.popleft()
        except IndexError:
            break
        taken += 1
        if event[0] in _WITH_PRIMITIVE:
            thing = event[3]
            key = thing if type(thing) is int else id(thing)
            number = known.get(key)
            if number is None:
                number = known[key] = _named(thing, named)
            if not number:
                continue
            if type(thing) is not int or number != thing:
                event = event[:3] + (number,) + event[4:]
        if event[0] == "printed":
            characters -= len(event[3])
        told.append(event)
    return told, list(named.values())


def printed(lane, text, error):
    """Pieces of one print are one event while lanes are stepped; where they run free a whole line is told at once, lest it is
    lost with the process."""
    global pending
    pending = True
    last = events[-1] if events and lanes.State.mode == lanes.STEP else None
    if last is not None and last[:2] == ("printed", lane.number) and last[4] == error:
        events[-1] = last[:3] + (last[3] + text, error)
    else:
        note(lane, "printed", text, error)
        # Not between the pieces of a line, where another lane could come in.
        if lanes.State.mode == lanes.FREE and text.endswith("\n"):
            flush()


def value(thing):
    return reprs.short(thing, 40)


real.after_fork(events.clear)
