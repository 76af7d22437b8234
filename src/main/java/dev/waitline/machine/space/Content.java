package dev.waitline.machine.space;

import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.StateWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a {@link Location} can hold.
 *
 * @param numbers what a {@link StateWriter} makes of it; equal for contents that nothing can tell apart
 * @param exemplar an object of a finished step that holds it, with what it refers to; never changed any more
 * @param names the objects made during the search that it refers to
 */
record Content(
        int[] numbers,
        @Nullable Object exemplar,
        int[] names,
        @Nullable Rest rest) {

    /**
     * Where a thread rests.
     *
     * @param lock the lock without which it cannot go on, or null
     * @param forever whether it waits for a lock that only it could release
     * @param sleeps whether it goes on when its time has come
     * @param waits whether the lock is its own, for which it waits in a Condition's queue
     * @param notifies whether it is in the middle of a notify
     * @param line of the user's program, or 0
     * @param access what it is about to read or write, or null
     */
    record Rest(
            boolean ended,
            @Nullable Location lock,
            boolean forever,
            boolean sleeps,
            boolean waits,
            boolean notifies,
            int line,
            @Nullable Access access) {}

    /** For a native lock: the thread that holds it, or -1. */
    int holder() {
        return exemplar instanceof NativeLock lock && lock.locked() ? lock.takenBy() : -1;
    }

    /** Contents by what they hold. */
    record Key(int[] numbers) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && Arrays.equals(numbers, that.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }
}
