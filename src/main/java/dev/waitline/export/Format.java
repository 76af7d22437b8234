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
    /** A PNG that moves. */
    APNG("png"),
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

    /** Whether it is drawn: parts, colours and a size can be chosen. */
    public boolean drawn() {
        return this == PNG || this == SVG || this == PDF || animated() || this == TIKZ;
    }

    /** Whether it moves: a frame for each decisive step. */
    public boolean animated() {
        return this == GIF || this == APNG;
    }

    /** Whether it has pixels, as many per unit as one likes. */
    public boolean pixels() {
        return this == PNG || animated();
    }

    /** Whether moments can stand side by side in it. */
    public boolean storyboard() {
        return this == PNG || this == SVG || this == PDF;
    }

    /** Whether it is a table, of which parts can be chosen. */
    public boolean table() {
        return this == MARKDOWN || this == TEXT;
    }

    /** Whether a run can be taken out of it again. */
    public boolean carries() {
        return this == PNG || this == SVG || this == PDF || animated() || this == HTML;
    }

    /** Pixels per unit where nobody asks for others: an animation is many pictures. */
    public double usualScale() {
        return animated() ? 1 : 2;
    }

    /** Whether it is a text that can stand in a terminal. */
    public boolean text() {
        return this != PNG && this != PDF && !animated() && this != HTML;
    }
}
