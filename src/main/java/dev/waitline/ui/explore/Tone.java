package dev.waitline.ui.explore;

import java.util.Locale;

import dev.waitline.explore.Outcome;

/** How bad an outcome is, the worst first. */
enum Tone {
    BAD,
    PLAIN,
    GOOD;

    static Tone of(Outcome outcome) {
        return switch (outcome.ending().kind()) {
            case FINISHED -> outcome.error().isEmpty() ? GOOD : BAD;
            case STUCK, ERROR -> BAD;
            case EXIT -> PLAIN;
        };
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
