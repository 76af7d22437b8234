package dev.waitline.corpus;

import dev.waitline.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One program of {@code programs/} with the expectation written inside it; the README there tells the format.
 *
 * @param output the lines of standard output
 * @param exit the exit status; empty where the program is stuck
 * @param python the oldest minor version of Python that behaves so
 * @param ideal whether the output rests on sleeps and timeouts that take as long as they say
 */
public record CorpusProgram(
        Path file, SourceText source, List<String> output, Ending ending, OptionalInt exit, int python, boolean ideal) {

    public enum Ending {
        FINISHED,
        STUCK,
        ERROR,
        EXIT
    }

    public CorpusProgram {
        output = List.copyOf(output);
    }

    /** All programs, in the order of their names, and after them the twins of the study notes' programs. */
    public static List<CorpusProgram> all() {
        return Stream.of("/programs", "/twins").flatMap(f -> in(f).stream()).toList();
    }

    /** All, or the one that was asked for. */
    public static List<CorpusProgram> chosen() {
        return Chosen.programs(all());
    }

    private static List<CorpusProgram> in(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(f -> f.toString().endsWith(".py"))
                    .sorted()
                    .map(CorpusProgram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        return Path.of(URI.create(
                Objects.requireNonNull(CorpusProgram.class.getResource(name)).toString()));
    }

    private static CorpusProgram read(Path file) {
        try {
            String text = Files.readString(file);
            List<String> endings = values(text, "ending");
            if (endings.size() != 1) {
                throw new IllegalStateException(file + ": needs one '# ending:'");
            }
            return new CorpusProgram(
                    file,
                    new SourceText(file.getFileName().toString(), text),
                    values(text, "expect"),
                    Ending.valueOf(endings.getFirst().toUpperCase(Locale.ROOT)),
                    values(text, "exit").stream().mapToInt(Integer::parseInt).findFirst(),
                    values(text, "python").stream()
                            .mapToInt(v -> Integer.parseInt(v.substring(2)))
                            .findFirst()
                            .orElse(8),
                    values(text, "timing").contains("ideal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(String text, String key) {
        String mark = "# " + key + ":";
        return text.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.equals(mark) ? "" : line.substring(mark.length() + 1))
                .toList();
    }

    @Override
    public String toString() {
        return source.name();
    }
}
