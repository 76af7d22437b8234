package dev.waitline.machine.look;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.language.Pending;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.text.Text;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.Op;
import dev.waitline.trace.Operation;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where each thread stands: what it will do next, and if it cannot, why. */
final class WaitStates {
    private final Machine machine;
    private final Names names;

    WaitStates(Machine machine) {
        this.machine = machine;
        this.names = machine.names();
    }

    ThreadState state(PyThread thread) {
        ThreadState.Ended ended = thread.ended;
        if (ended != null || thread.top == null) {
            return ended != null ? ended : new ThreadState.Ended(ThreadState.Ended.How.CUT_OFF, "");
        }
        NativeLock lock = Stops.blockedOn(thread, machine.clock());
        if (lock != null) {
            return blocked(thread, lock);
        }
        if (Stops.asleep(thread, machine.clock())) {
            return new ThreadState.Sleeping(thread.deadline);
        }
        return new ThreadState.Runnable();
    }

    private ThreadState blocked(PyThread thread, NativeLock lock) {
        Long deadline = thread.deadline == PyThread.NEVER ? null : (Long) thread.deadline;
        int joins = names.threadOf(lock);
        if (joins >= 0) {
            return new ThreadState.Joining(joins, deadline);
        }
        PyDeque deque = names.dequeOf(lock);
        Resource on = deque == null ? null : names.ofDeque(deque);
        if (on != null) {
            return new ThreadState.Waiting(on, deadline);
        }
        Resource resource = names.ofLock(lock);
        if (resource == null) {
            resource = new Resource(lock.id, "a lock", Resource.Kind.LOCK, false);
        }
        boolean known = lock.takenBy() >= 0 && machine.threads().get(lock.takenBy()).ended == null;
        return new ThreadState.WantsLock(
                resource, known ? (Integer) lock.takenBy() : null, lock.takenOnLine, wasNotified(thread), deadline);
    }

    /** Whether the thread comes out of a Condition's wait because it was notified. */
    static boolean wasNotified(PyThread thread) {
        Frame wait = waitFrame(thread);
        if (wait == null) {
            return false;
        }
        if (LibraryShape.knowsNotified(wait)) {
            return true;
        }
        NativeLock own = LibraryShape.waiterOf(wait);
        return own != null && own.queued() && !own.locked();
    }

    /** The frame of {@code Condition.wait} in which a thread is, or null. */
    static @Nullable Frame waitFrame(PyThread thread) {
        for (Frame f = thread.top; f != null; f = f.back) {
            if (LibraryShape.waits(f)
                    && f.slots[0] instanceof Instance i
                    && Names.kindOf(i) == Resource.Kind.CONDITION) {
                return f;
            }
        }
        return null;
    }

    /** How often a lock is held, by whoever holds it. */
    int count(NativeLock lock) {
        for (Object primitive : names.found()) {
            if (primitive instanceof Instance i) {
                Object rlock = LibraryShape.lockOf(i) instanceof Instance inner ? inner : i;
                if (LibraryShape.blockOf(rlock) == lock) {
                    return LibraryShape.countOf(rlock);
                }
            }
        }
        return 1;
    }

    /** What the thread does when it moves, or what it is trying to do. */
    Operation next(PyThread thread) {
        Frame f = thread.top;
        if (f == null) {
            return new Operation(Operation.Kind.END, "");
        }
        Op op = f.code.ops()[f.pc];
        if (op == Op.LINE) {
            String text =
                    f.code.header().source().line(f.code.arguments()[f.pc]).strip();
            boolean leaving = f.code.ops()[f.pc + 1] == Op.CONST && f.code.ops()[f.pc + 2] == Op.DUP;
            return leaving && text.startsWith("with ")
                    ? new Operation(
                            Operation.Kind.LEAVE, text.endsWith(":") ? text.substring(0, text.length() - 1) : text)
                    : new Operation(Operation.Kind.LINE, text);
        }
        Pending pending = Stops.pending(f);
        if (pending != null) {
            return call(thread, f, pending);
        }
        String text = Names.text(f.code, f.pc);
        if (Stops.atLibraryCall(thread)) {
            return libraryCall(f, text);
        }
        return switch (op) {
            case LOAD_GLOBAL, LOAD_CELL, LOAD_ATTR, SUBSCRIPT, COMPARE, UNARY, JUMP_IF_FALSE, JUMP_IF_TRUE, FOR_ITER ->
                new Operation(Operation.Kind.READ, text);
            case STORE_GLOBAL,
                    STORE_CELL,
                    STORE_ATTR,
                    STORE_SUBSCRIPT,
                    DELETE_GLOBAL,
                    DELETE_ATTR,
                    DELETE_SUBSCRIPT,
                    INPLACE -> new Operation(Operation.Kind.WRITE, text);
            default -> new Operation(Operation.Kind.GO_ON, "");
        };
    }

    /** A {@code with} line calls without writing the call. */
    private Operation libraryCall(Frame f, String text) {
        int count = f.code.arguments()[f.pc];
        Object callee = f.code.ops()[f.pc] == Op.CALL ? f.peek(count) : null;
        if (callee instanceof Wrapper w && w.first instanceof Function function) {
            Resource on = names.of(w.self());
            String name = on == null ? text : on.name();
            if (function.code.name().equals("__exit__")) {
                return new Operation(Operation.Kind.RELEASE, name);
            }
            if (function.code.name().equals("__enter__") || !text.endsWith(")")) {
                return new Operation(Operation.Kind.ACQUIRE, name);
            }
        }
        return new Operation(Operation.Kind.CALL, text);
    }

    private Operation call(PyThread thread, Frame f, Pending pending) {
        boolean overdue = thread.deadline <= machine.clock();
        return switch (pending.builtin().effect) {
            case ACQUIRE -> acquire(thread, (NativeLock) Objects.requireNonNull(pending.self()), overdue);
            case RELEASE -> {
                NativeLock lock = (NativeLock) Objects.requireNonNull(pending.self());
                yield names.threadOf(lock) >= 0
                        ? new Operation(Operation.Kind.END, "")
                        : new Operation(Operation.Kind.RELEASE, lockName(lock));
            }
            case SLEEP ->
                overdue
                        ? new Operation(Operation.Kind.WAKE_UP, "")
                        : new Operation(Operation.Kind.SLEEP, seconds(pending));
            case START -> new Operation(Operation.Kind.START, started(pending));
            case PRINT ->
                new Operation(
                        Operation.Kind.PRINT,
                        pending.values().length > 0 && pending.values()[0] instanceof String s ? s.strip() : "");
            case TIME -> new Operation(Operation.Kind.TIME, "");
            case END -> new Operation(Operation.Kind.END, "");
            case WRITES -> new Operation(Operation.Kind.WRITE, Names.text(f.code, f.pc));
            case PURE, READS, LOCKED, HIDDEN -> new Operation(Operation.Kind.READ, Names.text(f.code, f.pc));
        };
    }

    private Operation acquire(PyThread thread, NativeLock lock, boolean overdue) {
        int joins = names.threadOf(lock);
        if (joins >= 0) {
            return new Operation(
                    Operation.Kind.JOIN,
                    ThreadView.shortName(machine.threads().get(joins).name()));
        }
        PyDeque deque = names.dequeOf(lock);
        if (deque != null || lock.queued()) {
            Frame wait = waitFrame(thread);
            Resource on = deque != null ? names.ofDeque(deque) : wait == null ? null : condition(wait);
            String name = on == null ? "" : on.name();
            return new Operation(
                    lock.locked() && overdue
                            ? Operation.Kind.TIME_OUT
                            : lock.locked() ? Operation.Kind.ACQUIRE : Operation.Kind.WAKE_UP,
                    name);
        }
        return new Operation(
                lock.locked() && overdue ? Operation.Kind.TIME_OUT : Operation.Kind.ACQUIRE, lockName(lock));
    }

    /** The primitive to show for the Condition in whose wait a frame is. */
    @Nullable
    Resource condition(Frame wait) {
        PyDeque deque = LibraryShape.waiters(wait.slots[0]);
        return deque == null ? null : names.ofDeque(deque);
    }

    private String lockName(NativeLock lock) {
        Resource resource = names.ofLock(lock);
        return resource == null ? "" : resource.name();
    }

    private static String seconds(Pending pending) {
        Object time = pending.argument(0, "seconds");
        return time == null ? "" : Text.shortRepr(time, 20);
    }

    private static String started(Pending pending) {
        return pending.values().length > 0
                        && pending.values()[0] instanceof Wrapper w
                        && LibraryShape.nameOf(w.second) instanceof String name
                ? ThreadView.shortName(name)
                : "";
    }

    /** The threads that stand before taking {@code lock}, notified waiters of {@code on} first. */
    List<PrimitiveView.Contender> wanting(@Nullable NativeLock lock, Resource on) {
        List<PrimitiveView.Contender> notified = new ArrayList<>();
        List<PrimitiveView.Contender> newcomers = new ArrayList<>();
        for (PyThread thread : machine.threads()) {
            Frame f = thread.top;
            Pending pending = f == null ? null : Stops.pending(f);
            if (pending == null
                    || pending.builtin().effect != Builtin.Effect.ACQUIRE
                    || pending.patience() == 0
                    || !(pending.self() instanceof NativeLock wanted)) {
                continue;
            }
            boolean wasNotified = wasNotified(thread);
            Frame wait = waitFrame(thread);
            Resource waited = wait == null ? null : condition(wait);
            boolean awake = wanted.queued() && !wanted.locked() && on.equals(waited);
            if ((wanted == lock && (waited == null || on.equals(waited) || !wasNotified)) || awake) {
                (wasNotified ? notified : newcomers).add(new PrimitiveView.Contender(thread.id, wasNotified));
            }
        }
        notified.addAll(newcomers);
        return notified;
    }
}
