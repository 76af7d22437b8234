# Waitline's concurrent.futures: results that are still to come, and a pool of threads that make them.
# It behaves as CPython 3.11's package does, and is written to be stepped through.

import queue as _queue
import sys as _sys
import threading as _threading
import traceback as _traceback
from os import cpu_count as _cpu_count
from time import monotonic as _time

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

# What a Future may be doing.
PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
# Cancelled, and those who wait for it have been told.
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_WORDS = {
    PENDING: "pending",
    RUNNING: "running",
    CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}

TimeoutError = TimeoutError


class Error(Exception):
    """Whatever goes wrong with futures themselves."""

    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    """The future was cancelled, so it has no result."""

    __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    """A future got a second result."""

    __module__ = "concurrent.futures._base"


class BrokenExecutor(RuntimeError):
    """An executor that can work no more."""

    __module__ = "concurrent.futures._base"


class BrokenThreadPool(BrokenExecutor):
    """A thread of the pool could not begin its work."""

    __module__ = "concurrent.futures.thread"


class Future:
    """A result that is still to come."""

    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._condition = _threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = "<%s at %s state=%s" % (type(self).__name__, hex(id(self)), _WORDS[self._state])
            if self._state == FINISHED:
                if self._exception is not None:
                    text += " raised " + type(self._exception).__name__
                else:
                    text += " returned " + type(self._result).__name__
            return text + ">"

    # ---- for those who want the result

    def cancel(self):
        """Give it up, unless somebody works on it or has finished it."""
        with self._condition:
            if self._state == RUNNING or self._state == FINISHED:
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state == CANCELLED or self._state == CANCELLED_AND_NOTIFIED

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _OVER

    def result(self, timeout=None):
        """The result, as soon as it is there; or the exception that came instead, raised here."""
        with self._condition:
            self._await(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result

    def exception(self, timeout=None):
        with self._condition:
            self._await(timeout)
            return self._exception

    def _await(self, timeout):
        # Waited for once and not in a loop: nobody notifies this condition but who ends the future.
        if self._state not in _OVER:
            self._condition.wait(timeout)
        if self._state == CANCELLED or self._state == CANCELLED_AND_NOTIFIED:
            raise CancelledError()
        if self._state != FINISHED:
            raise TimeoutError()

    def add_done_callback(self, fn):
        """Have `fn(future)` called when it is over; at once if it is already."""
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception:
            print("exception calling callback for %r" % (self,), file=_sys.stderr)
            _traceback.print_exc()

    # ---- for those who make the result

    def set_running_or_notify_cancel(self):
        """Begin to work on it: False when it was cancelled meanwhile."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            raise RuntimeError("Future in unexpected state")

    def set_result(self, result):
        with self._condition:
            self._require_open()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._require_open()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def _require_open(self):
        if self._state in _OVER:
            raise InvalidStateError("%s: %r" % (self._state, self))


# ---- waiting for several


class _Waiter:
    """Is told by each of several futures when it is over, and sets an event when that is enough."""

    def __init__(self, enough, stop_on_exception=False):
        self.event = _threading.Event()
        self.finished_futures = []
        self.lock = _threading.Lock()
        # How many must be over.
        self._missing = enough
        self._stop_on_exception = stop_on_exception

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, self._stop_on_exception)

    def add_cancelled(self, future):
        self._add(future, False)

    def _add(self, future, stop):
        with self.lock:
            self.finished_futures.append(future)
            self._missing -= 1
            if stop or self._missing <= 0:
                self.event.set()

    def take(self):
        """Those that came since the last time."""
        with self.lock:
            taken = self.finished_futures
            self.finished_futures = []
            self.event.clear()
        return taken


class _Held:
    """Holds the conditions of several futures, taken in an order that is the same for everybody."""

    def __init__(self, futures):
        self._futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self._futures:
            future._condition.acquire()

    def __exit__(self, kind, value, trace):
        for future in self._futures:
            future._condition.release()


def _is_over(future):
    # What was cancelled counts only when the pool has come to it: then its waiters have been told.
    return future._state == CANCELLED_AND_NOTIFIED or future._state == FINISHED


class DoneAndNotDoneFutures(tuple):
    """What wait() gives: a pair of two sets."""

    __module__ = "concurrent.futures._base"

    def __new__(cls, done, not_done):
        return tuple.__new__(cls, (done, not_done))

    @property
    def done(self):
        return self[0]

    @property
    def not_done(self):
        return self[1]

    def __repr__(self):
        return "DoneAndNotDoneFutures(done=%r, not_done=%r)" % (self[0], self[1])


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait until all of them, or the first of them, are over."""
    fs = set(fs)
    with _Held(fs):
        done = {future for future in fs if _is_over(future)}
        not_done = fs - done
        if return_when == FIRST_COMPLETED and done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_EXCEPTION and done:
            for future in done:
                if future._state == FINISHED and future._exception is not None:
                    return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        if return_when == FIRST_COMPLETED:
            waiter = _Waiter(1)
        elif return_when == FIRST_EXCEPTION:
            waiter = _Waiter(len(not_done), stop_on_exception=True)
        elif return_when == ALL_COMPLETED:
            waiter = _Waiter(len(not_done))
        else:
            raise ValueError("Invalid return condition: %r" % (return_when,))
        for future in fs:
            future._waiters.append(waiter)
    waiter.event.wait(timeout)
    for future in fs:
        with future._condition:
            future._waiters.remove(waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures one after the other, in the order in which they come to their end."""
    end = None if timeout is None else _time() + timeout
    fs = set(fs)
    total = len(fs)
    with _Held(fs):
        finished = [future for future in fs if _is_over(future)]
        pending = fs - set(finished)
        waiter = _Waiter(1)
        for future in fs:
            future._waiters.append(waiter)
    try:
        for future in finished:
            yield future
        while pending:
            remaining = None
            if end is not None:
                remaining = end - _time()
                if remaining < 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(remaining)
            for future in waiter.take():
                if future in pending:
                    pending.remove(future)
                    yield future
    finally:
        for future in fs:
            with future._condition:
                future._waiters.remove(waiter)


# ---- executors


class Executor:
    """What can be given work to."""

    __module__ = "concurrent.futures._base"

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of fn(...) for each item, in the order of the items."""
        end = None if timeout is None else _time() + timeout
        # All work is given out now, before the first result is asked for.
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, end)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.shutdown(wait=True)
        return False


def _results(futures, end):
    futures.reverse()
    try:
        while futures:
            future = futures.pop()
            yield _result_or_cancel(future, None if end is None else end - _time())
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, timeout):
    try:
        return future.result(timeout)
    finally:
        # Who does not come for the result any more need not have it made.
        future.cancel()


class _WorkItem:
    """A call to be made, and the future that gets what comes of it."""

    __module__ = "concurrent.futures.thread"

    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
        else:
            self.future.set_result(result)


# The end of the program: no more work is taken, and what was taken is still done.
_shutdown = False
_global_shutdown_lock = _threading.Lock()
_threads_queues = {}


def _python_exit():
    global _shutdown
    with _global_shutdown_lock:
        _shutdown = True
    workers = list(_threads_queues.items())
    for thread, work in workers:
        work.put(None)
    for thread, work in workers:
        thread.join()


_threading._register_atexit(_python_exit)

# One step of an iterator is whole by itself.
_pools = iter(range(1 << 62))


class ThreadPoolExecutor(Executor):
    """Does its work in threads, which it starts when they are needed and uses again."""

    __module__ = "concurrent.futures.thread"

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = min(32, (_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = _queue.SimpleQueue()
        # Counts the workers that have nothing to do.
        self._idle_semaphore = _threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = _threading.Lock()
        self._thread_name_prefix = thread_name_prefix or "ThreadPoolExecutor-%d" % next(_pools)
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock, _global_shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shutdown:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            self._work_queue.put(_WorkItem(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        # A worker that is idle will take it; only when there is none is another one started.
        if self._idle_semaphore.acquire(blocking=False):
            return
        count = len(self._threads)
        if count < self._max_workers:
            thread = _threading.Thread(
                name="%s_%d" % (self._thread_name_prefix or self, count),
                target=_worker,
                args=(self, self._work_queue))
            thread.start()
            self._threads.add(thread)
            _threads_queues[thread] = self._work_queue

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while True:
                try:
                    item = self._work_queue.get_nowait()
                except _queue.Empty:
                    break
                if item is not None:
                    item.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                while True:
                    try:
                        item = self._work_queue.get_nowait()
                    except _queue.Empty:
                        break
                    if item is not None:
                        item.future.cancel()
            # Wakes one worker; each one that leaves wakes the next.
            self._work_queue.put(None)
        if wait:
            for thread in list(self._threads):
                thread.join()


def _worker(executor, work):
    if executor._initializer is not None:
        try:
            executor._initializer(*executor._initargs)
        except BaseException:
            print("Exception in initializer:", file=_sys.stderr)
            _traceback.print_exc()
            executor._initializer_failed()
            return
    while True:
        item = work.get()
        if item is not None:
            item.run()
            # Nothing of the work may be kept alive while we wait for more.
            item = None
            executor._idle_semaphore.release()
            continue
        if _shutdown or executor._shutdown:
            executor._shutdown = True
            work.put(None)
            return
