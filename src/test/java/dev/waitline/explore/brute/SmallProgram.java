package dev.waitline.explore.brute;

import java.util.List;

/**
 * A program about threads.
 *
 * @param first what the main thread does before all else; where {@code within} it stands in a method {@code __init__}
 * @param last what the main thread does then
 * @param within whether the threads run methods of an object that is still being made
 */
record SmallProgram(List<Body> threads, List<Statement> first, List<Statement> last, boolean within) {
    SmallProgram {
        threads = List.copyOf(threads);
        first = List.copyOf(first);
        last = List.copyOf(last);
    }

    /** What one thread does. */
    record Body(List<Statement> statements, boolean daemon) {
        Body {
            statements = List.copyOf(statements);
        }
    }
}
