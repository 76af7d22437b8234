package dev.waitline.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Pythons on this machine, 3.8 and later, one of each minor version: on the PATH, and where pyenv keeps its own. */
public final class Pythons {
    private static final int OLDEST = 8;
    private static final int NEWEST = 20;

    private Pythons() {}

    /** @param minor the 11 in Python 3.11 */
    public record Python(String program, int minor) {
        @Override
        public String toString() {
            return "python3." + minor;
        }
    }

    /** Asking each takes a while, so they are asked once. */
    private static final class Found {
        static final List<Python> ALL = search();
    }

    /** The oldest first; {@code python3} itself counts as what it is. */
    public static List<Python> found() {
        return Found.ALL;
    }

    private static List<Python> search() {
        Set<String> programs = new LinkedHashSet<>(List.of("python3"));
        IntStream.rangeClosed(OLDEST, NEWEST).forEach(minor -> programs.add("python3." + minor));
        roots().flatMap(Pythons::versions).forEach(programs::add);
        List<Python> found = new ArrayList<>();
        for (String program : programs) {
            minorOf(program)
                    .filter(minor -> minor >= OLDEST && found.stream().noneMatch(p -> p.minor() == minor))
                    .ifPresent(minor -> found.add(new Python(program, minor)));
        }
        return found.stream()
                .sorted((a, b) -> Integer.compare(a.minor(), b.minor()))
                .toList();
    }

    private static Stream<Path> roots() {
        String named = System.getenv("PYENV_ROOT");
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> beside = Stream.of(path.split(File.pathSeparator))
                .filter(folder -> folder.endsWith("shims"))
                .map(folder -> Path.of(folder).resolveSibling("versions").getParent());
        Stream<Path> usual = Stream.of(Path.of(System.getProperty("user.home"), ".pyenv"));
        return Stream.concat(named == null ? Stream.empty() : Stream.of(Path.of(named)), Stream.concat(beside, usual));
    }

    private static Stream<String> versions(Path root) {
        try (Stream<Path> folders = Files.list(root.resolve("versions"))) {
            return folders
                    .map(folder -> folder.resolve("bin/python3"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .toList()
                    .stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    private static Optional<Integer> minorOf(String program) {
        try {
            Process python = new ProcessBuilder(program, "-c", "import sys; print(*sys.version_info[:2])")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = python.waitFor(10, TimeUnit.SECONDS);
            return ended && said.startsWith("3 ") ? Optional.of(Integer.valueOf(said.substring(2))) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
