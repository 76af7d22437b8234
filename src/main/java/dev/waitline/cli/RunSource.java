package dev.waitline.cli;

import dev.waitline.export.Carried;
import dev.waitline.export.ExportException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.TraceJson;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that has a program in it: the program itself, a trace, or a picture that carries one.
 *
 * @param trace null when it is a program alone
 */
record RunSource(SourceText program, @Nullable Trace trace) {

    static RunSource read(String name) throws InputException {
        byte[] bytes = TextFile.bytes(name);
        if (Carried.isPicture(bytes)) {
            return of(trace(name, carried(name, bytes)));
        }
        String text = TextFile.read(name);
        if (TraceJson.isOne(text)) {
            return of(trace(name, text));
        }
        String path = Path.of(name).toAbsolutePath().normalize().toString();
        return new RunSource(new SourceText(name, path, text), null);
    }

    /** The text of a schedule or a trace, which may be in a picture. */
    static String schedule(String name) throws InputException {
        byte[] bytes = TextFile.bytes(name);
        return Carried.isPicture(bytes) ? carried(name, bytes) : TextFile.read(name);
    }

    private static RunSource of(Trace trace) {
        return new RunSource(trace.program(), trace);
    }

    private static Trace trace(String name, String text) throws InputException {
        try {
            return TraceJson.read(text);
        } catch (FormatException e) {
            throw new InputException(name, e.getMessage() + "; name a program, or what Waitline wrote");
        }
    }

    private static String carried(String name, byte[] picture) throws InputException {
        try {
            return Carried.in(picture);
        } catch (ExportException e) {
            throw new InputException(name, String.valueOf(e.getMessage()));
        }
    }
}
