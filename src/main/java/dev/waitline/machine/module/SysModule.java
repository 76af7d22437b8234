package dev.waitline.machine.module;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.language.Traceback;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Watch;
import dev.waitline.program.None;
import java.util.List;
import java.util.Map;

/** The module {@code sys}, as far as a program in the machine has a system around it. */
final class SysModule {
    private static final String VERSION = "3.11.7 (Waitline's model)";
    private static final double SWITCH_INTERVAL = 0.005;

    private SysModule() {}

    /** What reports an exception that nobody caught, as long as the program puts nothing in its place. */
    static final Builtin DEFAULT_HOOK = new Builtin(
            "excepthook(exctype, value, traceback, /)",
            Builtin.Effect.PRINT,
            (c, a, k) -> c.prelude("_default_hook", a[1]));

    static Map<String, Object> members() {
        NativeModule sys = new NativeModule("sys");
        sys.pure("exit(status=None, /)", (c, a, k) -> {
            throw exit(c, a);
        });
        sys.value("stdout", StandardStream.OUT).value("stderr", StandardStream.ERROR);
        sys.value("stdin", (Library.Made) StandardInput::of);
        sys.value("__stdout__", StandardStream.OUT).value("__stderr__", StandardStream.ERROR);
        for (String hook : new String[] {"excepthook", "__excepthook__"}) {
            sys.value(hook, DEFAULT_HOOK);
        }
        sys.value("maxsize", Long.MAX_VALUE).value("maxunicode", 0x10FFFFL);
        sys.value("version", VERSION).value("version_info", versionInfo());
        sys.value("platform", "linux").value("byteorder", "little").value("hexversion", 0x030B07F0L);
        sys.value("argv", (Library.Made)
                m -> PyList.of(List.of(m.program().header().source().name())));
        sys.pure("getrecursionlimit()", (c, a, k) -> {
            if (c.host().watch() instanceof Watch search) {
                search.recursionLimit(false);
            }
            return (long) c.host().recursionLimit();
        });
        sys.pure("setrecursionlimit(limit, /)", (c, a, k) -> {
            long limit = c.integer(a[0]);
            if (limit < 1) {
                throw c.valueError("recursion limit must be greater or equal than 1");
            }
            if (c.host().watch() instanceof Watch search) {
                search.recursionLimit(true);
            }
            c.host().recursionLimit((int) Math.min(limit, Integer.MAX_VALUE));
            return None.NONE;
        });
        sys.value("_switchinterval", SWITCH_INTERVAL);
        sys.pure("getswitchinterval()", (c, a, k) -> Frame.present(own(c).get("_switchinterval")));
        sys.pure("setswitchinterval(interval, /)", (c, a, k) -> {
            if (c.real(a[0]) <= 0) {
                throw c.valueError("switch interval must be strictly positive");
            }
            own(c).put("_switchinterval", c.real(a[0]));
            return None.NONE;
        });
        sys.pure("exc_info()", (c, a, k) -> {
            ExceptionObject e = c.thread().handled();
            return e == null
                    ? new PyTuple(None.NONE, None.NONE, None.NONE)
                    : new PyTuple(e.type, e, Attributes.get(c, e, "__traceback__"));
        });
        sys.pure("_getframe(depth=0, /)", (c, a, k) -> Traceback.frame(c, a.length == 0 ? 0 : c.integer(a[0])));
        sys.pure("intern(string, /)", (c, a, k) -> c.text(a[0], "intern() argument"));
        return sys.members();
    }

    private static Namespace own(Context c) {
        return (Namespace) Frame.present(Library.loaded(c.host(), "sys"));
    }

    static Raise exit(Context c, Object... arguments) {
        ExceptionObject e = new ExceptionObject(Types.SYSTEM_EXIT, c.host().nextId(), new PyTuple(arguments));
        e.fields.put("code", arguments.length == 0 ? None.NONE : arguments[0]);
        return new Raise(e);
    }

    private static PyTuple versionInfo() {
        ClassObject type = new ClassObject("version_info", "sys", List.of(Types.TUPLE));
        type.fixed = true;
        return PyTuple.named(
                type, List.of("major", "minor", "micro", "releaselevel", "serial"), 3L, 11L, 7L, "final", 0L);
    }
}
