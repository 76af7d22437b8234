package dev.waitline.machine.module;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Continuation;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signals that a program sends to itself. Who handles which stands in {@code signal.py}, in the dict {@code _handlers}; handlers
 * run in the main thread, after the instruction that it is at.
 */
public final class SignalModule {
    static final int SIGINT = 2;
    private static final int LAST = 64;
    private static final long DEFAULT = 0;
    private static final long IGNORE = 1;
    /** Those that do nothing to a process that has not asked for them: SIGCHLD, SIGCONT, SIGURG, SIGWINCH. */
    private static final List<Integer> HARMLESS = List.of(17, 18, 23, 28);

    private SignalModule() {}

    static Map<String, Object> members() {
        NativeModule signal = new NativeModule("_signal");
        signal.function("raise_signal(signalnum, /)", Builtin.Effect.START, (c, a, k) -> {
            raise(c, number(c, a[0]));
            return None.NONE;
        });
        return signal.members();
    }

    static int number(Context c, Object value) {
        long number = c.integer(value);
        if (number < 1 || number > LAST) {
            throw c.valueError("signal number out of range");
        }
        return (int) number;
    }

    /** As {@code _thread.interrupt_main}: what Python does not handle does nothing. */
    static void interrupt(Context c, int number) {
        Object handler = handler(c, number);
        if (!handler.equals(DEFAULT) && !handler.equals(IGNORE)) {
            c.host().signal(number, c.thread());
        }
    }

    private static void raise(Context c, int number) {
        if (handler(c, number).equals(DEFAULT) && !HARMLESS.contains(number)) {
            c.host().finishAtOnce(new Ending(Ending.Kind.EXIT, 128 + number, "", List.of()));
        }
        interrupt(c, number);
    }

    private static @Nullable Namespace module(Context c) {
        return c.host().moduleAt(Library.number("signal"));
    }

    private static Object handler(Context c, int number) {
        Namespace module = module(c);
        Object handlers = module == null ? null : module.get("_handlers");
        Object known = handlers instanceof PyDict dict ? dict.get((long) number) : null;
        return known != null ? known : number == SIGINT ? None.NONE : (Object) DEFAULT;
    }

    /** The thread has signals: the first is handled now. Gives the frame to go on with. */
    public static Frame handle(Context c) {
        PyThread thread = c.thread();
        int number = Long.numberOfTrailingZeros(thread.signals);
        thread.signals &= thread.signals - 1;
        Namespace module = module(c);
        if (module == null || !(module.get("_handle") instanceof Function handle)) {
            throw c.error(Types.KEYBOARD_INTERRUPT, new Object[0]);
        }
        Calls.call(c, handle, new Object[] {(long) number}, null);
        Frame pushed = Objects.requireNonNull(thread.top);
        pushed.then = new Continuation.Nothing();
        return pushed;
    }
}
