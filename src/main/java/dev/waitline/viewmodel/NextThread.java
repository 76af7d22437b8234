package dev.waitline.viewmodel;

import dev.waitline.session.Scheduler;

/** Who runs next when nobody is named. */
public enum NextThread {
    I_CHOOSE,
    ROUND_ROBIN,
    RANDOM;

    Scheduler scheduler(long seed) {
        return switch (this) {
            case I_CHOOSE -> Scheduler.person();
            case ROUND_ROBIN -> Scheduler.roundRobin();
            case RANDOM -> Scheduler.random(seed);
        };
    }
}
