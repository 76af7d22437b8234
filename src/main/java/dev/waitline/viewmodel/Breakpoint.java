package dev.waitline.viewmodel;

import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import org.jspecify.annotations.Nullable;

/**
 * A line before which playing stops.
 *
 * @param line from 1
 * @param thread the only thread for which it does; {@link #ANY} for all
 * @param when the condition under which it does; null for always
 */
public record Breakpoint(int line, int thread, @Nullable Condition when) {
    public static final int ANY = -1;

    public Breakpoint(int line, int thread) {
        this(line, thread, null);
    }

    boolean holdsFor(ThreadView who, Snapshot snapshot) {
        return who.line() == line
                && (thread == ANY || thread == who.id())
                && !who.state().hasEnded()
                && (when == null || when.holds(who, snapshot));
    }
}
