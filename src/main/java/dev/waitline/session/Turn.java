package dev.waitline.session;

import java.util.List;

/** Who moves next in a run that nobody watches. A function of what it is given alone, so that runs repeat. */
@FunctionalInterface
public interface Turn {

    /**
     * One of {@code movable}, which is not empty and in order.
     *
     * @param last who moved last, -1 at the start
     * @param step the number of steps made so far
     */
    int pick(List<Integer> movable, int last, long step);

    /** How many moves the thread makes before anybody else is asked; 0 for one step. */
    default int patience() {
        return 0;
    }

    /** The thread that moved last goes on until it blocks or ends; then comes the next in turn. */
    static Turn keepGoing() {
        return new Turn() {
            @Override
            public int pick(List<Integer> movable, int last, long step) {
                return movable.contains(last)
                        ? last
                        : movable.stream().filter(t -> t > last).findFirst().orElse(movable.getFirst());
            }

            @Override
            public int patience() {
                return 500;
            }
        };
    }

    /** Any thread, drawn anew for each step; the same seed makes the same run. */
    static Turn random(long seed) {
        return (movable, last, step) -> movable.get(Draw.of(seed, step, movable.size()));
    }
}
