package dev.waitline.explore;

import dev.waitline.trace.Schedule;

/** Something that a schedule shows to be wrong, whether or not the program ends badly for it. */
public sealed interface Mishap {
    /** The shortest schedule that comes to it. */
    Schedule witness();

    /**
     * Two operations on the same variable, at least one of them a write, with nothing that orders them.
     *
     * @param variable as the program names it
     */
    record Race(String variable, Access first, Access second, Schedule witness) implements Mishap {}

    /** A lock was released by a thread that does not hold it. */
    record StrangersRelease(String lock, int thread, int line, int holder, Schedule witness) implements Mishap {}

    /** A Condition was used without its lock; {@code message} is what Python says to that. */
    record WithoutLock(int thread, int line, String message, Schedule witness) implements Mishap {}

    record Access(int thread, int line, boolean write) {}
}
