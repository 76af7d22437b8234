package dev.waitline.predict;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody believes who gives a wrong answer. Its name and why it is wrong stand in {@code predict.properties}. */
public enum Misconception {
    NOTIFY_HANDS_OVER,
    NOTIFY_RELEASES,
    NOTIFIED_RUNS_AT_ONCE,
    NOTIFIED_STAYS,
    NOTIFIED_COMES_FIRST,
    NOTIFY_REMEMBERED,
    NOTIFY_WAITS,
    NOTIFY_WAKES_ALL,
    NOTIFY_ALL_WAKES_ONE,
    SET_WAKES_ONE,
    LAST_IN_FIRST_OUT,
    PRIORITY,
    GHOST_IS_SKIPPED,
    NEWCOMER_FIRST,
    WAIT_KEEPS_LOCK,
    WAIT_IS_A_PAUSE,
    WANTING_IS_WAITING,
    WANTING_BLOCKS,
    TIMEOUT_LEAVES_QUEUE,
    TIMEOUT_RAISES,
    LATE_NOTIFY_COUNTS,
    WAIT_RETURNS_TRUE,
    WAIT_RETURNS_NOTHING,
    RETURN_SAYS_TIMEOUT,
    RELEASE_HANDS_OVER,
    LOCK_IS_FAIR,
    LOCK_DOES_NOT_BLOCK,
    LOCK_IS_REENTRANT,
    RLOCK_IS_LOCK,
    ONE_RELEASE_FREES,
    SLEEP_HOLDS_NOTHING,
    BLOCKED_HOLDS_NOTHING,
    EVENT_FORGETS,
    SEMAPHORE_IS_LOCK,
    SEMAPHORE_ONLY_COUNTS,
    BARRIER_ONLY_COUNTS,
    QUEUE_NEVER_WAITS,
    START_RUNS_TO_END,
    START_IS_LATER,
    JOIN_DOES_NOT_WAIT,
    READ_AND_WRITE_ARE_ONE,
    STALE_WRITE_LOSES,
    OLD_VALUE_IS_SEEN,
    OTHERS_COME_BETWEEN;

    /** {@code NOTIFY_WAITS} is {@code notify-waits}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that key. */
    public static Optional<Misconception> of(String key) {
        return Stream.of(values()).filter(m -> m.key().equals(key)).findFirst();
    }
}
