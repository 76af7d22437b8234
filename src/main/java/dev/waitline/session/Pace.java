package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.trace.Choice;
import org.jspecify.annotations.Nullable;

/**
 * That computing takes time. Each move costs a little of the program's clock, which is put into the schedule as {@link Choice.Pass}
 * where somebody could notice: once a sleep or a timeout is over by that, or now and then when the program asks for the time.
 * Confined to one thread.
 */
public final class Pace {
    /** What a move costs, in nanoseconds: a statement or an operation of CPython, within a factor of some. */
    public static final long DEFAULT = 1_000;
    /** Shorter times do not pass by themselves, but for who waits until just then. */
    private static final long SHORTEST = 10_000;

    private final Engine engine;
    private final long cost;
    private long owed;

    /** @param cost of a move, in nanoseconds of the program's clock; with 0 it moves only when nobody can run */
    Pace(Engine engine, long cost) {
        this.engine = engine;
        this.cost = cost;
    }

    /** A choice was made. */
    void made(Choice choice) {
        if (choice instanceof Choice.Run run) {
            owed += cost * run.moves();
        } else if (choice instanceof Choice.Tick) {
            // A deadline is passed and not met.
            owed = Math.max(owed, cost == 0 ? 0 : SHORTEST);
        } else if (choice instanceof Choice.Pass || choice instanceof Choice.Fire) {
            owed = 0;
        }
    }

    /** The time that has to pass now; null when none has. */
    Choice.@Nullable Pass due() {
        long unnoticed = owed == 0 ? Long.MAX_VALUE : engine.unnoticed();
        if (unnoticed == Long.MAX_VALUE) {
            owed = 0;
        }
        return owed > 0 && owed >= Math.max(SHORTEST, unnoticed) ? new Choice.Pass(owed) : null;
    }
}
