package dev.waitline.ui.explore;

import dev.waitline.explore.Outcome;
import dev.waitline.trace.Ending;
import java.util.Locale;

/** How bad an outcome is, the worst first. */
enum Tone {
    BAD,
    PLAIN,
    GOOD;

    static Tone of(Outcome outcome) {
        return outcome.broken().isEmpty() ? of(outcome.ending(), outcome.failed()) : BAD;
    }

    /** @param failed whether a thread died of an exception */
    static Tone of(Ending ending, boolean failed) {
        return switch (ending.kind()) {
            case FINISHED -> failed ? BAD : GOOD;
            case STUCK, ERROR -> BAD;
            case EXIT -> failed ? BAD : PLAIN;
        };
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
