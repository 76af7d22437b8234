package dev.waitline.trace;

import java.util.List;

/**
 * How a program ended.
 *
 * @param status the exit status that the interpreter would give; 100 when stuck
 * @param detail for an error its last line, else empty
 * @param stuck the threads that wait for ever, when stuck
 */
public record Ending(Kind kind, int status, String detail, List<Integer> stuck) {
    public Ending {
        stuck = List.copyOf(stuck);
    }

    public enum Kind {
        /** Every thread came to its end. */
        FINISHED,
        /** Nobody can ever run again, and somebody is waiting. */
        STUCK,
        /** An exception ended the main thread (the others went on to their ends). */
        ERROR,
        /** {@code sys.exit} in the main thread or {@code os._exit} anywhere. */
        EXIT
    }
}
