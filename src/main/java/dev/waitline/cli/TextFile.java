package dev.waitline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files that a person named, and says in one line what is wrong with those that cannot be read. */
final class TextFile {
    private static final int LARGEST = 5_000_000;
    private static final int LARGEST_PICTURE = 100_000_000;

    private TextFile() {}

    static String read(String name) throws InputException {
        String text = lines(name);
        if (text.isBlank()) {
            throw new InputException(name, "this file is empty; write something into it first");
        }
        return text;
    }

    /** As {@link #read}, and an empty file is fine. */
    static String lines(String name) throws InputException {
        byte[] bytes = bytes(name);
        if (bytes.length > LARGEST) {
            throw new InputException(name, "this file is larger than 5 MB; name a smaller one");
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new InputException(name, "this is a binary file; name a text file");
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InputException(name, "this file is not UTF-8 text; save it as UTF-8");
        }
    }

    static byte[] bytes(String name) throws InputException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a file's name; check it");
        }
        if (Files.isDirectory(path)) {
            throw new InputException(name, "this is a folder; name a file in it");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_PICTURE);
        } catch (NoSuchFileException e) {
            throw new InputException(name, "there is no such file; check the name");
        } catch (AccessDeniedException e) {
            throw new InputException(name, "you may not read this file; change its permissions");
        } catch (IOException e) {
            throw new InputException(name, "this file cannot be read (" + e.getMessage() + "); try another");
        }
    }

    static void write(String name, String text) throws InputException {
        try {
            Files.writeString(Path.of(name), text);
        } catch (IOException | InvalidPathException e) {
            throw new InputException(name, "this file cannot be written; name another place");
        }
    }
}
