"""The kinds of primitives, as Waitline tells of them in the settings: one table for it and for the agent."""

import sys

from . import reprs

LOCKS = ("LOCK", "RLOCK")


class Kind:
    """What is to be known of a kind. ``places`` are the attributes that hold the Conditions in whose queues waiters stand;
    an empty one is the primitive itself."""

    __slots__ = ("name", "type", "places", "values", "items", "hides_lock", "held", "methods", "path")

    def __init__(self, told):
        self.name = told["kind"]
        # The class as this interpreter has it; None when it has no such class.
        self.path = told["type"].rpartition(".")[::2]
        self.type = self._found()
        self.places = told["places"]
        self.values = told["values"]
        self.items = told["items"]
        self.hides_lock = any(self.places)
        # The calls that a helper may make, each with whether it must hold the lock.
        self.held = dict(told["calls"])
        self.methods = [method for method, _ in told["calls"]] + told["others"]


    def _found(self):
        module, name = self.path
        return getattr(sys.modules.get(module), name, None)

    def late(self):
        """The class of a module that came only after the agent; None while it has not."""
        if self.type is None:
            self.type = self._found()
        return self.type


by_name = {}
_by_type = {}
# Kinds whose module is not there yet.
_late = []
# Where the lock at the bottom of a primitive is to be looked for.
ways = ["_lock"]


def install(table):
    for told in table:
        kind = Kind(told)
        by_name[kind.name] = kind
        # Those of the locks themselves, the agent's own stand in for.
        if kind.name not in LOCKS and isinstance(kind.type, type):
            _by_type[kind.type] = kind
        elif kind.type is None:
            _late.append(kind)
        ways.extend(way for way in kind.places if way and way not in ways)


def look_again():
    """A module may have come since the last walk."""
    for known in list(_late):
        if known.late() is not None:
            _by_type[known.type] = known
            _late.remove(known)


def classes():
    """The classes that the library has in Python, with their kinds."""
    return list(_by_type.items())


def of(kind):
    """The kind of the instances of a class, which may derive from one of the library's; None for others."""
    for base in reprs.mro(kind):
        known = _by_type.get(base)
        if known is not None:
            return known
    return None
