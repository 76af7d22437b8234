package dev.waitline.cli;

import dev.waitline.trace.Output;
import java.io.PrintStream;

/** Where a command writes: the program's own output to the one side, what we say to the other. */
record Console(PrintStream out, PrintStream err) {

    /** Nobody reads standard output any more. */
    static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Passes on what the program printed, at once. */
    void pass(Output.Piece piece) {
        if (piece.error()) {
            err.print(piece.text());
            err.flush();
        } else {
            print(piece.text());
        }
    }

    /** Prints on standard output, at once. */
    void print(String text) {
        out.print(text);
        // It flushes, too.
        if (out.checkError()) {
            throw new ClosedException();
        }
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }
}
