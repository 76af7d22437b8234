package dev.waitline.explore;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a program can be stuck for ever.
 *
 * @param threads those that wait for ever, with what they wait for
 * @param reasons what explains that it never comes, as far as the run that led there shows it
 */
public record Stuck(Kind kind, List<Waiting> threads, List<Reason> reasons) {
    public Stuck {
        threads = List.copyOf(threads);
        reasons = List.copyOf(reasons);
    }

    public enum Kind {
        /**
         * Each waits for a lock that the next one holds: {@link #threads} in the order of the cycle. When it is one
         * thread, for a lock that it holds itself.
         */
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

    /** What a thread waits for. */
    public enum Want {
        LOCK,
        /** The end of a thread. */
        END,
        /** A notify on a Condition. */
        NOTIFY,
        /** That an Event is set. */
        FLAG,
        /** A permit of a Semaphore. */
        PERMIT,
        /** The others at a Barrier. */
        PARTIES,
        /** An item of a queue. */
        ITEM,
        /** Room in a queue. */
        ROOM,
        /** In a queue's {@code join}: the calls of {@code task_done} that are missing. */
        TASKS,
        /** What comes of a task that a pool was given. */
        RESULT,
        /** As an idle worker of a pool: a task. */
        WORK,
        /** Its time to come. */
        TIME
    }

    /**
     * A thread that waits for ever.
     *
     * @param name of the thread
     * @param on what it waits for, as the program names it; empty where that has no name of its own
     * @param holder who has it, whether or not that thread lives; null when nobody has it
     * @param have how many there are of what it needs {@code need} of: parties that are here, items in a full queue, calls of
     *     {@code task_done} that are missing; both 0 where nothing is counted
     */
    public record Waiting(
            int thread,
            String name,
            int line,
            Want want,
            String on,
            @Nullable Holder holder,
            long have,
            long need) {}

    /** @param line on which it took what it has, 0 when not known */
    public record Holder(int thread, String name, int line) {}

    /** The notify that would have helped, when there was one. */
    public Optional<Reason.LostNotify> lost() {
        return reasons.stream()
                .filter(Reason.LostNotify.class::isInstance)
                .map(Reason.LostNotify.class::cast)
                .findFirst();
    }
}
