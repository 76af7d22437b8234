package dev.waitline.cli;

import dev.waitline.explore.Progress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a search has come, on standard error: one line that is written over, or on no terminal one a second. */
final class ProgressLine implements AutoCloseable {
    private static final double PATIENCE = 0.5;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private final @Nullable Boolean asked;
    /** Known when there is something to show: most searches end before. */
    private boolean terminal;

    private double next = PATIENCE;
    private boolean shown;

    /** @param asked whether it is wanted; null for: on a terminal */
    ProgressLine(Console console, @Nullable Boolean asked) {
        this.console = console;
        this.asked = asked;
    }

    void show(Progress progress) {
        if (progress.seconds() < next) {
            return;
        }
        terminal = terminal || onTerminal();
        if (!(asked == null ? terminal : asked)) {
            next = Double.POSITIVE_INFINITY;
            return;
        }
        next = progress.seconds() + (terminal ? 0.1 : 1);
        String text = String.format(
                Locale.ROOT,
                "%,d states, depth %,d, %,.0f states a second",
                progress.states(),
                progress.depth(),
                progress.rate());
        if (terminal) {
            console.err().print(CLEAR + text);
            console.err().flush();
            shown = true;
        } else {
            console.say(text);
        }
    }

    // Which of the JDK's consoles this is decides whether it is null or says that it is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    @Override
    public void close() {
        if (shown) {
            console.err().print(CLEAR);
            console.err().flush();
        }
    }
}
