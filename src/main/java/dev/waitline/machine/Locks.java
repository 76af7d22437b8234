package dev.waitline.machine;

import dev.waitline.program.CallShape;
import dev.waitline.program.None;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the native lock does, and what the events say of it. */
final class Locks {
    private Locks() {}

    static Object acquire(Context c, Object[] a, @Nullable Map<String, Object> keywords) {
        NativeLock lock = (NativeLock) a[0];
        PyThread thread = c.thread();
        double patience = Double.POSITIVE_INFINITY;
        if (a.length > 1 || keywords != null) {
            Stops.Pending call = pendingOf(a, keywords);
            patience = call.patience();
            check(c, call, patience);
        }
        long deadline = thread.deadline;
        thread.deadline = PyThread.NEVER;
        if (lock.locked()) {
            if (patience > 0 && deadline > c.machine().clock()) {
                throw new IllegalStateException("acquired a locked lock: " + lock.id);
            }
            lock.expired = lock.queued();
            noteRefused(c, lock, patience > 0);
            return false;
        }
        if (c.machine().loader() instanceof Loader search) {
            search.acquires(lock);
        }
        lock.take(thread, Machine.line(thread), c.machine().moves());
        noteAcquired(c, lock);
        return true;
    }

    private static Stops.Pending pendingOf(Object[] a, @Nullable Map<String, Object> keywords) {
        Object[] rest = Arrays.copyOfRange(a, 1, a.length);
        if (keywords == null) {
            return new Stops.Pending(Natives.LOCK_ACQUIRE, a[0], rest, null);
        }
        List<Object> values = new ArrayList<>(List.of(rest));
        values.addAll(keywords.values());
        return new Stops.Pending(
                Natives.LOCK_ACQUIRE,
                a[0],
                values.toArray(),
                new CallShape(rest.length, List.copyOf(keywords.keySet())));
    }

    private static void check(Context c, Stops.Pending call, double patience) {
        Object timeout = call.argument(1, "timeout");
        if (timeout != null && Numbers.isNumber(timeout)) {
            double seconds = c.real(timeout);
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

    static Object release(Context c, NativeLock lock) {
        if (!lock.locked()) {
            throw c.error(Types.RUNTIME_ERROR, "release unlocked lock");
        }
        if (c.machine().loader() instanceof Loader search) {
            search.releases(lock);
            if (lock.takenBy() != c.thread().id
                    && !lock.queued()
                    && c.thread().top instanceof Frame f
                    && !f.code.library()) {
                search.marks(Mark.Kind.STRANGERS_RELEASE, lock.takenBy(), "");
            }
        }
        lock.release();
        Machine machine = c.machine();
        if (machine.observed()) {
            Resource resource = machine.names().ofLock(lock);
            if (resource != null) {
                machine.note(new Event.Released(c.thread().id, Machine.line(c.thread()), resource, 0));
            }
        }
        return None.NONE;
    }

    private static void noteAcquired(Context c, NativeLock lock) {
        Machine machine = c.machine();
        if (!machine.observed()) {
            return;
        }
        int line = Machine.line(c.thread());
        int ended = machine.names().threadOf(lock);
        Resource resource = machine.names().ofLock(lock);
        if (ended >= 0) {
            machine.note(new Event.Joined(c.thread().id, line, ended));
        } else if (resource != null) {
            machine.note(new Event.Acquired(c.thread().id, line, resource, 1));
        }
    }

    private static void noteRefused(Context c, NativeLock lock, boolean timedOut) {
        Machine machine = c.machine();
        if (!machine.observed()) {
            return;
        }
        int line = Machine.line(c.thread());
        PyDeque deque = machine.names().dequeOf(lock);
        Resource waited = deque == null ? null : machine.names().ofDeque(deque);
        Resource resource = machine.names().ofLock(lock);
        if (waited != null) {
            machine.note(new Event.TimedOut(c.thread().id, line, waited));
        } else if (resource != null && !inOwnershipTest(c)) {
            machine.note(new Event.NotAcquired(c.thread().id, line, resource, timedOut));
        }
    }

    /** A Condition over a plain Lock asks whether it is held by trying to take it. */
    private static boolean inOwnershipTest(Context c) {
        Frame top = c.thread().top;
        return top != null && top.code.library() && top.code.name().equals("_is_owned");
    }

    /** A waiter's lock joined a deque. */
    static void enqueued(Context c, PyDeque deque, NativeLock lock) {
        lock.queue();
        Machine machine = c.machine();
        Resource on = machine.observed() ? machine.names().ofDeque(deque) : null;
        if (on != null) {
            machine.note(new Event.Enqueued(
                    c.thread().id, Machine.line(c.thread()), on, deque.items().size()));
        }
    }

    /** A waiter's lock left a deque: by a notify, or because its own thread gave up. */
    static void dequeued(Context c, PyDeque deque, NativeLock lock) {
        Machine machine = c.machine();
        Resource on = machine.observed() ? machine.names().ofDeque(deque) : null;
        if (on != null) {
            int by = c.thread().id;
            int line = Machine.line(c.thread());
            machine.note(
                    lock.takenBy() == by
                            ? new Event.Left(by, line, on)
                            : new Event.Notified(by, line, on, lock.takenBy()));
        }
    }
}
