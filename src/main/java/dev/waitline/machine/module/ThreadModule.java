package dev.waitline.machine.module;

import dev.waitline.machine.language.Attributes;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.None;
import java.util.LinkedHashMap;
import java.util.Map;

/** The module {@code _thread}: the native lock and the starting of threads, on which all of the library rests. */
final class ThreadModule {
    static final double TIMEOUT_MAX = 9223372036.0;

    private ThreadModule() {}

    static Map<String, Object> members() {
        NativeModule thread = new NativeModule("_thread");
        for (String name : new String[] {"allocate_lock", "allocate"}) {
            thread.pure(name + "()", (c, a, k) -> new NativeLock(c.host().nextId()));
        }
        for (String name : new String[] {"get_ident", "get_native_id"}) {
            thread.pure(name + "()", (c, a, k) -> c.thread().ident());
        }
        for (String name : new String[] {"start_new_thread", "start_new"}) {
            thread.function(name + "(function, args, kwargs=None, /)", Builtin.Effect.START, ThreadModule::start);
        }
        thread.function("interrupt_main(signum=None, /)", Builtin.Effect.START, (c, a, k) -> {
            SignalModule.interrupt(c, a.length == 0 ? SignalModule.SIGINT : SignalModule.number(c, a[0]));
            return None.NONE;
        });
        thread.pure(
                "_taken_here(lock, /)",
                (c, a, k) -> a[0] instanceof NativeLock lock && lock.locked() && lock.takenBy() == c.thread().id);
        for (String name : new String[] {"exit", "exit_thread"}) {
            thread.pure(name + "()", (c, a, k) -> {
                throw SysModule.exit(c);
            });
        }
        thread.pure("stack_size(size=0, /)", (c, a, k) -> 0L);
        thread.value("LockType", Types.LOCK).value("error", Types.RUNTIME_ERROR).value("TIMEOUT_MAX", TIMEOUT_MAX);
        return thread.members();
    }

    private static Object start(Context c, Object[] a, @org.jspecify.annotations.Nullable Map<String, Object> k) {
        if (!(a[1] instanceof PyTuple arguments)) {
            throw c.typeError("2nd arg must be a tuple");
        }
        Map<String, Object> keywords = new LinkedHashMap<>();
        if (a.length > 2) {
            if (!(a[2] instanceof PyDict named)) {
                throw c.typeError("optional 3rd arg must be a dictionary");
            }
            named.entries().values().forEach(e -> keywords.put(c.text(e.key, "keywords"), e.value));
        }
        if (a[0] instanceof Function
                || a[0] instanceof Wrapper
                || a[0] instanceof Builtin
                || a[0] instanceof ClassObject
                || (a[0] instanceof Instance i && i.type.lookup("__call__") != null)) {
            Object kept = LibraryShape.started(c.host().moduleAt(Library.number("threading")), a[0]);
            if (kept != null && Attributes.find(c, kept, "is_set") == null) {
                throw c.noAttribute(kept, "is_set");
            }
            return c.host().start(c.thread(), a[0], arguments.items(), keywords).ident();
        }
        throw c.typeError("first arg must be callable");
    }
}
