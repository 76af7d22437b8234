package dev.waitline.machine.module;

import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import org.jspecify.annotations.Nullable;

/** The types that the machine itself offers beside the builtin ones: the native lock and the deque. */
final class Natives {
    private Natives() {}

    static void define(Definitions to) {
        for (String name : new String[] {"acquire", "acquire_lock", "__enter__"}) {
            to.method(Types.LOCK, name + "(blocking=True, timeout=-1)", Builtin.Effect.ACQUIRE, Locks::acquire);
        }
        for (String name : new String[] {"release()", "release_lock()", "__exit__(*info)"}) {
            to.method(Types.LOCK, name, Builtin.Effect.RELEASE, (c, a, k) -> Locks.release(c, (NativeLock) a[0]));
        }
        for (String name : new String[] {"locked()", "locked_lock()"}) {
            to.method(Types.LOCK, name, Builtin.Effect.LOCKED, (c, a, k) -> Locks.tests(c, (NativeLock) a[0]));
        }
        Types.DEQUE.constructor = new Builtin("deque(iterable=(), maxlen=None)", Builtin.Effect.PURE, (c, a, k) -> {
            @Nullable Object[] given = NativeModule.named(c, "deque", a, k, "iterable", "maxlen");
            PyDeque deque = new PyDeque(most(c, given[1]));
            Object items = given[0];
            if (items != null) {
                if (!Iteration.plain(items)) {
                    return c.prelude("_extend_deque", deque, items);
                }
                Iteration.list(c, items).forEach(deque::append);
            }
            return deque;
        });
        Types.DEQUE.fixed = true;
        Types.LOCK.fixed = true;
    }

    private static long most(Context c, @Nullable Object maxlen) {
        if (maxlen == null || maxlen == None.NONE) {
            return -1;
        }
        if (!(maxlen instanceof Long || maxlen instanceof Boolean)) {
            throw c.typeError("an integer is required");
        }
        long most = c.integer(maxlen);
        if (most < 0) {
            throw c.valueError("maxlen must be non-negative");
        }
        return most;
    }
}
