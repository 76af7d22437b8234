package dev.waitline.viewmodel;

import dev.waitline.session.Policy;

/** Who runs next when nobody is named. */
public enum NextThread {
    I_CHOOSE,
    ROUND_ROBIN,
    RANDOM;

    Policy policy(long seed) {
        return switch (this) {
            case I_CHOOSE -> new Policy.IChoose();
            case ROUND_ROBIN -> new Policy.RoundRobin();
            case RANDOM -> new Policy.Random(seed);
        };
    }
}
