# Calls at given times, in the thread that runs the scheduler.

import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _monotonic

_NOTHING = object()


class Event(namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    def __eq__(self, other):
        return self[:3] == other[:3]

    def __lt__(self, other):
        return self[:3] < other[:3]

    def __le__(self, other):
        return self[:3] <= other[:3]

    def __gt__(self, other):
        return self[:3] > other[:3]

    def __ge__(self, other):
        return self[:3] >= other[:3]

    __hash__ = tuple.__hash__


class scheduler:
    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self._queue = []
        self._lock = threading.RLock()
        self._numbers = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _NOTHING else kwargs)
        with self._lock:
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._queue:
                    return None
                first = self._queue[0]
                left = first.time - self.timefunc()
                if left <= 0:
                    heapq.heappop(self._queue)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                first.action(*first.argument, **first.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        with self._lock:
            events = self._queue[:]
        return sorted(events)
