package dev.waitline.machine;

import dev.waitline.machine.language.Calls;
import dev.waitline.machine.language.Pending;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.primitive.Names;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Cell;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Generator;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Wrapper;
import dev.waitline.program.CallShape;
import dev.waitline.program.Code;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Op;
import dev.waitline.program.Symbols;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread stops: before each statement, and before each operation that another thread can notice. What only one
 * thread can reach, and what never changes any more, makes no stop.
 *
 * <p>A read and the write that goes back are two stops, so that another thread comes between them (trap {@code lost_update},
 * {@code n += 1} in two threads):
 *
 * <pre>
 * main     | a        | b        | then
 *          | reads n  |          | n = 0
 *          |          | reads n  | n = 0
 *          |          | writes n | n = 1
 *          | writes n |          | n = 1
 * </pre>
 *
 * <p>Taking a lock is a stop too, and whether the lock is free is looked at only when the thread moves on from there. So a timeout
 * that is over does not take its waiter out of the queue: it makes it want the outer lock, which is a stop of its own, and a notify
 * in between is spent on it (trap {@code timed_out_waiter_eats_a_notify}):
 *
 * <pre>
 * main           | hasty       | then
 *                | cond.wait(1)| hasty waits; cond: [hasty, patient]
 * with cond:     |             | cond held by main
 *                | timeout     | cond: [hasty (late), patient]
 *                | goes on     | hasty blocked; cond: [hasty (late), patient]
 * cond.notify(1) |             | cond: [patient]; hasty blocked; patient waits
 * </pre>
 */
public final class Stops {
    private static final Set<Op> MAY = EnumSet.of(
            Op.LINE,
            Op.LOAD_GLOBAL,
            Op.STORE_GLOBAL,
            Op.DELETE_GLOBAL,
            Op.LOAD_CELL,
            Op.STORE_CELL,
            Op.LOAD_ATTR,
            Op.STORE_ATTR,
            Op.DELETE_ATTR,
            Op.SUBSCRIPT,
            Op.STORE_SUBSCRIPT,
            Op.DELETE_SUBSCRIPT,
            Op.BINARY,
            Op.COMPARE,
            Op.INPLACE,
            Op.UNARY,
            Op.JUMP_IF_FALSE,
            Op.JUMP_IF_TRUE,
            Op.JUMP_IF_FALSE_OR_POP,
            Op.JUMP_IF_TRUE_OR_POP,
            Op.LIST_EXTEND,
            Op.SET_UPDATE,
            Op.DICT_UPDATE,
            Op.UNPACK,
            Op.UNPACK_STAR,
            Op.FORMAT,
            Op.FOR_ITER,
            Op.SEND,
            Op.CALL,
            Op.CALL_KEYWORDS);
    /** What {@link Code#stops} holds besides {@link Code#NO_STOP}. */
    private static final byte MAY_STOP = 1;

    private static final byte STOP = 2;
    private static final boolean[] MAY_TABLE = new boolean[Op.values().length];

    static {
        MAY.forEach(op -> MAY_TABLE[op.ordinal()] = true);
    }

    /** Finds where a thread may have to stop in a code; what is known before it runs is decided there. */
    static final java.util.function.Function<Code, byte[]> TABLE = Stops::table;

    private Stops() {}

    private static byte[] table(Code code) {
        byte[] table = new byte[code.ops().length];
        boolean quiet = code.quiet();
        for (int pc = 0; pc < table.length; pc++) {
            table[pc] = quiet ? inQuiet(code.op(pc)) : at(code, code.op(pc), code.argument(pc));
        }
        return table;
    }

    /** Whether a thread stops before an instruction: {@code *} always, {@code ?} where it depends, a blank never. */
    static char sign(Code code, int pc) {
        return switch (code.stops(TABLE)[pc]) {
            case STOP -> '*';
            case MAY_STOP -> '?';
            default -> ' ';
        };
    }

    private static byte inQuiet(Op op) {
        return op == Op.CALL || op == Op.CALL_KEYWORDS ? MAY_STOP : Code.NO_STOP;
    }

    private static byte at(Code code, Op op, int arg) {
        Symbols symbols = code.header().symbols();
        return switch (op) {
            case LINE -> STOP;
            case LOAD_GLOBAL -> symbols.changes(arg) ? STOP : builtin(code, arg) ? Code.NO_STOP : MAY_STOP;
            case STORE_GLOBAL, DELETE_GLOBAL ->
                symbols.changes(arg) ? STOP : symbols.topLevelOnly(arg) ? Code.NO_STOP : MAY_STOP;
            case LOAD_ATTR -> changing(code, (String) code.constants()[arg]) ? MAY_STOP : Code.NO_STOP;
            default -> may(op) ? MAY_STOP : Code.NO_STOP;
        };
    }

    private static boolean builtin(Code code, int symbol) {
        return Prelude.builtin(code.header().symbols().name(symbol)) != null;
    }

    /** Whether there can be a stop before such an instruction at all. */
    static boolean may(Op op) {
        return MAY_TABLE[op.ordinal()];
    }

    /** Whether the thread stops before this instruction, which the table does not rule out. */
    static boolean before(Context c, Frame f, byte known, Op op, int arg) {
        if (c.thread().importing > 0) {
            return false;
        }
        if (known == STOP) {
            return true;
        }
        return isCall(op) ? atCall(c, f, op, arg) : noticeable(c, f, op, arg);
    }

    /** Whether another thread can notice this instruction, which is no call. */
    private static boolean noticeable(Context c, Frame f, Op op, int arg) {
        return switch (op) {
            case LOAD_GLOBAL -> c.host().module(f.code).slot(arg) == null;
            case STORE_GLOBAL, DELETE_GLOBAL -> c.host().threads().size() > 1;
            case LOAD_CELL, STORE_CELL -> ((Cell) Frame.present(f.slots[arg])).shared;
            case LOAD_ATTR ->
                f.peek(0) instanceof HeapObject object
                        && object.shared
                        && (object instanceof Instance || object instanceof ClassObject);
            case STORE_ATTR, DELETE_ATTR -> f.peek(0) instanceof HeapObject object && object.shared;
            case SUBSCRIPT, DELETE_SUBSCRIPT -> Publishing.shared(f.peek(1));
            case STORE_SUBSCRIPT -> Publishing.shared(f.peek(1));
            case COMPARE ->
                arg != CompareOp.IS.ordinal()
                        && arg != CompareOp.IS_NOT.ordinal()
                        && (Publishing.shared(f.peek(0)) || Publishing.shared(f.peek(1)));
            case BINARY, INPLACE -> Publishing.shared(f.peek(0)) || Publishing.shared(f.peek(1));
            case UNARY,
                    JUMP_IF_FALSE,
                    JUMP_IF_TRUE,
                    JUMP_IF_FALSE_OR_POP,
                    JUMP_IF_TRUE_OR_POP,
                    LIST_EXTEND,
                    SET_UPDATE,
                    DICT_UPDATE,
                    UNPACK,
                    UNPACK_STAR -> Publishing.shared(f.peek(0));
            case FORMAT -> Publishing.shared(f.peek(1));
            case FOR_ITER -> iterates(f.peek(0));
            case SEND -> iterates(f.peek(1));
            default -> false;
        };
    }

    /** Whether to ask an iterator for its next item is something that others can notice, or can have influenced. */
    private static boolean iterates(Object iterator) {
        return iterator instanceof Iter i
                ? i.shared || Publishing.shared(i.source)
                : iterator instanceof Generator g && g.shared;
    }

    private static boolean changing(Code code, String attribute) {
        Set<String> changing = code.header().changingAttributes();
        return changing.contains(attribute) || changing.contains("*");
    }

    /** Whether it is a container that more than one thread can reach and change. */
    private static boolean isCall(Op op) {
        return op == Op.CALL || op == Op.CALL_KEYWORDS;
    }

    private static boolean atCall(Context c, Frame f, Op op, int arg) {
        int count = count(f, op, arg);
        Object callee = f.peek(count);
        Object self = null;
        if (callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD) {
            self = w.self();
            callee = w.first;
        }
        if (callee instanceof ClassObject type && type.constructor != null) {
            callee = type.constructor;
        }
        if (callee instanceof Function function) {
            return function.code.quiet()
                    ? !f.code.library() && argumentShared(f, count)
                    : entersLibrary(f, function, count > 0 && self == null ? f.peek(count - 1) : self);
        }
        if (callee instanceof ClassObject type && type.fixed) {
            return !f.code.library()
                    && type.lookup("__init__") instanceof Function init
                    && init.code.quiet()
                    && argumentShared(f, count);
        }
        if (!(callee instanceof Builtin builtin)) {
            return false;
        }
        return switch (builtin.effect) {
            case END -> c.host().threads().size() > 1;
            case PURE, HIDDEN ->
                !f.code.quiet()
                        && (argumentShared(f, count) || (BY_NAME.contains(builtin.name) && instanceShared(f, count)));
            case READS, WRITES ->
                self != null && Publishing.shared(self) && (!f.code.quiet() || Calls.isOneCall(f.code));
            case ACQUIRE -> self instanceof NativeLock lock && (lock.shared || lock.locked());
            case RELEASE, LOCKED -> self instanceof NativeLock lock && lock.shared;
            case SLEEP, START, PRINT -> true;
            case TIME -> !f.code.library();
        };
    }

    /** Whether the user's program is about to call a method of a primitive or of a thread. */
    private static boolean entersLibrary(Frame f, Function function, @Nullable Object self) {
        return !f.code.library()
                && function.code.library()
                && !function.code.quiet()
                && self instanceof Instance i
                && i.shared
                && (Names.kindOf(i) != null || LibraryShape.OF_A_THREAD.contains(function.code.name()));
    }

    /** Whether the thread stands before a call from the user's program into the library. */
    public static boolean atLibraryCall(PyThread thread) {
        Frame f = thread.top;
        if (f == null || f.code.library()) {
            return false;
        }
        Op op = f.code.ops()[f.pc];
        if (!isCall(op)) {
            return false;
        }
        int count = count(f, op, f.code.arguments()[f.pc]);
        Object callee = f.peek(count);
        return callee instanceof Wrapper w
                && w.kind == Wrapper.Kind.BOUND_METHOD
                && w.first instanceof Function function
                && entersLibrary(f, function, w.self());
    }

    private static int count(Frame f, Op op, int arg) {
        if (op == Op.CALL) {
            return arg;
        }
        CallShape shape = (CallShape) f.code.constants()[arg];
        return shape.positional() + shape.keywords().size();
    }

    /** Builtins that read or write an attribute. */
    private static final Set<String> BY_NAME = Set.of("getattr", "setattr", "hasattr", "delattr", "vars");

    private static boolean instanceShared(Frame f, int count) {
        return count > 0 && f.peek(count - 1) instanceof HeapObject object && object.shared;
    }

    private static boolean argumentShared(Frame f, int count) {
        for (int i = 0; i < count; i++) {
            if (Publishing.shared(f.peek(i)) || iterates(f.peek(i))) {
                return true;
            }
        }
        return false;
    }

    /** The builtin that the instruction at which the thread stands will call, with what it is called on; else null. */
    public static @Nullable Pending pending(Frame f) {
        Op op = f.code.ops()[f.pc];
        if (!isCall(op)) {
            return null;
        }
        int arg = f.code.arguments()[f.pc];
        int count = count(f, op, arg);
        Object callee = f.peek(count);
        Object self = callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD ? w.self() : null;
        if (callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD) {
            callee = w.first;
        }
        if (!(callee instanceof Builtin builtin)) {
            return null;
        }
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = f.peek(count - 1 - i);
        }
        CallShape shape = op == Op.CALL ? null : (CallShape) f.code.constants()[arg];
        return new Pending(builtin, self, values, shape);
    }

    /** The thread has come to a stop: a sleep or an acquire with a timeout begins to count its time. */
    static void arrive(Context c, Frame f, Op op, int arg) {
        Builtin.Effect waits = waits(f);
        PyThread thread = c.thread();
        if (waits == Builtin.Effect.ACQUIRE && op == Op.CALL && arg == 0) {
            thread.deadline = PyThread.NEVER;
            return;
        }
        Pending pending = waits == null ? null : pending(f);
        if (pending == null) {
            return;
        }
        if (pending.builtin().effect == Builtin.Effect.SLEEP) {
            Object seconds = pending.argument(0, "seconds");
            double time = seconds != null && Numbers.isNumber(seconds) ? c.real(seconds) : -1;
            thread.deadline = c.host().after(time);
            if (time >= 0) {
                c.host().teller().slept(thread, time);
            }
        } else if (pending.builtin().effect == Builtin.Effect.ACQUIRE) {
            double patience = pending.patience();
            thread.deadline = patience == Double.POSITIVE_INFINITY
                    ? PyThread.NEVER
                    : c.host().after(patience);
        }
    }

    /** Whether the instruction will acquire a lock or sleep; null when it does neither. */
    private static Builtin.@Nullable Effect waits(Frame f) {
        Builtin called = called(f);
        return called != null && (called.effect == Builtin.Effect.ACQUIRE || called.effect == Builtin.Effect.SLEEP)
                ? called.effect
                : null;
    }

    /** Whether the frame is about to call a builtin that prints. */
    public static boolean prints(Frame f) {
        Builtin called = called(f);
        return called != null && called.effect == Builtin.Effect.PRINT;
    }

    /** Whether the thread is about to ask for the time. */
    static boolean asksTime(PyThread thread) {
        Frame f = thread.top;
        Builtin called = f == null ? null : called(f);
        return called != null && called.effect == Builtin.Effect.TIME;
    }

    /** The builtin that the instruction calls; null when it calls none. */
    private static @Nullable Builtin called(Frame f) {
        Op op = f.code.op(f.pc);
        if (!isCall(op)) {
            return null;
        }
        Object callee = f.peek(count(f, op, f.code.argument(f.pc)));
        if (callee instanceof Wrapper w && w.kind == Wrapper.Kind.BOUND_METHOD) {
            callee = w.first;
        }
        return callee instanceof Builtin builtin ? builtin : null;
    }

    /**
     * The lock without which the thread cannot go on, or null.
     *
     * @param clock the program's clock, in nanoseconds
     */
    public static @Nullable NativeLock blockedOn(PyThread thread, long clock) {
        Frame f = thread.top;
        if (f == null || thread.deadline <= clock || waits(f) != Builtin.Effect.ACQUIRE) {
            return null;
        }
        Object callee = f.peek(count(f, f.code.op(f.pc), f.code.argument(f.pc)));
        return callee instanceof Wrapper w && w.second instanceof NativeLock lock && lock.locked() ? lock : null;
    }

    /**
     * Whether the thread sleeps on.
     *
     * @param clock the program's clock, in nanoseconds
     */
    public static boolean asleep(PyThread thread, long clock) {
        Frame f = thread.top;
        return f != null
                && thread.deadline > clock
                && thread.deadline != PyThread.NEVER
                && waits(f) == Builtin.Effect.SLEEP;
    }

    /**
     * Whether the stop at which the thread stands counts as an operation: in the user's program every one but a plain
     * line; in the library only what touches a lock, starts a thread, prints or sleeps, and what is_set() and is_alive()
     * read without a lock.
     */
    static boolean operation(Machine machine, PyThread thread) {
        Frame f = thread.top;
        if (f == null) {
            return true;
        }
        Op op = f.code.ops()[f.pc];
        if (op == Op.LINE) {
            return false;
        }
        if (!may(op)) {
            return false;
        }
        if (!f.code.library()) {
            byte known = f.code.stops(TABLE)[f.pc];
            return known != Code.NO_STOP && before(new Context(machine, thread), f, known, op, f.code.argument(f.pc));
        }
        Pending pending = pending(f);
        if (pending == null) {
            return op == Op.LOAD_ATTR && unguardedRead(f);
        }
        return switch (pending.builtin().effect) {
            case ACQUIRE ->
                pending.self() instanceof NativeLock lock
                        && (lock.shared || lock.locked())
                        // A notified waiter's own lock is nobody else's business any more.
                        && !(lock.queued() && !lock.locked())
                        // Asking whether a plain Lock is held changes nothing.
                        && pending.patience() > 0;
            case RELEASE ->
                pending.self() instanceof NativeLock lock
                        && lock.shared
                        // Releasing a waiter's own lock is part of the notify that does it.
                        && !lock.queued()
                        // Who joined gives the lock back for the next one who joins.
                        && !LibraryShape.joins(f);
            case SLEEP, START, PRINT -> true;
            case END -> machine.living() > 1;
            case READS, WRITES -> Calls.isOneCall(f.code);
            case PURE, LOCKED, TIME, HIDDEN -> false;
        };
    }

    /**
     * Whether the stop at which the thread stands is one at which a search lets others go first. A call into the
     * library is none by itself where the first thing that others can notice in it is an operation of its own. Whether
     * a lock is free is not looked at: that is for the moment when the thread moves.
     */
    public static boolean atSchedulingPoint(Machine machine, PyThread thread) {
        Frame f = thread.top;
        if (f == null) {
            return true;
        }
        Pending call = f.code.library() ? pending(f) : null;
        if (call != null && (call.builtin().effect == Builtin.Effect.END || Calls.isOneCall(f.code))) {
            return true;
        }
        if (call != null && call.self() instanceof NativeLock lock && lock.shared) {
            if (call.builtin().effect == Builtin.Effect.ACQUIRE) {
                // Asking whether a plain Lock is held changes nothing.
                return !LibraryShape.asksWhetherHeld(f);
            }
            if (lock.queued() && call.builtin().effect == Builtin.Effect.RELEASE) {
                return false;
            }
        }
        return operation(machine, thread) && !(atLibraryCall(thread) && entersUnnoticed(thread, f));
    }

    /** The lock for which the thread stands in line or will, whether or not it is free; null when for none. */
    public static @Nullable NativeLock awaited(PyThread thread) {
        Frame f = thread.top;
        if (f == null || waits(f) != Builtin.Effect.ACQUIRE) {
            return null;
        }
        Object callee = f.peek(count(f, f.code.op(f.pc), f.code.argument(f.pc)));
        return callee instanceof Wrapper w && w.second instanceof NativeLock lock ? lock : null;
    }

    public static boolean sleeps(PyThread thread) {
        Frame f = thread.top;
        return f != null && waits(f) == Builtin.Effect.SLEEP;
    }

    private static boolean entersUnnoticed(PyThread thread, Frame f) {
        Op op = f.code.op(f.pc);
        Wrapper method = (Wrapper) f.peek(count(f, op, f.code.argument(f.pc)));
        Function function = (Function) method.first;
        ClassObject owner = function.owner;
        if (owner == null || !(method.self() instanceof Instance self)) {
            return false;
        }
        String name = function.code.name();
        if (LibraryShape.isCondition(owner) && LibraryShape.OF_AN_OWNER.contains(name)) {
            Object lock = LibraryShape.lockOf(self);
            return lock instanceof NativeLock plain
                    ? plain.locked() && plain.takenBy() == thread.id
                    : lock instanceof Instance i && LibraryShape.isRLock(i.type);
        }
        return LibraryShape.UNNOTICED.getOrDefault(owner.name, Set.of()).contains(name);
    }

    private static boolean unguardedRead(Frame f) {
        if (!(f.peek(0) instanceof Instance i)) {
            return false;
        }
        String attribute = (String) f.code.constants()[f.code.arguments()[f.pc]];
        return LibraryShape.readsUnguarded(f, attribute) && i.shared;
    }
}
