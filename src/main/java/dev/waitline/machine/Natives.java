package dev.waitline.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.waitline.program.None;
import dev.waitline.trace.Ending;

/** What the machine itself offers to Python: the native lock, threads, time, and the ways to end. */
final class Natives {
    static final Builtin LOCK_ACQUIRE = new Builtin("acquire", Builtin.Effect.ACQUIRE, Locks::acquire);

    /** Modules without a line of Python: name, then members. */
    static final Map<String, Map<String, Object>> MODULES = new LinkedHashMap<>();

    private Natives() {}

    static void define() {
        Methods.define(Types.LOCK, "acquire", Builtin.Effect.ACQUIRE, Locks::acquire);
        Methods.define(Types.LOCK, "acquire_lock", Builtin.Effect.ACQUIRE, Locks::acquire);
        Methods.define(Types.LOCK, "__enter__", Builtin.Effect.ACQUIRE, Locks::acquire);
        Methods.define(Types.LOCK, "release", Builtin.Effect.RELEASE, (c, a, k) -> Locks.release(c, (NativeLock) a[0]));
        Methods.define(Types.LOCK, "__exit__", Builtin.Effect.RELEASE, (c, a, k) -> Locks.release(c, (NativeLock) a[0]));
        Methods.define(Types.LOCK, "locked", Builtin.Effect.LOCKED, (c, a, k) -> ((NativeLock) a[0]).locked);
    }

    private static Builtin function(String name, Builtin.Effect effect, Builtin.Body body) {
        return new Builtin(name, effect, body);
    }

    static {
        Builtin exit = function("exit", Builtin.Effect.HIDDEN, (c, a, k) -> {
            ExceptionObject e = new ExceptionObject(Types.SYSTEM_EXIT, c.machine().nextId(), new PyTuple(a));
            e.attrs.put("code", a.length == 0 ? None.NONE : a[0]);
            throw new Raise(e);
        });
        Map<String, Object> thread = new LinkedHashMap<>();
        thread.put("allocate_lock", function("allocate_lock", Builtin.Effect.HIDDEN, (c, a, k) -> new NativeLock(c.machine().nextId())));
        thread.put("get_ident", function("get_ident", Builtin.Effect.HIDDEN, (c, a, k) -> c.thread().ident()));
        thread.put("start_new_thread", function("start_new_thread", Builtin.Effect.START, (c, a, k) -> {
            Object[] arguments = a.length > 1 && a[1] instanceof PyTuple t ? t.items : new Object[0];
            return c.machine().start(c.thread(), a[0], arguments).ident();
        }));
        thread.put("interrupt_main", function("interrupt_main", Builtin.Effect.START, (c, a, k) -> {
            c.machine().threads().getFirst().interrupted = true;
            return None.NONE;
        }));
        thread.put("LockType", Types.LOCK);
        thread.put("error", Types.RUNTIME_ERROR);
        MODULES.put("_thread", thread);

        Map<String, Object> time = new LinkedHashMap<>();
        time.put("sleep", function("sleep", Builtin.Effect.SLEEP, Natives::sleep));
        for (String name : List.of("time", "monotonic", "perf_counter")) {
            double epoch = name.equals("time") ? 1_700_000_000.0 : 0;
            time.put(name, function(name, Builtin.Effect.TIME, (c, a, k) -> epoch + c.machine().clock() / 1e9));
        }
        MODULES.put("time", time);

        Map<String, Object> sys = new LinkedHashMap<>();
        sys.put("exit", exit);
        sys.put("stdout", "<stdout>");
        sys.put("stderr", "<stderr>");
        sys.put("maxsize", Long.MAX_VALUE);
        sys.put("version", "3.11 (Waitline's model)");
        sys.put("argv", new PyTuple("program"));
        sys.put("getswitchinterval", function("getswitchinterval", Builtin.Effect.HIDDEN, (c, a, k) -> 0.005));
        MODULES.put("sys", sys);

        Map<String, Object> os = new LinkedHashMap<>();
        os.put("_exit", function("_exit", Builtin.Effect.PRINT, (c, a, k) -> {
            int status = (int) c.integer(a[0]) & 0xFF;
            c.machine().finish(new Ending(Ending.Kind.EXIT, status, "", List.of()));
            return None.NONE;
        }));
        os.put("getpid", function("getpid", Builtin.Effect.HIDDEN, (c, a, k) -> 4242L));
        MODULES.put("os", os);

        Map<String, Object> traceback = new LinkedHashMap<>();
        traceback.put("print_exc", new FromPrelude("_print_exc"));
        traceback.put("format_exc", new FromPrelude("_format_exc"));
        MODULES.put("traceback", traceback);

        Map<String, Object> collections = new LinkedHashMap<>();
        collections.put("deque", Types.DEQUE);
        MODULES.put("collections", collections);

        // Taken from the prelude when they are loaded, since they are written in Python.
        Map<String, Object> itertools = new LinkedHashMap<>();
        for (String name : List.of("islice", "count", "chain", "repeat", "cycle")) {
            itertools.put(name, new FromPrelude("_itertools_" + name));
        }
        MODULES.put("itertools", itertools);
        MODULES.put("typing", typing());

        Types.DEQUE.constructor = function("deque", Builtin.Effect.PURE, (c, a, k) -> {
            Object most = a.length > 1 ? a[1] : k == null ? None.NONE : k.getOrDefault("maxlen", None.NONE);
            PyDeque deque = new PyDeque(most == None.NONE ? -1 : c.integer(most));
            if (a.length > 0) {
                if (!Iteration.plain(a[0])) {
                    return c.prelude("_extend_deque", deque, a[0]);
                }
                c.items(a[0]).forEach(deque::append);
            }
            return deque;
        });
        Types.DEQUE.fixed = true;
        Types.LOCK.fixed = true;
    }

    /** A member that the Python part of the builtins defines under another name. */
    record FromPrelude(String name) {}

    private static Map<String, Object> typing() {
        Map<String, Object> typing = new LinkedHashMap<>();
        for (String name : List.of(
                "Any", "Callable", "Deque", "Dict", "Generator", "Iterable", "Iterator", "List", "Optional", "Set",
                "Tuple", "Type", "Union")) {
            ClassObject type = new ClassObject(name, "typing", List.of(Types.OBJECT));
            type.fixed = true;
            typing.put(name, type);
        }
        return typing;
    }

    private static Object sleep(Context c, Object[] a, @Nullable Map<String, Object> k) {
        if (a.length != 1) {
            throw c.typeError("sleep() takes exactly one argument (" + a.length + " given)");
        }
        if (!Numbers.isNumber(a[0])) {
            throw c.typeError("'" + Types.of(a[0]).name + "' object cannot be interpreted as an integer");
        }
        if (c.real(a[0]) < 0) {
            throw c.valueError("sleep length must be non-negative");
        }
        c.thread().deadline = PyThread.NEVER;
        c.machine().awoke(c.thread());
        return None.NONE;
    }
}
