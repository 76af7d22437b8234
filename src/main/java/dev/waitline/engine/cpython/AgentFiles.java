package dev.waitline.engine.cpython;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The agent's files, where an interpreter can read them: a folder of our own that goes when we go. */
final class AgentFiles {
    private static final String RESOURCES = "/dev/waitline/agent/";
    private static final String PACKAGE = "waitline_agent/";

    static final List<String> NAMES = Stream.concat(
                    Stream.of("sitecustomize.py"),
                    Stream.of(
                                    "__init__",
                                    "chance",
                                    "channel",
                                    "clock",
                                    "gate",
                                    "inject",
                                    "kinds",
                                    "lanes",
                                    "library",
                                    "locks",
                                    "log",
                                    "look",
                                    "names",
                                    "output",
                                    "places",
                                    "real",
                                    "reprs",
                                    "starting",
                                    "timing",
                                    "tracing")
                            .map(name -> PACKAGE + name + ".py"))
            .toList();

    private static final class Holder {
        static final Path FOLDER = unpacked();
    }

    private AgentFiles() {}

    static Path folder() {
        return Holder.FOLDER;
    }

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("waitline-agent");
            Files.createDirectory(folder.resolve(PACKAGE));
            for (String name : NAMES) {
                try (InputStream in = AgentFiles.class.getResourceAsStream(RESOURCES + name)) {
                    Files.copy(Objects.requireNonNull(in, name), folder.resolve(name));
                }
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no room for the agent's files", e);
        }
    }

    /** Deletes a folder with all that is in it; what cannot be deleted stays. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            // It is a folder for temporary things; the system clears it some day.
        }
    }
}
