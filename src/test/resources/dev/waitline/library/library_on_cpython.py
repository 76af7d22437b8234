"""Holds Waitline's library against CPython's own tests, and against a few of ours.

Arguments: the library's folder, and which share of the tests to run: `0/3` is the first of three. Most of them wait
most of the time, so the shares run side by side.

Ends with 0 when all is well, 1 when a test failed, and 77 when this Python has no `test` package.
"""

import concurrent
import functools
import io
import os
import sys
import time
import types
import unittest
from contextlib import redirect_stderr

try:
    from test import lock_tests, test_queue
except ImportError:
    sys.exit(77)

LIBRARY = sys.argv[1]
MORE_CHANCES = 5
SHARE, SHARES = map(int, sys.argv[2].split("/"))

# CPython's tests that are not run on our library, and why.
EXCLUDED = {
    "test_at_fork_reinit": "after fork() CPython makes its locks anew; programs in Waitline do not fork",
    "test_reset_internal_locks": "the same",
    "test_hang_global_shutdown_lock": "the same",
    "BarrierTests.test_constructor": "3.12 and later refuse a Barrier of nobody; ours is that of 3.11, which takes it",
    "test_no_stale_references": "counts references, which programs in Waitline cannot see",
    "test_free_reference": "the same",
    "test_free_reference_yielded_future": "the same",
    "test_del_shutdown": "a pool that is collected without shutdown(): nothing is collected in Waitline",
    "test_thread_names_assigned": "the same",
    "test_thread_names_default": "the same",
    "test_cancel_futures": "wants that workers have begun before shutdown(); our start() leaves that to Waitline's machine",
    "test_interpreter_shutdown": "starts another Python, which imports CPython's own module",
    "test_submit_after_interpreter_shutdown": "the same",
}
if sys.version_info < (3, 9):
    EXCLUDED["test_submit_keyword"] = "calls submit(fn=...), deprecated by 3.8 and gone from 3.9; ours is 3.11's"

# The same for whole families of tests, by a part of their names.
EXCLUDED_FAMILIES = {
    "ThreadPoolFailingInitializer": "asks for a record of `logging`; ours prints to standard error",
    "Process": "processes: Waitline has threads only",
    "Deadlock": "the same",
    "Fork": "the same",
    "Spawn": "the same",
}


def load(name, **replaced):
    """Run one of our modules under a name of its own, with other modules of ours in the place of CPython's."""
    module = types.ModuleType("wl_" + name)
    saved = {other: sys.modules.get(other) for other in replaced}
    sys.modules.update(replaced)
    try:
        path = os.path.join(LIBRARY, name + ".py")
        with open(path, encoding="utf-8") as source:
            exec(compile(source.read(), path, "exec"), module.__dict__)
    finally:
        for other, module_before in saved.items():
            if module_before is None:
                del sys.modules[other]
            else:
                sys.modules[other] = module_before
    return module


threading = load("threading")
queue = load("queue", threading=threading)
futures = load("futures", threading=threading, queue=queue)

# CPython's tests name the exception by its module.
lock_tests.threading.BrokenBarrierError = threading.BrokenBarrierError


def load_futures_tests():
    """CPython's tests of thread pools, with our module in the place of `concurrent.futures`."""
    import concurrent.futures as own

    futures.__name__ = own.__name__
    futures.__path__ = own.__path__
    futures.__spec__ = own.__spec__
    futures._base = futures
    futures.thread = futures
    concurrent.futures = futures
    for name in ("", "._base", ".thread"):
        sys.modules["concurrent.futures" + name] = futures
    # CPython 3.8 copies this when it defines its process pool.
    futures.Executor.submit.__text_signature__ = None
    from concurrent.futures import process

    futures.process = process
    futures.ProcessPoolExecutor = process.ProcessPoolExecutor
    try:
        import test.test_concurrent_futures as tests
    except ImportError:
        # Some distributions leave these tests out.
        print("this Python has no test.test_concurrent_futures: its tests of thread pools are not run")
        return []
    if not hasattr(tests, "__path__"):
        return [tests]
    from importlib import import_module

    names = ("as_completed", "future", "init", "shutdown", "thread_pool", "wait")
    return [import_module("test.test_concurrent_futures.test_" + name) for name in names]


class LockTests(lock_tests.LockTests):
    # The lock itself is CPython's; the tests hold our way of reaching it.
    locktype = staticmethod(threading.Lock)


class RLockTests(lock_tests.RLockTests):
    locktype = staticmethod(threading.RLock)


class ConditionAsRLockTests(lock_tests.RLockTests):
    locktype = staticmethod(threading.Condition)
    # What only a lock itself answers, not a Condition around it.
    test_recursion_count = None
    test_repr = None
    test_locked_repr = None
    test_release_save_unacquired = None


class ConditionTests(lock_tests.ConditionTests):
    condtype = staticmethod(threading.Condition)
    locktype = staticmethod(threading.Lock)


class EventTests(lock_tests.EventTests):
    eventtype = staticmethod(threading.Event)


class SemaphoreTests(lock_tests.SemaphoreTests):
    semtype = staticmethod(threading.Semaphore)


class BoundedSemaphoreTests(lock_tests.BoundedSemaphoreTests):
    semtype = staticmethod(threading.BoundedSemaphore)


class BarrierTests(lock_tests.BarrierTests):
    barriertype = staticmethod(threading.Barrier)


class WithOurQueue:
    queue = queue
    # Queue.shutdown() came with 3.13; ours is 3.11's.

    def setUp(self):
        if "shutdown" in self._testMethodName:
            self.skipTest("Queue.shutdown() is younger than 3.11")
        super().setUp()


class QueueTests(WithOurQueue, test_queue.QueueTest, unittest.TestCase):
    pass


class LifoQueueTests(WithOurQueue, test_queue.LifoQueueTest, unittest.TestCase):
    pass


class PriorityQueueTests(WithOurQueue, test_queue.PriorityQueueTest, unittest.TestCase):
    pass


class FailingQueueTests(WithOurQueue, test_queue.FailingQueueTest, unittest.TestCase):
    pass


class SimpleQueueTests(test_queue.BaseSimpleQueueTest, unittest.TestCase):
    queue = queue

    def setUp(self):
        self.type2test = queue.SimpleQueue
        super().setUp()


class ThreadTests(unittest.TestCase):
    def test_names_follow_the_target(self):
        def child():
            pass

        class Own(threading.Thread):
            pass

        self.assertRegex(threading.Thread(target=child).name, r"^Thread-\d+ \(child\)$")
        self.assertRegex(Own().name, r"^Thread-\d+$")
        self.assertRegex(threading.Thread(target=functools.partial(child)).name, r"^Thread-\d+$")
        self.assertEqual(threading.Thread(name="own").name, "own")

    def test_repr_through_life(self):
        gate = threading.Event()
        thread = threading.Thread(target=gate.wait, name="t", daemon=True)
        self.assertEqual(repr(thread), "<Thread(t, initial daemon)>")
        thread.start()
        self.assertEqual(repr(thread), "<Thread(t, started daemon %d)>" % thread.ident)
        self.assertTrue(thread.is_alive())
        gate.set()
        thread.join()
        self.assertEqual(repr(thread), "<Thread(t, stopped daemon %d)>" % thread.ident)
        self.assertFalse(thread.is_alive())

    def test_wrong_calls(self):
        thread = threading.Thread(target=int)
        with self.assertRaisesRegex(RuntimeError, "^cannot join thread before it is started$"):
            thread.join()
        thread.start()
        thread.join()
        with self.assertRaisesRegex(RuntimeError, "^threads can only be started once$"):
            thread.start()
        with self.assertRaisesRegex(RuntimeError, "^cannot set daemon status of active thread$"):
            thread.daemon = True
        with self.assertRaisesRegex(RuntimeError, "^cannot join current thread$"):
            threading.current_thread().join()

    def test_join_gives_up_in_time(self):
        gate = threading.Event()
        thread = threading.Thread(target=gate.wait)
        thread.start()
        thread.join(0.02)
        self.assertTrue(thread.is_alive())
        gate.set()
        thread.join()
        self.assertFalse(thread.is_alive())

    def test_an_exception_is_printed_and_ends_that_thread_alone(self):
        thread = threading.Thread(target=lambda: 1 // 0, name="broken")
        said = io.StringIO()
        with redirect_stderr(said):
            thread.start()
            thread.join()
        self.assertTrue(said.getvalue().startswith("Exception in thread broken:\nTraceback"), said.getvalue())
        self.assertTrue(said.getvalue().endswith("ZeroDivisionError: integer division or modulo by zero\n")
                        or said.getvalue().endswith("ZeroDivisionError: division by zero\n"), said.getvalue())

    def test_system_exit_is_silent(self):
        thread = threading.Thread(target=sys.exit)
        said = io.StringIO()
        with redirect_stderr(said):
            thread.start()
            thread.join()
        self.assertEqual(said.getvalue(), "")

    def test_many_threads_leave_no_trace(self):
        before = threading.active_count()
        threads = [threading.Thread(target=int) for _ in range(200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(threading.active_count(), before)
        self.assertEqual(threading.enumerate()[0], threading.main_thread())
        self.assertEqual(threading._unjoined, {})

    def test_local_values_are_each_threads_own(self):
        data = threading.local()
        data.x = 1
        seen = []
        thread = threading.Thread(target=lambda: seen.append(hasattr(data, "x")))
        thread.start()
        thread.join()
        self.assertEqual(seen, [False])
        self.assertEqual(data.x, 1)

    def test_timer(self):
        said = []
        timer = threading.Timer(0.01, said.append, ["late"])
        timer.start()
        timer.join()
        cancelled = threading.Timer(60, said.append, ["never"])
        cancelled.start()
        cancelled.cancel()
        cancelled.join()
        self.assertEqual(said, ["late"])

    def test_a_notify_is_spent_on_a_waiter_whose_time_is_over(self):
        condition = threading.Condition(threading.Lock())
        results = []

        def wait(timeout):
            with condition:
                results.append(condition.wait(timeout))

        first = threading.Thread(target=wait, args=(1,))
        second = threading.Thread(target=wait, args=(2,))
        for number, thread in enumerate((first, second), 1):
            thread.start()
            end = time.monotonic() + 0.9
            while len(condition._waiters) < number:
                if time.monotonic() > end:
                    self.skipTest("this machine is too busy")
                time.sleep(0.001)
        with condition:
            first.join(1.2)
            self.assertEqual(len(condition._waiters), 2)
            condition.notify()
        first.join()
        second.join()
        self.assertEqual(results, [False, False])


class FuturesTests(unittest.TestCase):
    def test_workers_are_named_and_used_again(self):
        with futures.ThreadPoolExecutor(2, thread_name_prefix="w") as pool:
            names = set(pool.map(lambda _: threading.current_thread().name, range(20)))
        self.assertLessEqual(names, {"w_0", "w_1"})
        self.assertFalse(any(thread.is_alive() for thread in pool._threads))

    def test_wait_gives_a_pair_with_names(self):
        with futures.ThreadPoolExecutor(1) as pool:
            future = pool.submit(int, "7")
            done, not_done = result = futures.wait([future])
        self.assertEqual((done, not_done), ({future}, set()))
        self.assertEqual((result.done, result.not_done), (done, not_done))
        self.assertTrue(repr(result).startswith("DoneAndNotDoneFutures(done={<Future at 0x"))

    def test_a_callback_that_raises_is_reported(self):
        future = futures.Future()
        future.add_done_callback(lambda _: 1 // 0)
        said = io.StringIO()
        with redirect_stderr(said):
            future.set_result(1)
        self.assertTrue(said.getvalue().startswith("exception calling callback for <Future at 0x"))


def without_excluded(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from without_excluded(test)
            continue
        name = test._testMethodName
        reason = EXCLUDED.get(name, EXCLUDED.get(type(test).__name__ + "." + name))
        for family, why in EXCLUDED_FAMILIES.items():
            if family in type(test).__name__:
                reason = why
        if reason is not None:
            setattr(test, name, unittest.skip(reason)(getattr(test, name)))
        yield test


def load_tests(loader, standard, pattern):
    found = unittest.TestSuite()
    cases = [case for case in globals().values() if getattr(case, "__module__", None) == __name__]
    for module in load_futures_tests():
        cases.extend(case for case in vars(module).values() if getattr(case, "__module__", None) == module.__name__)
    for case in cases:
        if isinstance(case, type) and issubclass(case, unittest.TestCase):
            found.addTests(loader.loadTestsFromTestCase(case))
    return unittest.TestSuite(list(without_excluded(found))[SHARE::SHARES])


def main():
    """A test that counts milliseconds gets more chances, alone."""
    suite = load_tests(unittest.defaultTestLoader, None, None)
    for _ in range(MORE_CHANCES + 1):
        result = unittest.TextTestRunner(stream=sys.stdout).run(suite)
        failed = [case for case, trace in result.failures + result.errors]
        if not failed or not all(isinstance(case, unittest.TestCase) for case in failed):
            break
        suite = unittest.TestSuite(type(case)(case._testMethodName) for case in failed)
    sys.exit(not result.wasSuccessful())


if __name__ == "__main__":
    main()
