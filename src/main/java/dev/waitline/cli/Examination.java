package dev.waitline.cli;

import dev.waitline.engine.Engines;
import dev.waitline.engine.Pythons;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what Waitline needs: Java, JavaFX, Pythons, fonts, a display. Loads none of JavaFX. */
public final class Examination {
    private static final Pattern FX_JAR =
            Pattern.compile("javafx-controls-(\\d[\\w.]*?)(?:-[a-z]\\w*(?:-\\w+)?)?\\.jar");

    private Examination() {}

    static List<Finding> all(Engines engines) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(javafx());
        findings.addAll(pythons(engines.pythons()));
        findings.add(fonts());
        findings.add(display(System.getenv(), System.getProperty("os.name", "")));
        return findings;
    }

    private static Finding java() {
        return Finding.ok("Java " + Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private static Finding javafx() {
        return Version.javafxInRuntime()
                .or(Examination::javafxBeside)
                .map(version -> Finding.ok("JavaFX " + version))
                .orElseGet(() -> Finding.missing(
                        "JavaFX: the window cannot open",
                        "Start Waitline by its own launcher, bin/waitline, or by mvn."));
    }

    /** The launcher leaves JavaFX out where no window is wanted and says by {@code waitline.fx} where it is. */
    static Optional<String> javafxBeside() {
        List<String> places = new ArrayList<>();
        for (String property : List.of("java.class.path", "jdk.module.path")) {
            places.addAll(Arrays.asList(System.getProperty(property, "").split(Pattern.quote(File.pathSeparator))));
        }
        places.add(System.getProperty("waitline.fx", ""));
        return places.stream()
                .filter(p -> !p.isEmpty())
                .flatMap(p -> fxIn(Path.of(p)).stream())
                .findFirst();
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

    /** One for each, those first that can run programs. */
    static List<Finding> pythons(Pythons found) {
        List<Finding> findings = new ArrayList<>();
        found.fit()
                .forEach(i ->
                        findings.add(Finding.ok("Python " + i.version() + " at " + i.path() + " (" + i.found() + ")")));
        for (Pythons.Unfit unfit : found.unfit()) {
            String text = unfit.what() + " at " + unfit.path() + " (" + unfit.found() + "): " + unfit.reason();
            findings.add(Finding.unfit(text));
        }
        if (found.fit().isEmpty()) {
            findings.add(Finding.missing(
                    "Python: none from 3.8 to 3.14 was found on the PATH or where pyenv keeps its own",
                    "Only --engine cpython needs one: python.org has it; or name one with --python PATH."));
        }
        return findings;
    }

    /** The name of a font with Chinese characters; empty when there is none. */
    public static Optional<String> chineseFont() {
        System.setProperty("java.awt.headless", "true");
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(f -> f.canDisplay('锁') && f.canDisplay('线'))
                .map(Font::getFamily)
                // Names that Java gives to whatever there is.
                .filter(f -> !Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif")
                        .contains(f))
                .findFirst();
    }

    private static Finding fonts() {
        try {
            return chineseFont()
                    .map(family -> Finding.ok("Chinese font: " + family))
                    .orElseGet(() -> Finding.missing(
                            "Chinese font: none", "Chinese text may show as boxes; install Noto Sans CJK."));
        } catch (RuntimeException | Error e) {
            return Finding.missing(
                    "fonts: they cannot be looked at", "Install fontconfig and a font, for example DejaVu.");
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
