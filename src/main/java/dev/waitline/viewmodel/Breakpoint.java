package dev.waitline.viewmodel;

import dev.waitline.trace.ThreadView;

/**
 * A line before which playing stops.
 *
 * @param line from 1
 * @param thread the only thread for which it does; {@link #ANY} for all
 */
public record Breakpoint(int line, int thread) {
    public static final int ANY = -1;

    boolean holdsFor(ThreadView who) {
        return who.line() == line
                && (thread == ANY || thread == who.id())
                && !who.state().hasEnded();
    }
}
