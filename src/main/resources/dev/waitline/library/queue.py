# Waitline's queue: a container, one lock, and three Conditions that share it. As CPython 3.11's module.

import threading
from _collections import deque as _deque
from heapq import heappop as _heappop
from heapq import heappush as _heappush
from time import monotonic as _time


class Empty(Exception):
    """There was nothing to get."""

    __module__ = "_queue"


class Full(Exception):
    """There was no room to put."""


class Queue:
    """First in, first out, for any number of threads at both ends."""

    @classmethod
    def __class_getitem__(cls, item):
        # Queue[int] is a hint for readers; at run time it is just the class.
        return cls

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        # One lock for all: who waits on any of the three Conditions gives up the same lock.
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0

    # The container: what the two other queues below do differently.

    def _init(self, maxsize):
        self.queue = _deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0:
                self._await_room(block, timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def _await_room(self, block, timeout):
        if not block:
            if self._qsize() >= self.maxsize:
                raise Full
        elif timeout is None:
            while self._qsize() >= self.maxsize:
                self.not_full.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _time() + timeout
            while self._qsize() >= self.maxsize:
                remaining = end - _time()
                if remaining <= 0:
                    raise Full
                self.not_full.wait(remaining)

    def get(self, block=True, timeout=None):
        with self.not_empty:
            self._await_item(block, timeout)
            item = self._get()
            self.not_full.notify()
            return item

    def _await_item(self, block, timeout):
        if not block:
            if not self._qsize():
                raise Empty
        elif timeout is None:
            while not self._qsize():
                self.not_empty.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = _time() + timeout
            while not self._qsize():
                remaining = end - _time()
                if remaining <= 0:
                    raise Empty
                self.not_empty.wait(remaining)

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        with self.all_tasks_done:
            unfinished = self.unfinished_tasks - 1
            if unfinished < 0:
                raise ValueError("task_done() called too many times")
            if unfinished == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = unfinished

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()


class LifoQueue(Queue):
    """Last in, first out: a stack."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    """The smallest item first. `queue` is a heap: no item is larger than the two at 2*i + 1 and 2*i + 2."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        _heappush(self.queue, item)

    def _get(self):
        return _heappop(self.queue)


class SimpleQueue:
    """A queue without bounds and without task_done()."""

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def __init__(self):
        self._queue = _deque()
        # Counts the items, so that getting one is: wait for a permit, then take.
        self._count = threading.Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not block:
            timeout = None
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)


_PySimpleQueue = SimpleQueue
