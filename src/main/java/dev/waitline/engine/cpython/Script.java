package dev.waitline.engine.cpython;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that the interpreter runs: the program's own where it holds the same text, so that the program finds its
 * neighbours, else one of ours.
 */
final class Script implements AutoCloseable {
    private final SourceText program;
    private final Path path;
    private final @Nullable Path folder;

    private Script(SourceText program, Path path, @Nullable Path folder) {
        this.program = program;
        this.path = path;
        this.folder = folder;
    }

    static Script of(SourceText program) {
        try {
            Path own = Path.of(program.path());
            if (Files.isRegularFile(own) && new SourceText(program.name(), Files.readString(own)).equals(program)) {
                return new Script(program, own, null);
            }
        } catch (IOException | IllegalArgumentException e) {
            // There is no such file, or it holds something else: one of ours will do.
        }
        try {
            Path folder = Files.createTempDirectory("waitline-program");
            Path file = folder.resolve(fileName(program.name()));
            Files.writeString(file, program.text());
            return new Script(program, file, folder);
        } catch (IOException e) {
            throw new EngineFailedException("no room for the program's file: " + e.getMessage(), e);
        }
    }

    /** What the program finds on its standard input; null where nothing was given. */
    @Nullable
    String input() {
        return program.input();
    }

    private static String fileName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return plain.endsWith(".py") ? plain : plain + ".py";
    }

    SourceText program() {
        return program;
    }

    Path path() {
        return path;
    }

    /** What the interpreter says, with the program's own name in place of our file's. */
    String named(String text) {
        return folder == null ? text : text.replace(path.toString(), program.path());
    }

    @Override
    public void close() {
        if (folder != null) {
            AgentFiles.delete(folder);
        }
    }
}
