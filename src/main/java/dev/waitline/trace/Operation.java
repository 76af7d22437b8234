package dev.waitline.trace;

/**
 * What a thread will do when it moves next.
 *
 * @param target what it does it to, as the program names it; empty when there is nothing to name
 */
public record Operation(Kind kind, String target) {
    public enum Kind {
        /** Run the next line; {@code target} is its text. */
        LINE,
        /** Come to the end of a with block; {@code target} is the text of its line. */
        LEAVE,
        /** Call a method of a primitive; {@code target} is the call as the program writes it. */
        CALL,
        ACQUIRE,
        RELEASE,
        READ,
        WRITE,
        PRINT,
        START,
        SLEEP,
        /** A sleep or timeout is over; it notices that. */
        TIME_OUT,
        /** It was notified, and wakes up to want the lock. */
        WAKE_UP,
        JOIN,
        TIME,
        /** It goes on computing. */
        GO_ON,
        END
    }
}
