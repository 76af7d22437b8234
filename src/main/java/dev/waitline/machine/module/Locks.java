package dev.waitline.machine.module;

import dev.waitline.machine.language.Operators;
import dev.waitline.machine.language.Pending;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Watch;
import dev.waitline.program.CallShape;
import dev.waitline.program.None;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the native lock does. */
final class Locks {
    /** {@code threading.TIMEOUT_MAX}. */
    private static final double MOST_SECONDS = 9223372036.0;

    private static final Builtin ACQUIRE = new Builtin("acquire", Builtin.Effect.ACQUIRE, Locks::acquire);

    private Locks() {}

    static Object acquire(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        NativeLock lock = (NativeLock) a[0];
        PyThread thread = c.thread();
        double patience = Double.POSITIVE_INFINITY;
        if (a.length > 1 || keywords != null) {
            Pending call = pendingOf(a, keywords);
            patience = call.patience();
            check(c, call, patience);
        }
        long deadline = thread.deadline;
        thread.deadline = PyThread.NEVER;
        if (patience != Double.POSITIVE_INFINITY) {
            tests(c, lock);
        }
        if (lock.locked()) {
            if (patience > 0 && deadline > c.host().clock()) {
                throw new IllegalStateException("acquired a locked lock: " + lock.id);
            }
            lock.expired = lock.queued();
            c.host().teller().refused(thread, lock, patience > 0);
            return false;
        }
        if (c.host().watch() instanceof Watch search) {
            search.acquires(lock);
        }
        lock.take(thread, thread.userLine(), c.host().moves());
        c.host().teller().acquired(thread, lock);
        return true;
    }

    private static Pending pendingOf(Object[] a, @Nullable Map<String, Object> keywords) {
        Object[] rest = Arrays.copyOfRange(a, 1, a.length);
        if (keywords == null) {
            return new Pending(ACQUIRE, a[0], rest, null);
        }
        List<Object> values = new ArrayList<>(List.of(rest));
        values.addAll(keywords.values());
        return new Pending(ACQUIRE, a[0], values.toArray(), new CallShape(rest.length, List.copyOf(keywords.keySet())));
    }

    private static void check(Context c, Pending call, double patience) {
        Object timeout = call.argument(1, "timeout");
        if (timeout != null && Numbers.isNumber(timeout)) {
            double seconds = c.real(timeout);
            if (seconds > MOST_SECONDS) {
                throw c.error(Types.OVERFLOW_ERROR, "timeout value is too large");
            }
            if (seconds < 0 && seconds != -1) {
                throw c.valueError("timeout value must be positive");
            }
            if (patience == 0
                    && seconds >= 0
                    && call.argument(0, "blocking") != null
                    && !Operators.truthNow(c, Objects.requireNonNull(call.argument(0, "blocking")))) {
                throw c.valueError("can't specify a timeout for a non-blocking call");
            }
        }
    }

    /** What follows depends on whether the lock is held. */
    static boolean tests(Context c, NativeLock lock) {
        if (c.host().watch() instanceof Watch search) {
            search.tests(lock);
        }
        return lock.locked();
    }

    static Object release(Context c, NativeLock lock) {
        Frame caller = c.thread().top;
        if (c.host().watch() instanceof Watch search
                && (!lock.locked() || lock.takenBy() != c.thread().id)
                && !(lock.queued() || (caller != null && LibraryShape.bootstraps(caller)))) {
            search.unlocks(lock);
        }
        if (!lock.locked()) {
            throw c.error(Types.RUNTIME_ERROR, "release unlocked lock");
        }
        if (c.host().watch() instanceof Watch search) {
            search.releases(lock);
            if (lock.takenBy() != c.thread().id
                    && !lock.queued()
                    && c.thread().top instanceof Frame f
                    && !f.code.library()) {
                search.strangersRelease(lock.takenBy(), "");
            }
        }
        lock.release();
        c.host().teller().released(c.thread(), lock);
        Object stop = LibraryShape.stopOf(caller, lock);
        return stop == null ? None.NONE : c.tail(stop);
    }
}
