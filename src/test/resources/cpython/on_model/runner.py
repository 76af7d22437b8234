
# ---- what stands after a test file: its test cases, one after the other, each with a line that says how it came out


class _Verdicts(_unittest.TestResult):
    """Says how each test came out as soon as it has."""

    def __init__(self, out):
        super().__init__()
        self._out = out
        self._verdict = None

    def _say(self, *words):
        print("@@" + " ".join(word.replace("\n", " ").replace("\r", " ") for word in words)[:400], file=self._out)

    def startTest(self, test):
        super().startTest(test)
        self._verdict = ("pass", "")
        self._say("run", _id(test))

    def stopTest(self, test):
        super().stopTest(test)
        self._say(self._verdict[0], _id(test), self._verdict[1])

    def _note(self, test, kind, why):
        if not isinstance(test, _unittest.TestCase) and not hasattr(test, "_case") and "(" in str(test):
            self._say("class", str(test), kind, why)
        elif self._verdict is None or self._verdict[0] != "fail":
            self._verdict = (kind, why)

    def _failed(self, test, err):
        if _lacking(err[1]):
            self._note(test, "skip", "needs " + _lacking(err[1]))
        elif isinstance(err[1], _unittest.SkipTest):
            self._note(test, "skip", str(err[1]))
        else:
            self._note(test, "fail", "%s: %s" % (err[0].__name__, _shown(err[1])) + _places(err[1]))

    def addError(self, test, err):
        self._failed(test, err)

    def addFailure(self, test, err):
        self._failed(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._failed(test, err)

    def addSkip(self, test, reason):
        self._note(test, "skip", reason)

    def addUnexpectedSuccess(self, test):
        self._note(test, "fail", "unexpected success")


def _shown(error):
    try:
        return str(error)
    except Exception:
        return "(no text)"


def _places(error):
    lines = []
    trace = error.__traceback__
    while trace is not None:
        lines.append(str(trace.tb_lineno))
        trace = trace.tb_next
    return " @" + ",".join(lines[-4:])


def _id(test):
    return "%s.%s" % (type(test).__name__, test._testMethodName)


def _tolerant(function):
    """A fixture of the whole file that needs what the model lacks is left out."""

    def inside():
        try:
            function()
        except _unittest.SkipTest as why:
            if not str(why).startswith("needs "):
                raise

    return inside


def _run_all():
    global _loading
    _loading = False
    leave = set()
    while True:
        try:
            leave.add(input())
        except EOFError:
            break
    out = _sys.stdout
    suites = []
    if "setUpModule" in globals():
        globals()["setUpModule"] = _tolerant(setUpModule)
    for name in _classes:
        cls = globals().get(name)
        if isinstance(cls, _Missing):
            for method in sorted(m for m in cls.__dict__ if m.startswith("test")):
                print("@@test %s.%s" % (name, method), file=out)
                print("@@skip %s.%s needs %s" % (name, method, cls._lacks), file=out)
        elif isinstance(cls, type) and issubclass(cls, _unittest.TestCase):
            tests = []
            for method in _unittest.TestLoader().getTestCaseNames(cls):
                print("@@test %s.%s" % (name, method), file=out)
                if "%s.%s" % (name, method) not in leave:
                    tests.append(cls(method))
            suites.append(_unittest.TestSuite(tests))
    verdicts = _Verdicts(out)
    _unittest.TestSuite(suites).run(verdicts)
    print("@@end", file=out)


_run_all()
