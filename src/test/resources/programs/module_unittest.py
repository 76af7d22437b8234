import io
import re
import sys
import threading
import unittest
import warnings


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def add(self, amount=1):
        if amount < 0:
            raise ValueError("amount must not be negative")
        with self.lock:
            self.value += amount


class TestCounter(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class set up")
        cls.addClassCleanup(print, "class cleaned up")

    @classmethod
    def tearDownClass(cls):
        print("class torn down")

    def setUp(self):
        self.counter = Counter()
        self.addCleanup(print, "cleaned up")

    def tearDown(self):
        print("torn down", self.id())

    def test_threads(self):
        """Threads add
        to it."""
        threads = [threading.Thread(target=self.counter.add, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(self.counter.value, 6)

    def test_errors(self):
        with self.assertRaises(ValueError) as caught:
            self.counter.add(-1)
        self.assertIn("negative", str(caught.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertRaisesRegex(ValueError, "must not"):
            self.counter.add(-2)
        with self.assertWarns(DeprecationWarning):
            warnings.warn("old", DeprecationWarning)

    def test_fails(self):
        self.assertEqual(self.counter.value, 1, "after none")

    def test_breaks(self):
        self.counter.missing()

    def test_parts(self):
        for n in range(4):
            with self.subTest("odd", n=n):
                self.assertEqual(n % 2, 0)

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    def test_skips_itself(self):
        self.skipTest("no reason")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass


class TestAsserts(unittest.TestCase):
    def test_messages(self):
        for wrong in (
            lambda: self.assertEqual(1, 2), lambda: self.assertNotEqual(1, 1), lambda: self.assertTrue([]), lambda: self.assertFalse(1),
            lambda: self.assertIs(None, 1), lambda: self.assertIsNone(0), lambda: self.assertIsNotNone(None), lambda: self.assertIn(1, []),
            lambda: self.assertNotIn(1, [1]), lambda: self.assertIsInstance(1, str), lambda: self.assertLess(2, 1), lambda: self.assertGreaterEqual(1, 2),
            lambda: self.assertAlmostEqual(1, 1.1), lambda: self.assertAlmostEqual(1, 2, delta=0.5), lambda: self.assertRegex("abc", "x"), lambda: self.fail("failed"),
            lambda: self.assertCountEqual([1, 2, 2], [2, 1]), lambda: self.assertRaises(ValueError, int, "1"), lambda: self.assertSetEqual({1}, {1, 2}),
            lambda: self.assertEqual("a", "b", "texts"), lambda: self.assertIsNot(None, None),
        ):
            try:
                wrong()
            except AssertionError as error:
                print(re.split("\n[-+?]", str(error))[0])
        for wrong in (lambda: self.assertEqual([1, 2], [1, 3]), lambda: self.assertEqual([1], [1, 2]), lambda: self.assertEqual({"a": 1}, {"a": 2})):
            try:
                wrong()
            except AssertionError as error:
                print(str(error).split("\n\n-")[0].split("\n- ")[0])
        self.assertCountEqual([1, 2], (2, 1))
        self.assertAlmostEqual(0.1 + 0.2, 0.3)

    def test_logs(self):
        import logging

        with self.assertLogs("app", level="INFO") as logs:
            logging.getLogger("app").info("hello %s", "you")
        self.assertEqual(logs.output, ["INFO:app:hello you"])


def suite():
    made = unittest.TestSuite()
    made.addTest(TestCounter("test_threads"))
    made.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(TestAsserts))
    return made


print(suite().countTestCases(), unittest.TestLoader().getTestCaseNames(TestAsserts))
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite())
print(re.sub(r"Ran \d+ tests? in [\d.]+s", "Ran in TIME", stream.getvalue()))
print(result.wasSuccessful(), result.testsRun, result.failures)

stream = io.StringIO()
program = unittest.main(exit=False, testRunner=unittest.TextTestRunner(stream=stream))
text = re.sub(r"Ran \d+ tests? in [\d.]+s", "Ran in TIME", stream.getvalue())
print(re.sub(r'(?s)Traceback \(most.*?\n(\w+)', r"\1", text))
print(len(program.result.failures), len(program.result.errors), len(program.result.skipped), program.result.wasSuccessful())
unittest.main(argv=["x", "TestAsserts.test_logs", "TestCounter.test_fails"])

# expect: 3 ['test_logs', 'test_messages']
# expect: class set up
# expect: torn down __main__.TestCounter.test_threads
# expect: cleaned up
# expect: class torn down
# expect: class cleaned up
# expect: 1 != 2
# expect: 1 == 1
# expect: [] is not true
# expect: 1 is not false
# expect: None is not 1
# expect: 0 is not None
# expect: unexpectedly None
# expect: 1 not found in []
# expect: 1 unexpectedly found in [1]
# expect: 1 is not an instance of <class 'str'>
# expect: 2 not less than 1
# expect: 1 not greater than or equal to 2
# expect: 1 != 1.1 within 7 places (0.10000000000000009 difference)
# expect: 1 != 2 within 0.5 delta (1 difference)
# expect: Regex didn't match: 'x' not found in 'abc'
# expect: failed
# expect: Element counts were not equal:
# expect: First has 2, Second has 1:  2
# expect: ValueError not raised by int
# expect: Items in the second set but not the first:
# expect: 2
# expect: 'a' != 'b'
# expect: unexpectedly identical: None
# expect: Lists differ: [1, 2] != [1, 3]
# expect:
# expect: First differing element 1:
# expect: 2
# expect: 3
# expect: Lists differ: [1] != [1, 2]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 1:
# expect: 2
# expect: {'a': 1} != {'a': 2}
# expect: test_threads (__main__.TestCounter.test_threads)
# expect: Threads add ... ok
# expect: test_logs (__main__.TestAsserts.test_logs) ... ok
# expect: test_messages (__main__.TestAsserts.test_messages) ... ok
# expect:
# expect: ----------------------------------------------------------------------
# expect: Ran in TIME
# expect:
# expect: OK
# expect:
# expect: True 3 []
# expect: 1 != 2
# expect: 1 == 1
# expect: [] is not true
# expect: 1 is not false
# expect: None is not 1
# expect: 0 is not None
# expect: unexpectedly None
# expect: 1 not found in []
# expect: 1 unexpectedly found in [1]
# expect: 1 is not an instance of <class 'str'>
# expect: 2 not less than 1
# expect: 1 not greater than or equal to 2
# expect: 1 != 1.1 within 7 places (0.10000000000000009 difference)
# expect: 1 != 2 within 0.5 delta (1 difference)
# expect: Regex didn't match: 'x' not found in 'abc'
# expect: failed
# expect: Element counts were not equal:
# expect: First has 2, Second has 1:  2
# expect: ValueError not raised by int
# expect: Items in the second set but not the first:
# expect: 2
# expect: 'a' != 'b'
# expect: unexpectedly identical: None
# expect: Lists differ: [1, 2] != [1, 3]
# expect:
# expect: First differing element 1:
# expect: 2
# expect: 3
# expect: Lists differ: [1] != [1, 2]
# expect:
# expect: Second list contains 1 additional elements.
# expect: First extra element 1:
# expect: 2
# expect: {'a': 1} != {'a': 2}
# expect: class set up
# expect: torn down __main__.TestCounter.test_breaks
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_errors
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_expected
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_fails
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_parts
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_skips_itself
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_threads
# expect: cleaned up
# expect: torn down __main__.TestCounter.test_unexpected
# expect: cleaned up
# expect: class torn down
# expect: class cleaned up
# expect: ..E.xFFFss.u
# expect: ======================================================================
# expect: ERROR: test_breaks (__main__.TestCounter.test_breaks)
# expect: ----------------------------------------------------------------------
# expect: AttributeError: 'Counter' object has no attribute 'missing'
# expect:
# expect: ======================================================================
# expect: FAIL: test_fails (__main__.TestCounter.test_fails)
# expect: ----------------------------------------------------------------------
# expect: AssertionError: 0 != 1 : after none
# expect:
# expect: ======================================================================
# expect: FAIL: test_parts (__main__.TestCounter.test_parts) [odd] (n=1)
# expect: ----------------------------------------------------------------------
# expect: AssertionError: 1 != 0
# expect:
# expect: ======================================================================
# expect: FAIL: test_parts (__main__.TestCounter.test_parts) [odd] (n=3)
# expect: ----------------------------------------------------------------------
# expect: AssertionError: 1 != 0
# expect:
# expect: ======================================================================
# expect: UNEXPECTED SUCCESS: test_unexpected (__main__.TestCounter.test_unexpected)
# expect: ----------------------------------------------------------------------
# expect: Ran in TIME
# expect:
# expect: FAILED (failures=3, errors=1, skipped=2, expected failures=1, unexpected successes=1)
# expect:
# expect: 3 1 2 False
# expect: class set up
# expect: torn down __main__.TestCounter.test_fails
# expect: cleaned up
# expect: class torn down
# expect: class cleaned up
# ending: exit
# exit: 1
# python: 3.11
