package dev.waitline.explore;

import org.jspecify.annotations.Nullable;

/** Something that happened on the way to a stuck end and explains why a thread waits for ever. */
public sealed interface Reason {

    /** Who did it, and on which line. */
    record Deed(int thread, String name, int line) {}

    /**
     * A lock, or a permit of a Semaphore, was taken and not given back.
     *
     * @param permit whether it is a permit
     * @param taken who took it
     * @param ended null when that thread lives, else the exception that ended it, or empty when it ended without one
     */
    record Kept(
            String on, boolean permit, Deed taken, @Nullable String ended) implements Reason {}

    /** A thread waits for a Lock that it took itself. */
    record TakenTwice(String on, Deed taken) implements Reason {}

    /** An Event was set, and cleared again before {@code waiter} came to wait. */
    record Cleared(String on, Deed set, Deed cleared, String waiter) implements Reason {}

    /**
     * A notify that did not help {@code waiter}.
     *
     * @param early whether it came before that thread began to wait; else it went to another waiter
     * @param to the waiter that got it, or null
     */
    record LostNotify(
            String on,
            Deed notified,
            String waiter,
            boolean early,
            @Nullable String to) implements Reason {}

    /**
     * All workers of a pool wait for what only they could do.
     *
     * @param tasks how many tasks nobody has begun
     */
    record PoolWaits(int workers, int tasks) implements Reason {}
}
