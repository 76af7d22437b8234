package dev.waitline.session;

import java.util.List;
import java.util.Set;

/**
 * Who moves next when nobody is named. A function of what it is given alone, so that runs repeat, and going back and on
 * again draws the same.
 */
@FunctionalInterface
public interface Scheduler {
    /** Nobody: a person has to say. */
    int ASK = -1;

    /**
     * One of {@code movable}, which is not empty and in order; or {@link #ASK}, which only a session takes.
     *
     * @param last who moved last, and how far since it had the turn
     * @param step the number of steps made so far
     */
    int next(List<Integer> movable, Turn last, long step);

    /**
     * Moves of one thread after each other.
     *
     * @param thread -1 when nobody has moved since the start, or since the clock moved
     * @param moves how many
     */
    record Turn(int thread, long moves) {
        public static final Turn NOBODY = new Turn(-1, 0);

        /** What comes before the turn of a thread when all are in turn. */
        static Turn before(int thread) {
            return new Turn(thread - 1, SLICE);
        }

        /** This one, after so many more moves of a thread. */
        public Turn and(int mover, long more) {
            return new Turn(mover, mover == thread ? moves + more : more);
        }
    }

    /**
     * After so many moves the turn goes to the next thread: about as many as CPython makes in the 5 ms after which a thread has to
     * let others run, at half a microsecond each.
     */
    int SLICE = 10_000;

    /** How many moves the thread makes before anybody else is asked, in a run that nobody watches; 0 for one step. */
    default int patience() {
        return 0;
    }

    /**
     * The thread that moved last goes on until it blocks or ends, or its time slice is over; then comes the next in turn. So CPython
     * does it when nothing disturbs it.
     */
    static Scheduler keepGoing() {
        return new Scheduler() {
            @Override
            public int next(List<Integer> movable, Turn last, long step) {
                return movable.contains(last.thread) && last.moves < SLICE ? last.thread : after(movable, last.thread);
            }

            @Override
            public int patience() {
                return 500;
            }
        };
    }

    /** The threads that can move, in turn. */
    static Scheduler roundRobin() {
        return (movable, last, step) -> after(movable, last.thread());
    }

    /** Any thread, drawn anew for each step; the same seed makes the same run. */
    static Scheduler random(long seed) {
        return (movable, last, step) -> movable.get(Draw.of(seed, step, movable.size()));
    }

    /** A person names a thread each time; without that, only where just one thread can move. */
    static Scheduler person() {
        return (movable, last, step) -> movable.size() > 1 ? ASK : movable.getFirst();
    }

    /**
     * Never one of {@code held}; {@link #ASK} where only those can move.
     *
     * @param held may change later
     */
    static Scheduler without(Set<Integer> held, Scheduler others) {
        return new Scheduler() {
            @Override
            public int next(List<Integer> movable, Turn last, long step) {
                List<Integer> free =
                        movable.stream().filter(t -> !held.contains(t)).toList();
                return free.isEmpty() ? ASK : others.next(free, last, step);
            }

            @Override
            public int patience() {
                return others.patience();
            }
        };
    }

    private static int after(List<Integer> movable, int last) {
        return movable.stream().filter(t -> t > last).findFirst().orElse(movable.getFirst());
    }
}
