package dev.waitline.viewmodel;

import dev.waitline.export.Carried;
import dev.waitline.export.ExportException;
import dev.waitline.export.WholeFile;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.TraceJson;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a program, or the run in a picture or a trace, from a file, or says why it cannot. */
final class ProgramFile {
    private static final long LARGEST = 1_000_000;
    private static final long LARGEST_PICTURE = 100_000_000;

    private ProgramFile() {}

    /** Why a file cannot be opened. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        Unusable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** A picture or a trace without a run that could be opened. The message says why, without the file's name. */
    static final class NoRun extends Exception {
        private static final long serialVersionUID = 1L;

        private NoRun(@Nullable String message) {
            super(message);
        }
    }

    static Trace read(Path file) throws Unusable, NoRun {
        if (!Files.exists(file)) {
            throw new Unusable(Problem.MISSING);
        }
        if (Files.isDirectory(file)) {
            throw new Unusable(Problem.FOLDER);
        }
        byte[] bytes = bytes(file);
        if (Carried.isPicture(bytes)) {
            return carried(bytes);
        }
        if (bytes.length > LARGEST) {
            throw new Unusable(Problem.TOO_LARGE);
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new Unusable(Problem.BINARY);
            }
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new Unusable(Problem.EMPTY);
        }
        return TraceJson.isOne(text)
                ? trace(text)
                : new Trace(new SourceText(file.getFileName().toString(), text), new Schedule(List.of()));
    }

    private static Trace carried(byte[] picture) throws NoRun {
        try {
            return trace(Carried.in(picture));
        } catch (ExportException e) {
            throw new NoRun(e.getMessage());
        }
    }

    private static Trace trace(String text) throws NoRun {
        try {
            return TraceJson.read(text);
        } catch (FormatException e) {
            throw new NoRun(e.getMessage());
        }
    }

    static void write(Path file, String text) throws Unusable {
        try {
            // What a link leads to is written, and the link stays.
            WholeFile.write(Files.exists(file) ? file.toRealPath() : file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Unusable(Problem.UNWRITABLE);
        }
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            if (Files.size(file) > LARGEST_PICTURE) {
                throw new Unusable(Problem.TOO_LARGE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unusable(Problem.UNREADABLE);
        }
    }

    private static String decode(byte[] bytes) throws Unusable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unusable(Problem.BINARY);
        }
    }
}
