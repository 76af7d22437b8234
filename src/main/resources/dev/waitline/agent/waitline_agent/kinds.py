"""The kinds of primitives, as Waitline tells of them in the settings: one table for it and for the agent."""

import sys

from . import reprs

LOCKS = ("LOCK", "RLOCK")


class Kind:
    """What is to be known of a kind. ``places`` are the attributes that hold the Conditions in whose queues waiters stand;
    an empty one is the primitive itself."""

    __slots__ = ("name", "type", "places", "values", "items", "hides_lock", "held", "methods")

    def __init__(self, told):
        self.name = told["kind"]
        module, _, name = told["type"].rpartition(".")
        # The class as this interpreter has it; None when it has no such class.
        self.type = getattr(sys.modules.get(module), name, None)
        self.places = told["places"]
        self.values = told["values"]
        self.items = told["items"]
        self.hides_lock = any(self.places)
        # The calls that a helper may make, each with whether it must hold the lock.
        self.held = dict(told["calls"])
        self.methods = [method for method, _ in told["calls"]] + told["others"]


by_name = {}
_by_type = {}
# Where the lock at the bottom of a primitive is to be looked for.
ways = ["_lock"]


def install(table):
    for told in table:
        kind = Kind(told)
        by_name[kind.name] = kind
        # Those of the locks themselves, the agent's own stand in for.
        if kind.name not in LOCKS and isinstance(kind.type, type):
            _by_type[kind.type] = kind
        ways.extend(way for way in kind.places if way and way not in ways)


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
