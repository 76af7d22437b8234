# Tests in classes: found, run and told about as CPython does.

import functools as _functools
import logging as _logging
import re as _re
import sys as _sys
import time as _time
import traceback as _traceback
import warnings as _warnings

_LINE = 70


class SkipTest(Exception):
    """The test is not to be run, or not any further."""


class _ShouldStop(Exception):
    """A sub-test has failed, and the first failure is to be the last."""


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Has something done when the tests of the module are over, even if its set-up fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context manager, and leaves it when the tests of the module are over."""
    result = type(cm).__enter__(cm)
    addModuleCleanup(type(cm).__exit__, cm, None, None, None)
    return result


def doModuleCleanups():
    """Does it, the last first."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _no_operation():
    pass


# ---- skipping


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):

            @_functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason):
        item = reason
        reason = ""
        return decorator(item)
    return decorator


def _same(item):
    return item


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


# ---- results


class TestResult:
    """What became of the tests."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self._failed()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self._failed()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            into = self.failures if issubclass(err[0], test.failureException) else self.errors
            into.append((subtest, self._text(err)))
            self._failed()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._failed()

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _failed(self):
        if self.failfast:
            self.stop()

    def _text(self, err):
        return "".join(_traceback.format_exception(err[1]))

    def __repr__(self):
        return "<unittest.result.TestResult run=%i errors=%i failures=%i>" % (
            self.testsRun, len(self.errors), len(self.failures))


class _Stream:
    """A stream that can also end a line."""

    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text)

    def flush(self):
        pass

    def writeln(self, text=""):
        self.stream.write(text + "\n")


class TextTestResult(TestResult):
    separator1 = "=" * _LINE
    separator2 = "-" * _LINE

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._at_line_start = True

    def getDescription(self, test):
        doc = test.shortDescription()
        return "%s\n%s" % (test, doc) if self.descriptions and doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self._at_line_start = False

    def _told(self, test, word, dot):
        if self.showAll:
            if self._at_line_start:
                if isinstance(test, _SubTest):
                    self.stream.write("  ")
                self.stream.write(self.getDescription(test) + " ... ")
            self.stream.writeln(word)
            self._at_line_start = True
        elif self.dots:
            self.stream.write(dot)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failure = issubclass(err[0], subtest.failureException)
            if self.showAll and not self._at_line_start:
                self.stream.writeln()
                self._at_line_start = True
            self._told(subtest, "FAIL" if failure else "ERROR", "F" if failure else "E")
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._told(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._told(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._told(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._told(test, "skipped %r" % (reason,), "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._told(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._told(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln("UNEXPECTED SUCCESS: " + self.getDescription(test))

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            self.stream.writeln(self.separator1)
            self.stream.writeln("%s: %s" % (flavour, self.getDescription(test)))
            self.stream.writeln(self.separator2)
            self.stream.writeln(text)


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(
        self,
        stream=None,
        descriptions=True,
        verbosity=1,
        failfast=False,
        buffer=False,
        resultclass=None,
        warnings=None,
        *,
        tb_locals=False,
    ):
        self.stream = _Stream(_sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        result = self._makeResult()
        result.failfast = self.failfast
        begin = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - begin
        stream = self.stream
        result.printErrors()
        stream.writeln(result.separator2)
        stream.writeln("Ran %d test%s in %.3fs" % (result.testsRun, "" if result.testsRun == 1 else "s", taken))
        stream.writeln()
        details = []
        good = result.wasSuccessful()
        if not good:
            for name, some in (("failures", result.failures), ("errors", result.errors)):
                if some:
                    details.append("%s=%d" % (name, len(some)))
        for name, some in (
            ("skipped", result.skipped),
            ("expected failures", result.expectedFailures),
            ("unexpected successes", result.unexpectedSuccesses),
        ):
            if some:
                details.append("%s=%d" % (name, len(some)))
        stream.write("OK" if good else "FAILED")
        stream.writeln(" (%s)" % ", ".join(details) if details else "")
        return result


# ---- contexts of assertions


class _Raises:
    """A block that has to raise, or to warn."""

    def __init__(self, expected, case, pattern=None):
        self.expected = expected
        self.case = case
        self.pattern = _re.compile(pattern) if isinstance(pattern, str) else pattern
        self.msg = None
        self.name = None

    def handle(self, what, args, kwargs):
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError("%r is an invalid keyword argument for this function" % next(iter(kwargs)))
            return self
        function, *rest = args
        self.name = getattr(function, "__name__", str(function))
        with self:
            function(*rest, **kwargs)
        return None

    def fail(self, text):
        raise self.case.failureException(self.case._formatMessage(self.msg, text))

    def named(self):
        if isinstance(self.expected, tuple):
            return str(self.expected)
        return self.expected.__name__

    def missing(self, what):
        by = " by " + self.name if self.name else ""
        self.fail("%s not %s%s" % (self.named(), what, by))

    def fits(self, value):
        if self.pattern is not None and not self.pattern.search(str(value)):
            self.fail('"%s" does not match "%s"' % (self.pattern.pattern, value))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.missing("raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        self.fits(value)
        return True


class _Warns(_Raises):
    def __enter__(self):
        self._catching = _warnings.catch_warnings(record=True)
        self.warnings = self._catching.__enter__()
        _warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, kind, value, traceback):
        self._catching.__exit__(kind, value, traceback)
        if kind is not None:
            return False
        first = None
        for each in self.warnings:
            if issubclass(each.category, self.expected):
                first = first or each.message
                if self.pattern is None or self.pattern.search(str(each.message)):
                    self.warning = each.message
                    self.filename = each.filename
                    self.lineno = each.lineno
                    return False
        if first is not None:
            self.fits(first)
        self.missing("triggered")


class _Watcher:
    def __init__(self, records, output):
        self.records = records
        self.output = output


class _Capturing(_logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _Watcher([], [])

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _Logs:
    def __init__(self, case, logger, level, none):
        self.case = case
        self.logger = logger if isinstance(logger, _logging.Logger) else _logging.getLogger(logger)
        self.level = _logging.INFO if level is None else level
        self.none = none

    def __enter__(self):
        logger = self.logger
        handler = _Capturing()
        handler.setLevel(self.level)
        handler.setFormatter(_logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.watcher = handler.watcher
        self._before = (logger.handlers, logger.level, logger.propagate)
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.none else handler.watcher

    def __exit__(self, kind, value, traceback):
        self.logger.handlers, level, self.logger.propagate = self._before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        level = self.level if isinstance(self.level, str) else _logging.getLevelName(self.level)
        if self.none and self.watcher.records:
            self.case.fail("Unexpected logs found: %r" % self.watcher.output)
        if not self.none and not self.watcher.records:
            self.case.fail("no logs of level %s or higher triggered on %s" % (level, self.logger.name))
        return False


# ---- test cases


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = ()

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        method = getattr(self, methodName, None)
        if method is None and methodName != "runTest":
            raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        self._testMethodDoc = getattr(method, "__doc__", None)
        self._cleanups = []
        self._subtest = None
        self._result = None
        self._type_equality_funcs = {}

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        value = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return value

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups = list(cls._class_cleanups) + [(function, args, kwargs)]

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups[-1]
            cls._class_cleanups = cls._class_cleanups[:-1]
            function(*args, **kwargs)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __str__(self):
        return "%s (%s)" % (self._testMethodName, self.id())

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def run(self, result=None):
        alone = result is None
        if alone:
            result = self.defaultTestResult()
            result.startTestRun()
        result.startTest(self)
        try:
            self._run(result)
        finally:
            result.stopTest(self)
            if alone:
                result.stopTestRun()
        return result

    def _run(self, result):
        method = getattr(self, self._testMethodName)
        for item in (type(self), method):
            if getattr(item, "__unittest_skip__", False):
                result.addSkip(self, getattr(item, "__unittest_skip_why__", ""))
                return
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        self._result = result
        self._good = True
        self._expected = None
        self._expecting = False
        if self._part(self.setUp, result):
            self._expecting = expecting
            self._part(method, result)
            self._expecting = False
            self._part(self.tearDown, result)
        self.doCleanups()
        self._result = None
        if self._good:
            if not expecting:
                result.addSuccess(self)
            elif self._expected is not None:
                result.addExpectedFailure(self, self._expected)
            else:
                result.addUnexpectedSuccess(self)

    def _part(self, function, result):
        """Runs a part of the test and tells of what it raises; whether it raised nothing."""
        try:
            function()
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as why:
            self._good = False
            result.addSkip(self, str(why))
        except _ShouldStop:
            pass
        except self.failureException as failure:
            if self._expecting:
                self._expected = (type(failure), failure, None)
            else:
                self._good = False
                result.addFailure(self, (type(failure), failure, None))
        except Exception as error:
            if self._expecting:
                self._expected = (type(error), error, None)
            else:
                self._good = False
                result.addError(self, (type(error), error, None))
        return False

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            if self._result is None:
                function(*args, **kwargs)
            else:
                self._part(_functools.partial(function, *args, **kwargs), self._result)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTestBlock(self, msg, params)

    # ---- assertions

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if not self.longMessage:
            return msg or standard
        return standard if msg is None else "%s : %s" % (standard, msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % _short(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % _short(expr))

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second):
            own = self._type_equality_funcs.get(type(first))
            if own is not None:
                return own(first, second, msg=msg)
        if first == second:
            return None
        if type(first) is type(second):
            if type(first) is str:
                return self.assertMultiLineEqual(first, second, msg)
            if type(first) in (list, tuple):
                return self.assertSequenceEqual(first, second, msg, type(first))
            if type(first) is dict:
                return self.assertDictEqual(first, second, msg)
            if type(first) in (set, frozenset):
                return self.assertSetEqual(first, second, msg)
        self._fail(msg, "%s != %s" % (_short(first), _short(second)))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (_short(first), _short(second)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            lines = _difference(first.splitlines(True), second.splitlines(True))
            self._fail(msg, "%s != %s\n%s" % (_short(first), _short(second), lines))

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, value in (("First", first), ("Second", second)):
                if not isinstance(value, seq_type):
                    raise self.failureException("%s sequence is not a %s: %s" % (which, kind, _short(value)))
        if first == second:
            return
        text = "%ss differ: %s != %s\n" % (kind.capitalize(), _short(first), _short(second))
        sizes = (len(first), len(second))
        for i in range(min(sizes)):
            if first[i] != second[i]:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (i, _short(first[i]), _short(second[i]))
                break
        if sizes[0] != sizes[1]:
            longer = first if sizes[0] > sizes[1] else second
            which = "First" if sizes[0] > sizes[1] else "Second"
            text += "\n%s %s contains %d additional elements.\n" % (which, kind, abs(sizes[0] - sizes[1]))
            text += "First extra element %d:\n%s\n" % (min(sizes), _short(longer[min(sizes)]))
        self._fail(msg, text + "\n" + _difference([repr(first)], [repr(second)]))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for which, only in (("first", set1 - set2), ("second", set2 - set1)):
            if only:
                lines.append("Items in the %s set but not the %s:" % (which, "second" if which == "first" else "first"))
                lines.extend([repr(item) for item in only])
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail(msg, "%s != %s\n%s" % (_short(d1), _short(d2), _difference([repr(d1)], [repr(d2)])))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        left = list(second)
        missing = []
        for item in first:
            if item in left:
                left.remove(item)
            else:
                missing.append(item)
        if not missing and not left:
            return
        lines = ["Element counts were not equal:"]
        seen = []
        for item in first + second:
            if item not in seen and first.count(item) != second.count(item):
                seen.append(item)
                lines.append("First has %d, Second has %d:  %r" % (first.count(item), second.count(item), item))
        self._fail(msg, "\n".join(lines))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (_short(expr1), _short(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % _short(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % _short(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (_short(member), _short(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (_short(member), _short(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (_short(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (_short(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (_short(a), _short(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (_short(a), _short(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (_short(a), _short(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (_short(a), _short(b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference, near, within = _near(first, second, places, delta)
        if not near:
            text = "%s != %s within %s (%s difference)" % (_short(first), _short(second), within, _short(difference))
            self._fail(msg, text)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference, near, within = _near(first, second, places, delta)
        if first == second or near:
            if delta is not None:
                within += " (%s difference)" % _short(difference)
            self._fail(msg, "%s == %s within %s" % (_short(first), _short(second), within))

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex)
        if not pattern.search(text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (pattern.pattern, text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex)
        found = pattern.search(text)
        if found:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (found.group(), pattern.pattern, text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        _check_classes(expected_exception, BaseException, "assertRaises() arg 1 must be an exception type or tuple of exception types")
        return _Raises(expected_exception, self).handle("raised", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, expected_regex).handle("raised", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle("triggered", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex).handle("triggered", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    assertEquals = assertEqual
    assert_ = assertTrue
    assertRaisesRegexp = assertRaisesRegex
    assertRegexpMatches = assertRegex


def _check_classes(classes, base, text):
    for each in classes if isinstance(classes, tuple) else (classes,):
        if not (isinstance(each, type) and issubclass(each, base)):
            raise TypeError(text)


def _short(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _near(first, second, places, delta):
    if delta is not None and places is not None:
        raise TypeError("specify delta or places not both")
    difference = abs(first - second)
    if delta is not None:
        return difference, difference <= delta, "%s delta" % _short(delta)
    places = 7 if places is None else places
    return difference, round(difference, places) == 0, "%r places" % places


def _difference(first, second):
    """Which lines differ: those of the first with a minus, those of the second with a plus."""
    lines = []
    for i in range(max(len(first), len(second))):
        one = first[i].rstrip("\n") if i < len(first) else None
        two = second[i].rstrip("\n") if i < len(second) else None
        if one == two:
            lines.append("  " + one)
            continue
        if one is not None:
            lines.append("- " + one)
        if two is not None:
            lines.append("+ " + two)
    return "\n".join(lines) + "\n"


class _SubTest:
    """A part of a test that failed, as it is told of."""

    failureException = AssertionError

    def __init__(self, case, msg, params):
        self.test_case = case
        self._message = msg
        self.params = params

    def _description(self):
        parts = []
        if self._message is not None:
            parts.append("[%s]" % (self._message,))
        if self.params:
            parts.append("(%s)" % ", ".join(["%s=%r" % pair for pair in self.params.items()]))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return "%s %s" % (self.test_case.id(), self._description())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return "%s %s" % (self.test_case, self._description())


class _SubTestBlock:
    def __init__(self, case, msg, params):
        self.case = case
        outer = case._subtest
        self.test = _SubTest(case, msg, {**outer.params, **params} if outer is not None else params)
        self.outer = outer

    def __enter__(self):
        self.case._subtest = self.test
        return None

    def __exit__(self, kind, error, traceback):
        case = self.case
        result = case._result
        case._subtest = self.outer
        if kind is None:
            if result is not None:
                result.addSubTest(case, self.test, None)
            return False
        if result is None or not issubclass(kind, Exception) or issubclass(kind, _ShouldStop):
            return False
        if issubclass(kind, SkipTest):
            result.addSkip(self.test, str(error))
            return True
        if case._expecting:
            case._expected = (kind, error, None)
            raise _ShouldStop
        case._good = False
        result.addSubTest(case, self.test, (kind, error, None))
        if result.failfast:
            raise _ShouldStop
        return True


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function = testFunc
        self._set_up = setUp
        self._tear_down = tearDown
        self._description = description

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def __str__(self):
        return "%s (%s)" % (type(self).__qualname__, self._function.__name__)

    def shortDescription(self):
        return self._description


# ---- suites


class _Holder:
    """Stands for a class or a module whose set-up failed."""

    failureException = AssertionError

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (repr(test),))
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return "<unittest.suite.TestSuite tests=%s>" % list(self)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, TestSuite) else NotImplemented

    __hash__ = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()

    def run(self, result):
        running = _Running(result)
        self._run(running)
        running.leave(None)
        running.end()
        return result

    def _run(self, running):
        for test in self:
            if running.result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test._run(running)
                continue
            if running.enter(type(test)):
                test(running.result)


class _Running:
    """Which class's and module's set-up holds while a suite runs."""

    def __init__(self, result):
        self.result = result
        self.cls = None
        self.good = True
        self.module_good = None

    def enter(self, cls):
        if cls is not self.cls:
            self.leave(cls)
            if self.module_good is None:
                self.module_good = self._call(getattr(_main_module(), "setUpModule", None), "setUpModule (__main__)")
            self.cls = cls
            self.good = self.module_good
            if self.good and not getattr(cls, "__unittest_skip__", False):
                self.good = self._call(getattr(cls, "setUpClass", None), "setUpClass (%s)" % _class_name(cls))
                if not self.good and hasattr(cls, "doClassCleanups"):
                    cls.doClassCleanups()
        return self.good

    def leave(self, to):
        cls = self.cls
        if cls is None or cls is to:
            return
        self.cls = None
        if self.good and not getattr(cls, "__unittest_skip__", False):
            self._call(getattr(cls, "tearDownClass", None), "tearDownClass (%s)" % _class_name(cls))
            if hasattr(cls, "doClassCleanups"):
                self._call(cls.doClassCleanups, "tearDownClass (%s)" % _class_name(cls))

    def end(self):
        if self.module_good:
            self._call(getattr(_main_module(), "tearDownModule", None), "tearDownModule (__main__)")
        if _module_cleanups:
            self._call(doModuleCleanups, "tearDownModule (__main__)")

    def _call(self, function, description):
        if function is None:
            return True
        try:
            function()
            return True
        except SkipTest as why:
            self.result.addSkip(_Holder(description), str(why))
        except Exception as error:
            self.result.addError(_Holder(description), (type(error), error, None))
        return False


def _class_name(cls):
    return "%s.%s" % (cls.__module__, cls.__qualname__)


class TestLoader:
    testMethodPrefix = "test"
    suiteClass = TestSuite
    testNamePatterns = None

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        return [
            name
            for name in sorted(dir(testCaseClass))
            if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))
        ]

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None):
        suites = []
        for name in dir(module):
            value = getattr(module, name)
            if isinstance(value, type) and issubclass(value, TestCase) and value.__module__ != "unittest":
                suites.append(self.loadTestsFromTestCase(value))
        suite = self.suiteClass(suites)
        load = getattr(module, "load_tests", None)
        return suite if load is None else load(self, suite, pattern)

    def loadTestsFromName(self, name, module=None):
        value = _main_module() if module is None else module
        parts = name.split(".")
        owner = None
        for part in parts[1:] if parts[0] == "__main__" else parts:
            owner = value
            value = getattr(value, part)
        if isinstance(value, type) and issubclass(value, TestCase):
            return self.loadTestsFromTestCase(value)
        if isinstance(owner, type) and issubclass(owner, TestCase):
            return self.suiteClass([owner(parts[-1])])
        if isinstance(value, TestSuite):
            return value
        if callable(value):
            made = value()
            if isinstance(made, TestSuite):
                return made
            if isinstance(made, TestCase):
                return self.suiteClass([made])
        raise TypeError("don't know how to make test from: %s" % (value,))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


def makeSuite(testCaseClass, prefix="test", sortUsing=None, suiteClass=TestSuite):
    loader = TestLoader()
    loader.testMethodPrefix = prefix
    loader.suiteClass = suiteClass
    return loader.loadTestsFromTestCase(testCaseClass)


class _Program:
    """What unittest.main() does: finds the tests of the program, runs them, and ends it."""

    def __init__(
        self,
        module="__main__",
        defaultTest=None,
        argv=None,
        testRunner=None,
        testLoader=None,
        exit=True,
        verbosity=1,
        failfast=None,
        catchbreak=None,
        buffer=None,
        warnings=None,
        *,
        tb_locals=False,
    ):
        names = []
        for argument in (_sys.argv if argv is None else argv)[1:]:
            if argument in ("-v", "--verbose"):
                verbosity = 2
            elif argument in ("-q", "--quiet"):
                verbosity = 0
            elif argument in ("-f", "--failfast"):
                failfast = True
            elif not argument.startswith("-"):
                names.append(argument)
        self.module = _main_module() if isinstance(module, str) else module
        loader = TestLoader() if testLoader is None else testLoader
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        self.test = loader.loadTestsFromNames(names, self.module) if names else loader.loadTestsFromModule(self.module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())


main = TestProgram = _Program
defaultTestLoader = TestLoader()
