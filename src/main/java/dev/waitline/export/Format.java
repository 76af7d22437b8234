package dev.waitline.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In what a stretch of a run is written. */
public enum Format {
    PNG("png"),
    SVG("svg"),
    PDF("pdf"),
    GIF("gif"),
    MARKDOWN("md"),
    TEXT("txt"),
    MERMAID("mmd"),
    TIKZ("tex"),
    PERFETTO("json"),
    HTML("html");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** How the names of such files end, without a dot. */
    public String ending() {
        return ending;
    }

    /** As the command line says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String word) {
        return Stream.of(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    /** Whether it is a text that can stand in a terminal. */
    public boolean text() {
        return this != PNG && this != PDF && this != GIF && this != HTML;
    }
}
