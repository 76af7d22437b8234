package dev.waitline.trace;

import java.util.List;

/**
 * A call in progress.
 *
 * @param file the source's name; for the library {@code <threading>} and the like
 * @param line the line it is on, from 1
 * @param library whether it runs Waitline's library and not the user's program
 */
public record Frame(String function, String file, int line, boolean library, List<Variable> locals) {
    public Frame {
        locals = List.copyOf(locals);
    }
}
