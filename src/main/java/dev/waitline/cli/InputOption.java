package dev.waitline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what a program finds on its standard input. */
final class InputOption {
    private static final String OURS = "-";

    @Option(
            names = "--stdin",
            paramLabel = "FILE",
            description =
                    "what input() and sys.stdin read, line by line; - is Waitline's own standard input. Without it"
                            + " the model has no lines to read, and a CPython reads Waitline's own")
    private @Nullable String file;

    /** The text; null when none was given. */
    @Nullable
    String text() throws InputException {
        String name = file;
        return name == null ? null : name.equals(OURS) ? ours(System.in) : TextFile.lines(name);
    }

    private static String ours(InputStream in) throws InputException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InputException(OURS, "standard input cannot be read (" + e.getMessage() + "); name a file");
        }
    }
}
