# Runs CPython's own tests of threads and queues; prints how many there were and the name of each that failed.
import io
import sys
import unittest

NAMES = ["test.test_threading", "test.test_thread", "test.test_queue"]
if sys.version_info >= (3, 12):
    NAMES.append("test.test_concurrent_futures.test_thread_pool")
else:
    NAMES.append("test.test_concurrent_futures")


def cases(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from cases(each)
        else:
            yield each


def wanted(case):
    name = case.id()
    return "concurrent" not in name or "ThreadPool" in name


only = sys.argv[1:]
suite = unittest.TestSuite(case for case in cases(unittest.defaultTestLoader.loadTestsFromNames(NAMES))
                           if wanted(case) and (not only or any(o in case.id() for o in only)))
report = io.StringIO()
result = unittest.TextTestRunner(stream=report, verbosity=2).run(suite)
# Some tests print without a line end.
print("\nran", result.testsRun)
for case, trace in result.failures + result.errors:
    print("failed", case.id())
    if only:
        print(trace)
for case in result.unexpectedSuccesses:
    print("failed", case.id())
if result.testsRun == 0:
    print(report.getvalue())
