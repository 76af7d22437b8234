package dev.waitline.explore;

import dev.waitline.trace.Snapshot;

/** Something that a schedule shows to be wrong, whether or not the program ends badly for it. */
public sealed interface Mishap {
    /** The thread that does it, or the first of two. */
    int thread();

    /** What two mishaps have in common that are one and the same to a person: for a race the variable and both lines. */
    record Key(Class<? extends Mishap> kind, String name, int line, int other) {}

    default Key key() {
        return switch (this) {
            case Race race ->
                new Key(
                        Race.class,
                        race.variable,
                        Math.min(race.first.line, race.second.line),
                        Math.max(race.first.line, race.second.line));
            case StrangersRelease release -> new Key(StrangersRelease.class, release.message, release.line, 0);
            case WithoutLock without -> new Key(WithoutLock.class, without.message, without.line, 0);
        };
    }

    /** The same, with the names that threads have in a run. */
    default Mishap in(Snapshot run) {
        return switch (this) {
            case Race r -> new Race(r.variable, r.first.in(run), r.second.in(run));
            case StrangersRelease r ->
                new StrangersRelease(
                        r.lock,
                        r.thread,
                        run.threadName(r.thread),
                        r.line,
                        r.holder,
                        r.holder < 0 ? "" : run.threadName(r.holder),
                        r.message);
            case WithoutLock w -> new WithoutLock(w.thread, run.threadName(w.thread), w.line, w.message);
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
     * @param name of the thread, empty while no run has told it
     * @param holder who holds it, or -1
     * @param message what Python says to it; empty when it says nothing
     */
    record StrangersRelease(
            String lock, int thread, String name, int line, int holder, String holderName, String message)
            implements Mishap {
        StrangersRelease(String lock, int thread, int line, int holder, String message) {
            this(lock, thread, "", line, holder, "", message);
        }

        StrangersRelease named(String released) {
            return new StrangersRelease(released, thread, name, line, holder, holderName, message);
        }
    }

    /** A Condition was used without its lock; {@code message} is what Python says to that. */
    record WithoutLock(int thread, String name, int line, String message) implements Mishap {
        WithoutLock(int thread, int line, String message) {
            this(thread, "", line, message);
        }
    }

    /** An operation on a variable, before which a thread stands. */
    record Access(int thread, String name, int line, boolean write) {
        Access(int thread, int line, boolean write) {
            this(thread, "", line, write);
        }

        private Access in(Snapshot run) {
            return new Access(thread, run.threadName(thread), line, write);
        }
    }
}
