package dev.waitline.cli;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what Waitline needs: Java, JavaFX, Pythons, fonts, a display. Loads none of JavaFX. */
final class Examination {
    private static final Pattern FX_JAR = Pattern.compile("javafx-controls-(\\d[\\w.]*?)(?:-[a-z]\\w*(?:-\\w+)?)?\\.jar");
    private static final String ASK_VERSION = "import sys; print('%d.%d.%d' % sys.version_info[:3])";
    private static final int PATIENCE_SECONDS = 10;

    private Examination() {}

    static List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(javafx());
        findings.addAll(pythons(System.getenv().getOrDefault("PATH", "")));
        findings.add(fonts());
        findings.add(display(System.getenv(), System.getProperty("os.name", "")));
        return findings;
    }

    private static Finding java() {
        return Finding.ok("Java " + Runtime.version() + " in " + System.getProperty("java.home"));
    }

    /** The launcher leaves JavaFX out where no window is wanted and says by {@code waitline.fx} where it is. */
    private static Finding javafx() {
        List<String> places = new ArrayList<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            places.addAll(Arrays.asList(System.getProperty(property, "").split(Pattern.quote(File.pathSeparator))));
        }
        places.add(System.getProperty("waitline.fx", ""));
        return places.stream()
                .filter(p -> !p.isEmpty())
                .flatMap(p -> fxIn(Path.of(p)).stream())
                .findFirst()
                .map(version -> Finding.ok("JavaFX " + version))
                .orElseGet(() -> Finding.missing(
                        "JavaFX: the window cannot open", "Start Waitline by its own launcher, bin/waitline, or by mvn."));
    }

    private static Optional<String> fxIn(Path place) {
        if (!Files.isDirectory(place)) {
            return version(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.flatMap(f -> version(f).stream()).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> version(Path jar) {
        Matcher matcher = FX_JAR.matcher(String.valueOf(jar.getFileName()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static List<Finding> pythons(String path) {
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("python3", "python")) {
            find(name, path).map(Examination::python).ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            findings.add(Finding.missing(
                    "Python: none on the PATH",
                    "Not needed now. A later engine will use it: python.org has it, 3.8 or later."));
        }
        return findings;
    }

    private static Optional<Path> find(String name, String path) {
        for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
            for (String ending : List.of("", ".exe")) {
                try {
                    Path file = Path.of(folder, name + ending);
                    if (!folder.isEmpty() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                        return Optional.of(file);
                    }
                } catch (InvalidPathException e) {
                    // A PATH may hold anything; what is no folder holds no Python.
                }
            }
        }
        return Optional.empty();
    }

    private static Finding python(Path file) {
        String version = ask(file);
        String[] parts = version.split("\\.");
        if (parts.length < 3) {
            return Finding.missing("Python at " + file + ": it does not answer", "Try it in a terminal: " + file);
        }
        boolean recent = Integer.parseInt(parts[0]) == 3 && Integer.parseInt(parts[1]) >= 8;
        return recent
                ? Finding.ok("Python " + version + " at " + file)
                : Finding.missing("Python " + version + " at " + file + ": too old", "Install 3.8 or later.");
    }

    private static String ask(Path python) {
        try {
            Process process = new ProcessBuilder(python.toString(), "-c", ASK_VERSION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.matches("\\d{1,3}(\\.\\d{1,3}){2}") ? answer : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Finding fonts() {
        System.setProperty("java.awt.headless", "true");
        try {
            return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(f -> f.canDisplay('锁') && f.canDisplay('线'))
                    .map(Font::getFamily)
                    // Names that Java gives to whatever there is.
                    .filter(f -> !Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif").contains(f))
                    .findFirst()
                    .map(family -> Finding.ok("Chinese font: " + family))
                    .orElseGet(() -> Finding.missing(
                            "Chinese font: none", "Chinese text may show as boxes; install Noto Sans CJK."));
        } catch (RuntimeException | Error e) {
            return Finding.missing("fonts: they cannot be looked at", "Install fontconfig and a font, for example DejaVu.");
        }
    }

    static Finding display(Map<String, String> environment, String system) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("win") || os.contains("mac")) {
            return Finding.ok("display: that of " + system);
        }
        for (String name : List.of("WAYLAND_DISPLAY", "DISPLAY")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return Finding.ok("display: " + name + "=" + value);
            }
        }
        return Finding.missing(
                "display: neither DISPLAY nor WAYLAND_DISPLAY is set",
                "The window cannot open here; waitline run FILE works without one.");
    }
}
