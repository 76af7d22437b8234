package dev.waitline.trace;

import org.jspecify.annotations.Nullable;

/** What a thread can do now, and if nothing, why. Deadlines are in nanoseconds of the program's clock. */
public sealed interface ThreadState {

    /** It can move. */
    record Runnable() implements ThreadState {}

    /**
     * It wants a lock that somebody has.
     *
     * @param heldBy the thread that has it (for a plain Lock: that took it), or null when that thread has ended or
     *     is not known
     * @param heldSince the line in which it was taken, 0 when not known
     * @param notified whether it comes from a Condition's queue after a notify
     */
    record WantsLock(
            Resource lock,
            @Nullable Integer heldBy,
            int heldSince,
            boolean notified,
            @Nullable Long deadline) implements ThreadState {}

    /**
     * It stands in the queue of a primitive until somebody wakes it.
     *
     * @param on the Condition, or the Event, Semaphore, Queue or Barrier whose inner Condition it is
     */
    record Waiting(Resource on, @Nullable Long deadline) implements ThreadState {}

    /** It waits for the end of another thread. */
    record Joining(int thread, @Nullable Long deadline) implements ThreadState {}

    /** It sleeps. */
    record Sleeping(long until) implements ThreadState {}

    /**
     * It is in code that cannot be seen into and may not come back: C code that reads a socket, say, or computes.
     * Only a real CPython has such.
     */
    record Outside() implements ThreadState {}

    /** It has ended. */
    record Ended(How how, String detail) implements ThreadState {
        public enum How {
            /** Its function returned. */
            RETURNED,
            /** An exception ended it; {@code detail} is its last line. */
            FAILED,
            /** {@code sys.exit} ended it. */
            EXITED,
            /** The program ended around it: a daemon thread, or {@code os._exit}. */
            CUT_OFF
        }
    }

    default boolean canMove() {
        return this instanceof Runnable;
    }

    default boolean hasEnded() {
        return this instanceof Ended;
    }

    /** When the state ends by itself, or null when it does not. */
    default @Nullable Long deadlineOrNull() {
        return switch (this) {
            case WantsLock s -> s.deadline();
            case Waiting s -> s.deadline();
            case Joining s -> s.deadline();
            case Sleeping s -> s.until();
            case Runnable s -> null;
            case Outside s -> null;
            case Ended s -> null;
        };
    }
}
