package dev.waitline.cli;

import dev.waitline.export.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A file to write, of which is known beforehand that it can be. */
final class OutFile {
    private final String name;
    private final Path path;

    private OutFile(String name, Path path) {
        this.name = name;
        this.path = path;
    }

    /**
     * Looks whether it can be written, before there is work to do for it.
     *
     * @param force whether a file that is there is to be written over
     */
    static OutFile named(String name, boolean force) throws InputException {
        Path path;
        try {
            path = Path.of(name).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new InputException(name, "this cannot be a file's name; check it");
        }
        Path folder = path.getParent();
        if (Files.isDirectory(path)) {
            throw new InputException(name, "this is a folder; name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(name, "there is no such folder; make it, or name another place");
        }
        if (Files.exists(path) && !force) {
            throw new InputException(name, "this file is there already; --force writes over it");
        }
        if (!Files.isWritable(folder)) {
            throw new InputException(name, "nothing can be written into this folder; name another place");
        }
        return new OutFile(name, path);
    }

    void write(byte[] bytes) throws InputException {
        try {
            WholeFile.write(path, bytes);
        } catch (IOException e) {
            throw new InputException(
                    name, "this file cannot be written (" + e.getMessage() + "); name another place, or make room");
        }
    }
}
