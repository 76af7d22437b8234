package dev.waitline.viewmodel;

import java.time.Duration;

/** When a program is opened, and whether it begins anew where the same text runs already. */
enum Opening {
    /** At once and from the start, whatever runs. */
    ANEW(Duration.ZERO),

    /** At once, unless that text runs already. */
    IF_CHANGED(Duration.ZERO),

    /** When nobody has typed for a moment, unless that text runs already. */
    AFTER_TYPING(Duration.ofMillis(400));

    private final Duration pause;

    Opening(Duration pause) {
        this.pause = pause;
    }

    /** How long it waits, in case another one comes instead. */
    Duration pause() {
        return pause;
    }
}
