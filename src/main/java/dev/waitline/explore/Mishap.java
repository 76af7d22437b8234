package dev.waitline.explore;

/** Something that a schedule shows to be wrong, whether or not the program ends badly for it. */
public sealed interface Mishap {
    /** The thread that does it, or the first of two. */
    int thread();

    /** What two mishaps have in common that are one and the same to a person. */
    record Key(Class<? extends Mishap> kind, String name, int line) {}

    default Key key() {
        return switch (this) {
            case Race race -> new Key(Race.class, race.variable, 0);
            case StrangersRelease release -> new Key(StrangersRelease.class, release.message, release.line);
            case WithoutLock without -> new Key(WithoutLock.class, without.message, without.line);
        };
    }

    /**
     * Two operations on the same variable, at least one of them a write, with nothing that orders them.
     *
     * @param variable as the program names it
     */
    record Race(String variable, Access first, Access second) implements Mishap {
        @Override
        public int thread() {
            return first.thread;
        }
    }

    /**
     * A lock was released by a thread that does not hold it.
     *
     * @param holder who holds it, or -1
     * @param message what Python says to it; empty when it says nothing
     */
    record StrangersRelease(String lock, int thread, int line, int holder, String message) implements Mishap {
        StrangersRelease named(String name) {
            return new StrangersRelease(name, thread, line, holder, message);
        }
    }

    /** A Condition was used without its lock; {@code message} is what Python says to that. */
    record WithoutLock(int thread, int line, String message) implements Mishap {}

    /** An operation on a variable, before which a thread stands. */
    record Access(int thread, int line, boolean write) {}
}
