"""Waitline's agent: it lets a real CPython be watched and stepped, and changes nothing that a program could notice
beyond that. It is put in place before the program begins and needs nothing but the interpreter."""

import _signal
import json
import sys
import threading
import time
import types

from . import chance, channel, clock, gate, inject, kinds, lanes, library, locks, output, real, starting, timing, tracing


def _builtin(function, name, module):
    """A function that does not become a method when it is a class's attribute, as functions in C do not."""
    bound = types.MethodType(lambda _, *args, **kwargs: function(*args, **kwargs), time)
    bound.__func__.__name__ = name
    bound.__func__.__qualname__ = name
    bound.__func__.__module__ = module
    return bound


def _hear_interrupts():
    """A Waitline that was started in a shell's background hands on that interrupts are ignored; the program, which was
    not, is to have its KeyboardInterrupt."""
    if _signal.getsignal(_signal.SIGINT) == _signal.SIG_IGN:
        _signal.signal(_signal.SIGINT, _signal.default_int_handler)


def install(settings):
    _hear_interrupts()
    settings = json.loads(settings)
    replaced = {
        id(real.allocate_lock): _builtin(locks.allocate_lock, "allocate_lock", "_thread"),
        id(real.RLock): locks.RLock,
        id(real.start_new_thread): _builtin(starting.start_new_thread, "start_new_thread", "_thread"),
        id(real.SimpleQueue): library.SimpleQueue,
        id(real.shutdown): starting.shutdown,
    }
    for key, function in timing.replacements().items():
        replaced[key] = _builtin(function, function.__name__, "time")
    if real.VERSION >= (3, 13):
        replaced[id(real.LockType)] = locks.Lock
        replaced[id(real.start_joinable_thread)] = _builtin(
            starting.start_joinable_thread, "start_joinable_thread", "_thread")
    # Whatever was imported before us may have taken hold of the same functions.
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("waitline_agent"):
            continue
        for name, value in list(getattr(module, "__dict__", {}).items()):
            if id(value) in replaced and isinstance(value, (types.BuiltinFunctionType, types.FunctionType, type)):
                setattr(module, name, replaced[id(value)])
    kinds.install(settings["kinds"])
    library.install()
    channel.connect(settings)
    output.install(settings)
    clock.begin(settings["wall"])
    main = lanes.add("MainThread", "MAIN", threading.main_thread())
    main.ident = real.get_ident()
    lanes.by_ident[main.ident] = main
    gate.report_to(channel.report)
    lanes.State.mode = lanes.STEP
    chance.begin()
    gate.begin(main)
    tracing.start()
    tracing.begin(main)
    inject.prepare()
    channel.start()
