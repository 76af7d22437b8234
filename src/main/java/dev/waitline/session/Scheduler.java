package dev.waitline.session;

import java.util.List;

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
     * @param last who moved last, -1 at the start
     * @param step the number of steps made so far
     */
    int next(List<Integer> movable, int last, long step);

    /** How many moves the thread makes before anybody else is asked, in a run that nobody watches; 0 for one step. */
    default int patience() {
        return 0;
    }

    /** The thread that moved last goes on until it blocks or ends; then comes the next in turn. */
    static Scheduler keepGoing() {
        return new Scheduler() {
            @Override
            public int next(List<Integer> movable, int last, long step) {
                return movable.contains(last) ? last : after(movable, last);
            }

            @Override
            public int patience() {
                return 500;
            }
        };
    }

    /** The threads that can move, in turn. */
    static Scheduler roundRobin() {
        return (movable, last, step) -> after(movable, last);
    }

    /** Any thread, drawn anew for each step; the same seed makes the same run. */
    static Scheduler random(long seed) {
        return (movable, last, step) -> movable.get(Draw.of(seed, step, movable.size()));
    }

    /** A person names a thread each time; without that, only where just one thread can move. */
    static Scheduler person() {
        return (movable, last, step) -> movable.size() > 1 ? ASK : movable.getFirst();
    }

    private static int after(List<Integer> movable, int last) {
        return movable.stream().filter(t -> t > last).findFirst().orElse(movable.getFirst());
    }
}
