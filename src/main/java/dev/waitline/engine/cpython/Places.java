package dev.waitline.engine.cpython;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a Python may be: the folders of PATH, pyenv's, and what the {@code py} launcher of Windows lists.
 *
 * @param environment the environment variables
 * @param home the user's own folder
 */
record Places(Map<String, String> environment, Path home, boolean windows) {
    private static final Pattern NAME =
            Pattern.compile("python(3(\\.\\d{1,2}t?)?)?(\\.exe)?", Pattern.CASE_INSENSITIVE);
    /** {@code -V:3.11 *        C:\Python311\python.exe}, or {@code -3.11-64  C:\...}. */
    private static final Pattern LAUNCHED = Pattern.compile("\\s*-\\S+\\s+(?:\\*\\s+)?(\\S.*)");

    private static final int PATIENCE_SECONDS = 5;

    /** @param found as for an interpreter: {@code PATH}, {@code pyenv}, {@code py launcher} */
    record Candidate(Path path, String found) {

        /** Whether it only looks for another; pyenv has one even for versions that are not chosen. */
        boolean isShim() {
            return path.getParent() != null && path.getParent().endsWith("shims");
        }
    }

    static Places here() {
        return new Places(
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                System.getProperty("os.name", "").startsWith("Windows"));
    }

    Places {
        environment = Map.copyOf(environment);
    }

    /** All of them; what a shell would take for {@code python3} comes first. Some may stand here several times. */
    List<Candidate> all() {
        List<Candidate> all = new ArrayList<>();
        for (String name : List.of("python3", "python")) {
            named(name).ifPresent(p -> all.add(new Candidate(p, "PATH")));
        }
        onPath().forEach(p -> all.add(new Candidate(p, "PATH")));
        pyenv().forEach(p -> all.add(new Candidate(p, "pyenv")));
        launched().forEach(p -> all.add(new Candidate(p, "py launcher")));
        return all;
    }

    /** The first on PATH of that very name, as a shell would find it. */
    Optional<Path> named(String name) {
        return folders()
                .flatMap(folder -> Stream.of(name, name + ".exe").flatMap(n -> in(folder, n).stream()))
                .filter(this::runs)
                .findFirst();
    }

    private List<Path> onPath() {
        return folders().flatMap(folder -> files(folder).stream()).toList();
    }

    private Stream<Path> folders() {
        String path = environment.entrySet().stream()
                .filter(e -> windows
                        ? e.getKey().equalsIgnoreCase("PATH")
                        : e.getKey().equals("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .flatMap(folder -> path(folder).stream());
    }

    /** The Pythons in one folder: {@code python3}, {@code python}, and then by version. */
    private List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> NAME.matcher(name(f)).matches() && runs(f))
                    .sorted(Comparator.comparing(Places::rank).thenComparing(Places::name))
                    .toList();
        } catch (IOException e) {
            // A PATH may name what is not there; what is no folder holds no Python.
            return List.of();
        }
    }

    private static int rank(Path file) {
        String name = name(file).replace(".exe", "");
        return name.equals("python3") ? 0 : name.equals("python") ? 1 : 2;
    }

    private List<Path> pyenv() {
        List<Path> roots = new ArrayList<>();
        Optional.ofNullable(environment.get("PYENV_ROOT")).flatMap(Places::path).ifPresent(roots::add);
        roots.add(home.resolve(".pyenv"));
        roots.add(home.resolve(".pyenv").resolve("pyenv-win"));
        return roots.stream()
                .distinct()
                .map(root -> root.resolve("versions"))
                .filter(Files::isDirectory)
                .flatMap(folder -> versions(folder).stream())
                .toList();
    }

    private List<Path> versions(Path folder) {
        List<String> names = windows ? List.of("python.exe") : List.of("bin/python3", "bin/python");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.sorted()
                    .flatMap(v -> names.stream().map(v::resolve).filter(this::runs).findFirst().stream())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<Path> launched() {
        if (!windows) {
            return List.of();
        }
        try {
            Process process = new ProcessBuilder("py", "-0p")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return listed(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The paths in what {@code py -0p} prints. */
    static List<Path> listed(String text) {
        return text.lines()
                .map(LAUNCHED::matcher)
                .filter(Matcher::matches)
                .flatMap(m -> path(m.group(1).strip()).stream())
                .toList();
    }

    /** What Windows puts on the PATH to sell a Python is an empty file. */
    private boolean runs(Path file) {
        try {
            return Files.isRegularFile(file) && Files.isExecutable(file) && (!windows || Files.size(file) > 0);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> in(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
