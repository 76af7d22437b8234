"""Holds Waitline's library against CPython's own tests, and against a few of ours. Argument: the library's folder.

Ends with 0 when all is well, 1 when a test failed, and 77 when this Python has no `test` package.
"""

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
        sys.modules.update(saved)
    return module


threading = load("threading")
queue = load("queue", threading=threading)
functools = load("functools")

# CPython's tests name the exception by its module.
lock_tests.threading.BrokenBarrierError = threading.BrokenBarrierError


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
    # After fork() CPython makes its locks anew; programs in Waitline do not fork.
    test_at_fork_reinit = None
    test_reset_internal_locks = None


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


class FunctoolsTests(unittest.TestCase):
    def test_partial(self):
        self.assertEqual(functools.partial(int, base=2)("101"), 5)
        self.assertEqual(repr(functools.partial(3 .__add__, 4, x=1))[-9:], ", 4, x=1)")

    def test_wraps(self):
        def inner():
            "doc"

        @functools.wraps(inner)
        def outer():
            pass

        self.assertEqual((outer.__name__, outer.__doc__, outer.__wrapped__), ("inner", "doc", inner))

    def test_reduce(self):
        self.assertEqual(functools.reduce(lambda a, b: a + b, [1, 2, 3]), 6)
        self.assertEqual(functools.reduce(lambda a, b: a + b, [], 5), 5)
        with self.assertRaisesRegex(TypeError, "empty"):
            functools.reduce(lambda a, b: a, [])


def load_tests(loader, standard, pattern):
    suite = unittest.TestSuite()
    for case in list(globals().values()):
        if isinstance(case, type) and issubclass(case, unittest.TestCase) and case.__module__ == __name__:
            suite.addTests(loader.loadTestsFromTestCase(case))
    return suite


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
