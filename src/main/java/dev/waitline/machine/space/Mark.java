package dev.waitline.machine.space;

/**
 * Something wrong that a step did.
 *
 * @param line of the user's program
 * @param holder for a lock the thread that held it, or -1
 * @param message what Python says to it; empty when it says nothing
 */
public record Mark(Kind kind, int line, int holder, String message) {
    public enum Kind {
        /** A lock was released by a thread that does not hold it. */
        STRANGERS_RELEASE,
        /** A Condition was used without its lock. */
        WITHOUT_LOCK
    }
}
