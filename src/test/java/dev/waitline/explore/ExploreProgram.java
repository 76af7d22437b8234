package dev.waitline.explore;

import dev.waitline.corpus.Chosen;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program of {@code explore/} with what a search must find written inside it; the README there tells the format.
 *
 * @param outcomes as {@link #words} puts them
 * @param schedules null where nothing is said of them
 * @param mishaps null where nothing is said of them
 * @param lost {@code early} or {@code other}; null where nothing is said of it
 * @param circle how many threads wait for each other; 0 where nothing is said of it
 */
record ExploreProgram(
        SourceText source,
        Options options,
        Set<String> outcomes,
        @Nullable BigInteger schedules,
        @Nullable Set<String> mishaps,
        boolean endless,
        @Nullable String lost,
        int circle) {

    /** Seconds, so many that only a search without an end needs them, however busy the machine is. */
    static final double LONGEST = 600;

    /** All programs, in the order of their names. */
    static List<ExploreProgram> all() {
        Path folder = Path.of(URI.create(Objects.requireNonNull(ExploreProgram.class.getResource("/explore"))
                .toString()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".py"))
                    .sorted()
                    .map(ExploreProgram::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All, or the one that was asked for. */
    static List<ExploreProgram> chosen() {
        return Chosen.programs(all());
    }

    private static ExploreProgram read(Path file) {
        try {
            String text = Files.readString(file);
            String mishaps = value(text, "mishaps");
            String schedules = value(text, "schedules");
            String circle = value(text, "circle");
            return new ExploreProgram(
                    new SourceText(file.getFileName().toString(), text),
                    options(value(text, "options")),
                    new TreeSet<>(values(text, "outcome").toList()),
                    schedules == null ? null : new BigInteger(schedules),
                    mishaps == null
                            ? null
                            : Arrays.stream(mishaps.split(", "))
                                    .filter(m -> !m.equals("none"))
                                    .collect(Collectors.toCollection(TreeSet::new)),
                    text.lines().anyMatch("# endless"::equals),
                    value(text, "lost"),
                    circle == null ? 0 : Integer.parseInt(circle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Options options(@Nullable String given) {
        Options options = Options.DEFAULT.withSeconds(LONGEST);
        Iterator<String> words = given == null
                ? List.<String>of().iterator()
                : List.of(given.split(" ")).iterator();
        while (words.hasNext()) {
            String word = words.next();
            options = switch (word) {
                case "--switch" ->
                    options.with(Options.Switching.valueOf(words.next().toUpperCase(Locale.ROOT)));
                case "--timing" ->
                    options.with(Options.Timing.valueOf(words.next().toUpperCase(Locale.ROOT)));
                case "--spurious" -> options.withSpurious(true);
                default -> throw new IllegalStateException(word);
            };
        }
        return options;
    }

    private static Stream<String> values(String text, String key) {
        String mark = "# " + key + ": ";
        return text.lines().filter(line -> line.startsWith(mark)).map(line -> line.substring(mark.length()));
    }

    private static @Nullable String value(String text, String key) {
        return values(text, key).findFirst().orElse(null);
    }

    /** What a search finds. */
    Findings search(Options asked) {
        return Explorer.open(source, asked).search(p -> {}, () -> false);
    }

    /** The outcomes without why it is stuck, which an engine does not tell. */
    static Set<String> plainly(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> words(o.ending(), null, o.output(), o.error()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All outcomes of a search, as {@link #words} puts them. */
    static Set<String> words(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(o -> words(o.ending(), o.stuck(), o.output(), o.error()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * An outcome as the programs write it: {@code finished "1\n" ! "IndexError: pop from empty list"}. The exceptions are in
     * the order of their letters: in which order they were printed makes no outcome.
     */
    static String words(Ending ending, @Nullable Stuck stuck, String output, String error) {
        String kind = switch (ending.kind()) {
            case FINISHED -> "finished";
            case STUCK ->
                "stuck" + (stuck == null ? "" : " " + stuck.kind().name().toLowerCase(Locale.ROOT));
            case ERROR -> "error " + quoted(ending.detail());
            case EXIT -> "exit " + ending.status();
        };
        String errors = ending.kind() == Ending.Kind.ERROR
                ? ""
                : error.lines()
                        .filter(l -> l.matches("\\w+(Error|Exception|Interrupt)\\b.*"))
                        .map(l -> " " + quoted(l))
                        .sorted()
                        .collect(Collectors.joining());
        return kind + (output.isEmpty() ? "" : " " + quoted(output)) + (errors.isEmpty() ? "" : " !" + errors);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n") + "\"";
    }

    /** A mishap as the programs write it: {@code race n}. */
    static String words(Mishap mishap) {
        return switch (mishap) {
            case Mishap.Race race -> "race " + race.variable();
            case Mishap.StrangersRelease release -> "strangers_release " + release.lock();
            case Mishap.WithoutLock without -> "without_lock";
        };
    }

    @Override
    public String toString() {
        return source.name();
    }
}
