"""Runs programs many times, with pauses between bytecodes, and says how each run ended.

    noisy.py RUNS SEED FILE ...

Each run is a child process of its own. For each program there is a line with its file, and a line for each end seen: how
often, and in words the exit status, what ended threads, and what was printed. A run in which nothing happens any more is
stuck, and given up; after some of those no more runs are made. One that goes on and on is `slow`, and says nothing.
"""

import io
import json
import os
import random
import select
import signal
import sys
import threading
import time
import types

# So that no child has to.
import collections  # noqa: F401
import copy  # noqa: F401
import dataclasses  # noqa: F401
import operator  # noqa: F401
import queue  # noqa: F401

AT_ONCE = 8
# Seconds between two questions whether anything has happened. No pause is nearly as long.
PATIENCE = 0.4
STUCK = -1
# Seconds after which a run is slow.
LONGEST = 60
# Not while a thread begins, or is found to have ended: CPython 3.11 itself is not ready for a switch everywhere in there.
LEFT_ALONE = {"start", "_wait_for_tstate_lock", "_stop"}


def pauses(rng):
    """How a thread behaves in one run: how long it pauses before the next bytecode, each time it is asked."""
    kind = rng.randrange(5)
    if kind == 0:
        return lambda: 0
    if kind == 1:
        often = rng.choice((0.1, 0.4))
        return lambda: 1e-6 if rng.random() < often else 0
    if kind == 2:
        often, longest = rng.choice((0.1, 0.3)), rng.choice((0.0003, 0.001))
        return lambda: longest * rng.random() if rng.random() < often else 0
    # At one or two moments it is held up for long.
    moments = {rng.randrange(rng.choice((8, 20, 60, 200))) for _ in range(kind - 2)}
    longest = rng.choice((0.002, 0.006))
    count = iter(range(1_000_000))
    return lambda: longest if next(count) in moments else 0


def tracer(rng, file, happened):
    """A trace function that pauses in the program, and in what it calls."""
    sleep = time.sleep
    own = threading.local()

    def pause(frame, event, arg):
        happened[0] += 1
        if event == "opcode" or event == "return":
            for_ = own.pause()
            if for_:
                sleep(for_)
        return pause

    def begin(frame, event, arg):
        code = frame.f_code
        if code.co_filename == __file__:
            return None
        if code.co_filename != file:
            back = frame.f_back
            if code.co_name == "start":
                # A larger stack than all before is a new one. Else a thread may get the ident of one that has ended, and an
                # RLock takes the two for one.
                threading.stack_size(threading.stack_size() + 65536)
            if back is None or back.f_trace is None or code.co_name in LEFT_ALONE:
                return None
        if not hasattr(own, "pause"):
            own.pause = pauses(random.Random(rng.random()))
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        for_ = own.pause()
        if for_:
            sleep(for_)
        return pause

    return begin


def run(code, file, seed, out):
    """In the child: never comes back."""
    rng = random.Random(seed)
    sys.setswitchinterval(rng.choice((1e-6, 1e-5, 1e-4, 0.005)))
    errors = []
    happened = [0]
    before = [-1]
    printed = io.StringIO()
    leave = os._exit

    def report(status):
        data = json.dumps([status, sorted(errors), printed.getvalue()]).encode()
        while data:
            data = data[os.write(out, data) :]
        leave(0)

    def hook(args):
        if args.exc_type is not SystemExit:
            errors.append(args.exc_type.__name__)

    def asked(number, frame):
        if before[0] == happened[0]:
            report(STUCK)
        before[0] = happened[0]

    os._exit = report
    signal.signal(signal.SIGTERM, asked)
    threading.excepthook = hook
    sys.stdout = printed
    sys.stderr = io.StringIO()
    sys.argv = [file]
    main = types.ModuleType("__main__")
    main.__file__ = file
    sys.modules["__main__"] = main
    threading.stack_size(262144)
    trace = tracer(rng, file, happened)
    threading.settrace(trace)
    sys.settrace(trace)
    status = 0
    try:
        exec(code, main.__dict__)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException as error:
        status = 1
        errors.append(type(error).__name__)
    sys.settrace(None)
    threading._shutdown()
    report(status)


class Child:
    def __init__(self, code, file, seed):
        self.back, out = os.pipe()
        self.process = os.fork()
        if not self.process:
            try:
                os.close(self.back)
                run(code, file, seed, out)
            finally:
                os.abort()
        os.close(out)
        self.data = b""
        self.next = time.monotonic() + PATIENCE
        self.last = time.monotonic() + LONGEST

    def read(self):
        """@return whether there will be more"""
        more = os.read(self.back, 65536)
        self.data += more
        return bool(more)

    def ask(self):
        if time.monotonic() > self.last:
            os.kill(self.process, signal.SIGKILL)
        elif time.monotonic() > self.next:
            os.kill(self.process, signal.SIGTERM)
            self.next = time.monotonic() + PATIENCE
        self.last = time.monotonic() + LONGEST

    def end(self):
        os.close(self.back)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        return self.data.decode()


def runs(code, file, count, seed):
    """@return the ends, each with how often it was seen"""
    seen = collections.Counter()
    living = {}
    made = given_up = 0
    while living or (made < count and given_up < 4 + count // 10):
        while made < count and len(living) < AT_ONCE and given_up < 4 + count // 10:
            child = Child(code, file, seed + made)
            living[child.back] = child
            made += 1
        ready = select.select(list(living), [], [], 0.05)[0]
        for back, child in list(living.items()):
            if back not in ready:
                child.ask()
                continue
            if child.read():
                continue
            del living[back]
            data = child.end()
            status, errors, output = json.loads(data) if data else (STUCK, [], "")
            seen[words(status, errors, output) if data else "slow"] += 1
            given_up += status == STUCK
    return seen


def words(status, errors, output):
    """The same as Outcomes.words makes of the other runs."""
    kind = "stuck" if status == STUCK else "exit %d" % status
    return '%s [%s] "%s"' % (kind, ", ".join(errors), output.replace("\n", "\\n"))


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    for file in sys.argv[3:]:
        with open(file, encoding="utf-8") as source:
            code = compile(source.read(), file, "exec")
        print("=", file)
        for end, times in runs(code, file, count, seed).items():
            print(times, end, flush=True)


main()
