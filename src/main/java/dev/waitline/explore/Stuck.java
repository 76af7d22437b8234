package dev.waitline.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a program can be stuck for ever.
 *
 * @param threads those that wait for ever, with what they wait for
 * @param lost for {@link Kind#NOBODY_NOTIFIES}: the notify that would have helped, when there was one
 */
public record Stuck(
        Kind kind, List<Waiting> threads, @Nullable LostNotify lost) {
    public Stuck {
        threads = List.copyOf(threads);
    }

    public enum Kind {
        /** Each waits for a lock that the next one holds: {@link #threads} in the order of the cycle. */
        LOCK_CYCLE,
        /** Somebody waits on a Condition, Event or the like, and nobody is left who could notify it. */
        NOBODY_NOTIFIES,
        /** Some wait for ever while others go on and on. */
        LIVE_ON,
        /** The main thread waits, and besides it only daemon threads are left. */
        ONLY_DAEMONS,
        /** A lock that nobody will release, or the end of a thread that does not end. */
        BLOCKED
    }

    /**
     * A thread that waits for ever.
     *
     * @param name of the thread
     * @param on what it waits for, as the program names it
     * @param holder the thread that has it, or -1
     */
    public record Waiting(int thread, String name, int line, String on, int holder) {}

    /**
     * A notify that did not help.
     *
     * @param thread who made it
     * @param line where
     * @param on the primitive
     * @param early whether it came before the thread began to wait; else it went to another waiter
     * @param to the waiter that got it, or -1
     */
    public record LostNotify(int thread, int line, String on, boolean early, int to) {}
}
