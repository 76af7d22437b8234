package dev.waitline.machine.space;

/** A lock or a Condition that a step used wrongly. */
public sealed interface Misuse {
    /** The line of the user's program. */
    int line();

    /**
     * A lock was released by a thread that does not hold it.
     *
     * @param holder the thread that held it, or -1
     * @param message what Python says to it; empty when it says nothing
     */
    record StrangersRelease(int line, int holder, String message) implements Misuse {}

    /** A Condition was used without its lock; {@code message} is what Python says to it. */
    record WithoutLock(int line, String message) implements Misuse {}
}
