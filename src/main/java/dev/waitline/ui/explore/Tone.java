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
        return of(outcome.ending(), outcome.error());
    }

    static Tone of(Ending ending, String error) {
        return switch (ending.kind()) {
            case FINISHED -> error.isEmpty() ? GOOD : BAD;
            case STUCK, ERROR -> BAD;
            case EXIT -> PLAIN;
        };
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
