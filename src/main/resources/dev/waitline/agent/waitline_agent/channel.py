"""The way to Waitline and back: one connection within this computer, one JSON object a line. Each command is answered by
one line; what happens while the lanes run free, and the end, come by themselves."""

import _socket
import json
import os

from . import clock, gate, inject, lanes, log, look, names, real, reprs, tracing
from .lanes import State

# What a process ends with whose Waitline is gone.
ORPHAN = 86
_BATCH = 2000
# So many characters of what was printed make a batch, too.
_CHARACTERS = 1 << 16
_ALL = 1 << 30
_EVERY = 0.02
# How long the process waits at its end until all has been heard, in seconds.
_HEARD = 10


class _Wire:
    socket = None
    sending = real.allocate_lock()
    # The threads that take events and send them, or are about to: a handler or a finalizer within one of them must not wait
    # for itself.
    within = set()
    heard = real.allocate_lock()
    heard.acquire()
    # Whether the answer to the command under way is to carry what can be seen then, and the answer that waits for that.
    looks = False
    due = None
    looker = real.allocate_lock()
    looker.acquire()


def connect(settings):
    wire = _socket.socket()
    wire.connect(("127.0.0.1", settings["port"]))
    wire.setsockopt(_socket.IPPROTO_TCP, _socket.TCP_NODELAY, 1)
    _Wire.socket = wire
    _send({"hello": settings["token"]})


class _Sending:
    """Nobody else takes events or sends anything meanwhile, so that all comes in its order."""

    def __enter__(self):
        self.me = real.get_ident()
        self.outer = self.me in _Wire.within
        if not self.outer:
            _Wire.within.add(self.me)
            _Wire.sending.acquire()
        return self.outer

    def __exit__(self, *what):
        if not self.outer:
            _Wire.sending.release()
            _Wire.within.discard(self.me)


def _send(message):
    data = (json.dumps(message, separators=(",", ":"), check_circular=False) + "\n").encode("utf-8", "surrogatepass")
    with _Sending():
        try:
            _Wire.socket.sendall(data)
        except OSError:
            real.exit_process(ORPHAN)


def flush():
    """Tells what has happened; when this returns it is on its way, whatever becomes of the process."""
    with _Sending() as within:
        if within:
            # What comes to be while a thread is at this is sent by itself in the end.
            return
        # No more than what has happened by now: lanes that run free may make events faster than they are sent, and whoever
        # asks for something then would never be answered.
        end = log.taken + len(log.events)
        while log.taken < end and log.events:
            told, named = log.take(_BATCH, _CHARACTERS)
            if told:
                _send({"happened": told, "names": named})


def start():
    log.flush = flush
    for each in (_read, _write, _look_and_send):
        real.start_new_thread(each, ())


def report(moves):
    """Nobody runs any more."""
    with _Sending():
        _report(moves)


def _report(moves):
    told, named = log.take(_ALL)
    living = [lane for lane in lanes.lanes if not lane.ended]
    message = {"stop": moves, "events": told, "names": named,
               "can": [lane.number for lane in living if gate.can(lane)],
               "outside": [lane.number for lane in living if lane.outside], "clock": clock.now(),
               "next": _next_deadline(), "living": [lane.number for lane in living]}
    if not _Wire.looks:
        _send(message)
        return
    # The thread that has just parked may be traced, deep in recursion, or about to collect garbage: another one looks.
    _Wire.due = message
    _Wire.looker.release()


def _look_and_send():
    while True:
        _Wire.looker.acquire()
        with real.NoCollecting:
            try:
                _Wire.due["look"] = look.look()
            except Exception:
                # Who asks for it by itself is told what is wrong.
                pass
        _send(_Wire.due)


def _next_deadline():
    """When the first of the parked lanes is timed out that cannot move before; None when none is."""
    return min((lane.stop.deadline for lane in lanes.lanes if lane.parked and lane.stop is not None
                and lane.stop.deadline is not None and not lane.ended and not gate.can(lane)), default=None)


def refused(message, line, column):
    """The program itself is not Python."""
    _send({"refused": message, "line": line, "column": column})


def end(status, outcome, seen):
    """The program is at its end. ``status`` is what os._exit was called with, else None."""
    flush()
    with _Sending():
        told, named = log.take(_ALL)
        _send({"end": status, "moves": gate.moves_to_end(), "events": told, "names": named, "main": outcome,
               "look": seen})
    # A process that ends with something unread throws away what it has sent and nobody has got yet.
    _Wire.heard.acquire(True, _HEARD)


# ---- running free

def _write():
    while True:
        real.sleep(_EVERY)
        if State.mode == lanes.FREE:
            names.passed()
            flush()


# ---- commands

def _read():
    rest = b""
    while True:
        try:
            data = _Wire.socket.recv(65536)
        except OSError:
            data = b""
        if not data:
            real.exit_process(ORPHAN)
        rest += data
        lines = rest.split(b"\n")
        rest = lines.pop()
        with real.NoCollecting:
            for line in lines:
                _command(json.loads(line.decode("utf-8")))


def _command(message):
    try:
        if message["do"] != "look":
            names.forget()
        _Wire.looks = message.get("look", False)
        _COMMANDS[message["do"]](message)
    except Exception as error:
        trace = error.__traceback__
        while trace.tb_next is not None:
            trace = trace.tb_next
        _send({"fault": "%s, %s line %d" % (reprs.last_line(type(error), error),
                                            os.path.basename(trace.tb_frame.f_code.co_filename), trace.tb_lineno)})


def _lane(message):
    number = message["thread"]
    return lanes.lanes[number] if 0 <= number < len(lanes.lanes) else None


def _go(message):
    lane = _lane(message)
    if lane is None or not gate.go(lane, message.get("until"), message["most"]):
        _send({"cannot": True})


def _tick(message):
    deadline = _next_deadline()
    if deadline is None:
        _send({"cannot": True})
        return
    log.clock_moved(clock.now(), deadline)
    clock.move_to(deadline)
    report(0)


def _pass(message):
    clock.move_to(clock.now() + message["nanos"])
    report(0)


def _fire(message):
    lane = _lane(message)
    if State.mode == lanes.FREE:
        if lane is not None:
            lane.fired = True
        return
    if lane is None or lane.stop is None or lane.stop.deadline is None or gate.can(lane):
        _send({"cannot": True})
        return
    clock.move_to(lane.stop.deadline)
    log.at(lane, lanes.line_of(lane.stop.frame), "fired")
    report(0)


def _wake(message):
    lane = _lane(message)
    stop = None if lane is None else lane.stop
    if stop is None or stop.what != "wait" or gate.can(lane) or stop.lock not in stop.target._waiters:
        _send({"cannot": True})
        return
    stop.target._waiters.remove(stop.lock)
    stop.lock.notified = True
    stop.lock.real.release()
    log.at(lane, lanes.line_of(stop.frame), "woken", stop.target)
    report(0)


def _inject(message):
    if not inject.call(message["target"], message["method"], message["arguments"]):
        _send({"cannot": True})


def _look(message):
    _send({"look": look.look()})


def _poll(message):
    report(0)


def _stuck(message):
    """Whether, running free, every lane waits for something that no other can bring about any more."""
    living = [lane for lane in lanes.lanes if not lane.ended]
    # Lanes go on while this looks. Those that still stand at the same stops after all have been looked at stood there
    # together.
    stops = [lane.stop for lane in living]
    stuck = None not in stops and all(
        gate.waits_for_ever(lane) and lane.stop is stop for lane, stop in zip(living, stops))
    _send({"stuck": [lane.number for lane in living] if stuck else None})


def _bye(message):
    _Wire.heard.release()


def _leave(message):
    gate.leave()


def _free(message):
    clock.run()
    gate.let_go()
    _send({"free": True})


def _halt(message):
    if State.mode == lanes.FREE:
        clock.stand()
        gate.halt()
        tracing.start()
        for _ in range(300):
            if gate.settled():
                break
            real.sleep(0.001)
        gate.settle()
    report(0)


_COMMANDS = {"go": _go, "tick": _tick, "pass": _pass, "fire": _fire, "wake": _wake, "inject": _inject, "look": _look,
             "poll": _poll, "leave": _leave, "bye": _bye, "stuck": _stuck, "free": _free, "halt": _halt}


def forget():
    """In a forked child: the parent goes on alone with the connection."""
    _Wire.socket.close()


real.after_fork(forget)
