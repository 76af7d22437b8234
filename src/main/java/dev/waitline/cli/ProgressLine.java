package dev.waitline.cli;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.waitline.explore.Progress;

/** How far a search has come, on standard error: one line that is written over, or on no terminal one a second. */
final class ProgressLine implements AutoCloseable {
    private static final double PATIENCE = 0.5;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final boolean wanted;
    private final boolean terminal;
    private double next = PATIENCE;
    private boolean shown;

    private ProgressLine(Console console, boolean wanted, boolean terminal) {
        this.console = console;
        this.wanted = wanted;
        this.terminal = terminal;
    }

    /** @param asked whether it is wanted; null for: on a terminal */
    static ProgressLine on(Console console, @Nullable Boolean asked) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        return new ProgressLine(console, asked == null ? terminal : asked, terminal);
    }

    void show(Progress progress) {
        if (!wanted || progress.seconds() < next) {
            return;
        }
        next = progress.seconds() + (terminal ? 0.1 : 1);
        String text = String.format(
                Locale.ROOT,
                "%,d states, depth %,d, %,.0f states a second",
                progress.states(), progress.depth(), progress.rate());
        if (terminal) {
            console.err().print(CLEAR + text);
            console.err().flush();
            shown = true;
        } else {
            console.say(text);
        }
    }

    @Override
    public void close() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
