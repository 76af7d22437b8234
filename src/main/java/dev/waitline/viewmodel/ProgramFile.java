package dev.waitline.viewmodel;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads a program from a file, or says in one word why it cannot be one. */
final class ProgramFile {
    private static final long LARGEST = 1_000_000;

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

    static SourceText read(Path file) throws Unusable {
        if (!Files.exists(file)) {
            throw new Unusable(Problem.MISSING);
        }
        if (Files.isDirectory(file)) {
            throw new Unusable(Problem.FOLDER);
        }
        byte[] bytes = bytes(file);
        for (byte b : bytes) {
            if (b == 0) {
                throw new Unusable(Problem.BINARY);
            }
        }
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new Unusable(Problem.EMPTY);
        }
        return new SourceText(file.getFileName().toString(), text);
    }

    static void write(Path file, String text) throws Unusable {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(folder, ".waitline", ".py");
            try {
                Files.writeString(fresh, text);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Unusable(Problem.UNWRITABLE);
        }
    }

    private static byte[] bytes(Path file) throws Unusable {
        try {
            if (Files.size(file) > LARGEST) {
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
