package dev.waitline.machine.value;

import dev.waitline.trace.ThreadState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread of the program. */
public final class PyThread extends HeapObject {
    public static final long NEVER = Long.MAX_VALUE;
    private static final long FIRST_IDENT = 1000;

    public final int id;
    public final boolean helper;

    @Nullable
    public Frame top;
    /** The {@code threading.Thread} it belongs to, when it has one. */
    @Nullable
    public Instance object;
    /** When the sleep or timeout that it stands in ends, in nanoseconds of the program's clock; {@link #NEVER} in none. */
    public long deadline = NEVER;
    /** The last line of the exception that ended it, as the exception hook reported it. */
    @Nullable
    public String failure;

    public boolean exited;
    /** The signals that it has not seen yet, a bit for each number. */
    public long signals;
    /** Whether it has come by a place where the GIL may be given away. Not part of the state: a search clears it. */
    public boolean switchable;
    /** How many instructions of its next move it has executed, when it rests within one; else 0. Not part of the state. */
    public int within;
    /** How many library modules it is importing, one within the other: that makes no stops. */
    public int importing;

    public ThreadState.@Nullable Ended ended;
    /** What to call it when it has no Thread object. */
    final String label;

    public PyThread(int id, boolean helper, String label) {
        this.id = id;
        this.helper = helper;
        this.label = label;
        this.shared = true;
    }

    /** A signal for it: Python sees it after the next instruction. */
    public void signal(int number) {
        need();
        signals |= 1L << number;
    }

    /** What {@code get_ident()} gives. */
    public long ident() {
        return ident(id);
    }

    /** What it gives in the thread of that number. */
    public static long ident(int thread) {
        return FIRST_IDENT + thread;
    }

    /** The number of the thread for which {@code get_ident()} gives that. */
    static int number(long ident) {
        return (int) (ident - FIRST_IDENT);
    }

    /** The line of the user's program on which it is; 0 when it has none. */
    public int userLine() {
        for (Frame f = top; f != null; f = f.back) {
            if (!f.code.library()) {
                return f.line;
            }
        }
        return 0;
    }

    public String name() {
        Instance thread = object;
        String own = LibraryShape.nameOf(thread);
        return own != null ? own : label;
    }

    public boolean daemon() {
        Instance thread = object;
        return LibraryShape.isDaemon(thread);
    }

    /** The exception that it is handling, or null. */
    @Nullable
    public ExceptionObject handled() {
        for (Frame f = top; f != null; f = f.back) {
            if (!f.handled.isEmpty()) {
                return f.handled.getLast();
            }
        }
        return null;
    }

    @Override
    public void references(Consumer<Object> to) {}

    @Override
    public void encode(StateWriter to) {
        to.number(id);
        to.flag(helper);
        to.value(top);
        to.value(object);
        to.constant(failure);
        to.flag(exited);
        to.constant(signals);
        to.number(importing);
        to.constant(ended);
    }

    @Override
    public HeapObject shell() {
        return new PyThread(id, helper, label);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        PyThread that = (PyThread) from;
        top = copier.copyNullable(that.top);
        object = copier.copyNullable(that.object);
        deadline = that.deadline;
        failure = that.failure;
        exited = that.exited;
        signals = that.signals;
        importing = that.importing;
        ended = that.ended;
    }
}
