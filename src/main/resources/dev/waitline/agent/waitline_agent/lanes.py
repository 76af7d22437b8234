"""The threads that Waitline shows, each a lane, and where each of them is in the user's program."""

import os
import weakref
from collections import deque

from . import real

OFF, STEP, FREE = 0, 1, 2

_LIBRARY = (os.path.dirname(os.__file__), "<frozen", real.HERE)


class State:
    """How the agent is set: one for the process."""

    mode = OFF


class Lane:
    """A thread of the program, by the number under which it is shown."""

    def __init__(self, number, name, role, thread=None):
        self.number = number
        self.name = name
        self.role = role
        # Until it has ended the thread is kept; from then on only the program keeps it.
        self._kept = thread
        self._thread = (lambda: None) if thread is None else weakref.ref(thread)
        # What C lets go of when it has done with the thread.
        self.handle = None
        self.ident = None
        self.daemon = False
        # Held while the lane is to stand still; to let it go on is to release it.
        self.gate = real.allocate_lock()
        self.gate.acquire()
        self.parked = False
        # Released once the lane has come to its first stop.
        self.ready = None
        self.stop = None
        # Instructions since the last stop.
        self.quiet = 0
        # Calls into the library that are under way: pairs of a method's name and its object.
        self.scopes = []
        # Its own code is running, or a finalizer within it: nothing of that is shown.
        self.inside = False
        self.outside = False
        self.outcome = None
        self.ended = False
        # The main thread counts as ended for others while it waits for them at its end.
        self.done = False
        self.fired = False
        self.printing = None
        self.unsaid = None
        self.signals = deque()
        self.raised = None

    @property
    def thread(self):
        return self._thread()

    def current_name(self):
        thread = self.thread
        if thread is not None:
            try:
                return thread.name
            except Exception:
                pass
        return self.name

    def let_go(self):
        """The thread is at its end, and what it worked with can go as soon as the program lets go of it."""
        self.name = self.current_name()
        thread, self._kept = self._kept, None
        self.handle = getattr(thread, "_tstate_lock", None) or getattr(thread, "_handle", None)
        self.raised = None
        self.stop = None


lanes = []
by_ident = {}
# Which files belong to the user's program; asked once for each.
_files = {}


def add(name, role, thread=None):
    lane = Lane(len(lanes), name, role, thread)
    lanes.append(lane)
    return lane


def current():
    """The lane that runs this; None for the agent's own threads, and within the agent."""
    lane = by_ident.get(real.get_ident())
    return None if lane is None or lane.inside else lane


def of_user(filename):
    known = _files.get(filename)
    if known is None:
        known = not filename.startswith(_LIBRARY) and "site-packages" not in filename
        _files[filename] = known
    return known


def is_agent(filename):
    return filename.startswith(real.HERE)


def line_of(frame):
    """The line of the user's program on which a frame or one above it is."""
    while frame is not None:
        filename = frame.f_code.co_filename
        known = _files.get(filename)
        if known or (known is None and of_user(filename)):
            return frame.f_lineno or 0
        frame = frame.f_back
    return 0


def forget():
    State.mode = OFF
    lanes.clear()
    by_ident.clear()


real.after_fork(forget)
