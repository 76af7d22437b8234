package dev.waitline.viewmodel;

import dev.waitline.session.Scheduler;

/** Who runs next when nobody is named. */
public enum NextThread {
    I_CHOOSE,
    /** A thread goes on until it blocks, ends, or its time slice is over. */
    AS_CPYTHON,
    ROUND_ROBIN,
    RANDOM;

    public Scheduler scheduler(long seed) {
        return switch (this) {
            case I_CHOOSE -> Scheduler.person();
            case AS_CPYTHON -> Scheduler.keepGoing();
            case ROUND_ROBIN -> Scheduler.roundRobin();
            case RANDOM -> Scheduler.random(seed);
        };
    }
}
