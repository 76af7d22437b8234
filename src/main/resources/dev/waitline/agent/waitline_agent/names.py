"""What the program calls its primitives: found by walking from the main module's variables, in their order, and then
from the variables of the functions that run. The first name found counts."""

import sys
import threading
import weakref

from . import kinds, lanes, real, reprs

_DEEPEST = 4
_MOST_ITEMS = 200


class Resource:
    """What is told of a primitive; ``named`` is whether the program has a name for it at hand."""

    __slots__ = ("number", "name", "kind", "named", "thing")

    def __init__(self, number, name, kind, named, thing):
        self.number = number
        self.name = name
        self.kind = kind
        self.named = named
        self.thing = thing

    def head(self):
        return [self.number, self.name, self.kind, self.named]


class _Numbers:
    """Each primitive has a number for life, given when it is made, so that the same steps give the same numbers; what was
    there before the agent has one when it is first asked for."""

    def __init__(self):
        self.last = 0
        self.known = {}
        self.things = {}

    def of(self, thing):
        key = id(thing)
        entry = self.known.get(key)
        if entry is None:
            self.last += 1
            number = self.last
            try:
                reference = weakref.ref(thing, lambda _: self._forget(key, number))
            except TypeError:
                reference = lambda: thing  # noqa: E731
            entry = self.known[key] = (number, reference)
            self.things[number] = reference
        return entry[0]

    def _forget(self, key, number):
        self.known.pop(key, None)
        self.things.pop(number, None)
        _told.pop(number, None)

    def thing(self, number):
        """What has this number; None when it is gone."""
        reference = self.things.get(number)
        return None if reference is None else reference()


numbers = _Numbers()


def kind_of(thing):
    kind = getattr(type(thing), "waitline_kind", None)
    if kind is not None:
        return kind if thing.visible else None
    kind = kinds.of(type(thing))
    return None if kind is None else kind.name


class Walk:
    """The names at one moment."""

    def __init__(self, frames, moment):
        self.moment = moment
        kinds.look_again()
        self.seen = set()
        self.primitives = {}
        self.inner = {}
        self.within = {}
        self.found = []
        self.kept = []
        main = sys.modules.get("__main__")
        for name, value in list(vars(main).items()) if main is not None else ():
            self._visit(name, value, 0)
        for frame in frames:
            if lanes.of_user(frame.f_code.co_filename) and frame.f_code.co_name != "<module>":
                for name, value in list(frame.f_locals.items()):
                    self._visit(name, value, 1)
        for resource in sorted(self.found, key=lambda r: r.number):
            self._inner(resource)
        for frame in frames:
            self._unnamed(frame)
        self.found.sort(key=lambda r: r.number)

    def _visit(self, name, value, depth):
        if depth > _DEEPEST or type(value) in (int, str, float, bool, type(None), bytes):
            return
        if id(value) in self.seen:
            return
        self.seen.add(id(value))
        self.kept.append(value)
        kind = kind_of(value)
        if kind is not None:
            self._register(name, value, kind, True)
            self._name_within(name, value)
            return
        if type(value) in (list, tuple):
            for n, item in enumerate(value[:_MOST_ITEMS]):
                self._visit("%s[%d]" % (name, n), item, depth + 1)
        elif type(value) is dict:
            for key, item in list(value.items())[:_MOST_ITEMS]:
                self._visit("%s[%s]" % (name, reprs.short(key, 20)), item, depth + 1)
        elif reprs.is_a(value, type):
            if self._users(value):
                for attribute, item in list(reprs.namespace(value).items()):
                    self._visit(name + "." + attribute, item, depth + 1)
        elif self._users(type(value)):
            is_thread = reprs.is_a(value, threading.Thread)
            for attribute, item in list(reprs.attributes(value).items()):
                if not (is_thread and attribute.startswith("_")):
                    self._visit(name + "." + attribute, item, depth + 1)
            self._visit(reprs.name(type(value)), type(value), depth + 1)
        else:
            self._name_within(name, value)

    def _name_within(self, name, value):
        """What is to be said of primitives inside an object of the library's, once they are in use."""
        if not reprs.is_a(value, threading.Thread):
            for attribute, item in list(reprs.attributes(value).items()):
                if kind_of(item) is not None:
                    self.within.setdefault(id(item), name + "." + attribute)

    @staticmethod
    def _users(kind):
        # The interpreter takes the file's name out of the main module once that has run, while others still do.
        if reprs.module(kind) == "__main__":
            return True
        module = sys.modules.get(reprs.module(kind))
        file = getattr(module, "__file__", None)
        return file is not None and lanes.of_user(file)

    def _register(self, name, thing, kind, named):
        resource = Resource(numbers.of(thing), name, kind, named, thing)
        self.primitives[id(thing)] = resource
        self.found.append(resource)
        return resource

    def _inner(self, resource):
        thing = resource.thing
        if resource.kind in kinds.LOCKS:
            self.inner[id(thing)] = resource
        for place in kinds.by_name[resource.kind].places:
            self._condition(reach(thing, place), resource)

    def _condition(self, condition, resource):
        if not isinstance(condition, threading.Condition):
            return
        self.inner[id(condition)] = resource
        lock = getattr(condition, "_lock", None)
        if lock is not None and id(lock) not in self.primitives:
            self.inner.setdefault(id(lock), resource)

    def _unnamed(self, frame):
        """A primitive that is in use although the program has no name for it at hand."""
        code = frame.f_code
        if lanes.of_user(code.co_filename) or not code.co_argcount or code.co_varnames[0] != "self":
            return
        thing = frame.f_locals.get("self")
        kind = kind_of(thing)
        if kind is None or id(thing) in self.primitives or id(thing) in self.inner:
            return
        if kind not in kinds.LOCKS and id(thing) not in self.within and not visible(thing):
            return
        name = self.within.get(id(thing)) or "%s %d" % (type(thing).__name__, numbers.of(thing))
        resource = self._register(name, thing, kind, False)
        self._inner(resource)

    def of(self, thing):
        """The primitive to show for a lock, a Condition inside another one, or itself."""
        return self.primitives.get(id(thing)) or self.inner.get(id(thing))


def reach(thing, path):
    """What a path of attributes leads to, itself where that is empty; None where there is nothing."""
    for attribute in path.split(".") if path else ():
        thing = getattr(thing, attribute, None)
    return thing


def _reach(held, path):
    """The same, from attributes, and without running code."""
    thing = None
    for attribute in path.split("."):
        thing = held.get(attribute)
        held = reprs.attributes(thing) if thing is not None else {}
    return thing


def lock_of(thing):
    """The lock at the bottom of a primitive."""
    for _ in range(3):
        if thing is None or getattr(type(thing), "waitline_kind", None) is not None:
            return thing
        held = reprs.attributes(thing)
        thing = None
        for way in kinds.ways:
            thing = _reach(held, way)
            if thing:
                break
    return None


def visible(thing):
    lock = lock_of(thing)
    return lock is not None and getattr(lock, "visible", False)


_walk = None
_moment = 0


def passed():
    """Something has happened since the last walk: names may have changed."""
    global _moment
    _moment += 1


def walk():
    """The names now."""
    known = _walk
    if known is not None and known.moment == _moment and lanes.State.mode == lanes.STEP:
        return known
    return Walk([frame for stack in stacks().values() for frame in stack], _moment)


# What was told for each thing, by its number: a primitive may have lost its name within the very step that used it.
_told = {}


def resource(thing):
    """What to tell for a thing; None when the program could never reach it by a name."""
    global _walk
    known = _walk
    found = known.of(thing) if known is not None else None
    if (found is None or not found.named) and (known is None or known.moment != _moment):
        # What had no name then may have one now.
        known = _walk = walk()
        found = known.of(thing)
    number = numbers.of(thing)
    if found is not None:
        _told[number] = Resource(found.number, found.name, found.kind, found.named, None)
    return _told.get(number)


def stacks():
    """The frames of each lane, outermost first."""
    tops = sys._current_frames()
    found = {}
    for lane in list(lanes.lanes):
        if not lane.ended and lane.ident in tops:
            found[lane] = _frames_of(tops[lane.ident])
    # The frame of this call is in there too: left as it is, it would keep itself alive, and all the frames beneath it with
    # what the program holds in them.
    tops.clear()
    return found


def _frames_of(top):
    stack = []
    while top is not None:
        if not lanes.is_agent(top.f_code.co_filename):
            stack.append(top)
        top = top.f_back
    stack.reverse()
    return stack


def forget():
    """Before the program moves on: a walk keeps what it has seen, and what it says must not depend on who has looked."""
    global _walk
    _walk = None


real.after_fork(forget)
