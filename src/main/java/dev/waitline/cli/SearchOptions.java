package dev.waitline.cli;

import dev.waitline.explore.Claim;
import dev.waitline.explore.Options;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.explore.Options.Switching;
import dev.waitline.explore.Options.Timing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say what a search varies, what it may leave out, and where it stops. */
final class SearchOptions {
    private static final long MEGABYTE = 1 << 20;
    private static final String ALL = "all";
    private static final String NONE = "none";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--switch",
            paramLabel = "operation|gil",
            description = "where a thread may be interrupted: between any two operations, or as CPython does under the"
                    + " GIL (${DEFAULT-VALUE})")
    private String switching = word(Options.DEFAULT.switching());

    @Option(
            names = "--timing",
            paramLabel = "any|ideal",
            description = "when a sleep or a timeout may end: at any moment, or exactly when its time has come"
                    + " (${DEFAULT-VALUE})")
    private String timing = word(Options.DEFAULT.timing());

    @Option(names = "--spurious", description = "waiters may also wake although nobody notified them")
    private boolean spurious;

    @Option(names = "--max-states", paramLabel = "N", description = "the most states to keep (${DEFAULT-VALUE})")
    private long states = Options.DEFAULT.states();

    @Option(names = "--max-seconds", paramLabel = "S", description = "the most seconds of real time (${DEFAULT-VALUE})")
    private double seconds = Options.DEFAULT.seconds();

    @Option(names = "--max-memory", paramLabel = "MB", description = "the most memory for the states (half of Java's)")
    private long memory = Math.max(1, Options.DEFAULT.bytes() / MEGABYTE);

    @Option(names = "--workers", paramLabel = "N", description = "how many threads search (one for each processor)")
    private int workers = Options.DEFAULT.workers();

    @Option(
            names = "--reduction",
            paramLabel = "all|none",
            description = "use all that makes the search smaller, or nothing of it (${DEFAULT-VALUE});"
                    + " the outcomes are the same")
    private String reduction = ALL;

    @Option(
            names = "--no-reduction",
            paramLabel = "library|independent|twins|memo",
            description =
                    "leave this one out: the library's code between two locks as one step; steps that go alone; only"
                        + " the first of threads that do the same, where it may be any; steps worked out once. May be"
                        + " given several times")
    private List<String> without = List.of();

    @Option(
            names = "--thread-errors",
            paramLabel = "error|ignore",
            description =
                    "what a thread is that died of an exception: an error, or told and no more" + " (${DEFAULT-VALUE})")
    private String threadErrors = word(ThreadErrors.ERROR);

    @Option(
            names = "--always",
            paramLabel = "EXPR",
            description =
                    "a Python expression that is to be true in every state, over the program's globals; A.count is"
                            + " also a local of the thread that A is, or that is named so. May be given several times")
    private List<String> always = List.of();

    @Option(names = "--never", paramLabel = "EXPR", description = "one that is to be true in no state")
    private List<String> never = List.of();

    @Option(
            names = "--finally",
            paramLabel = "EXPR",
            description = "one that is to be true wherever the program ends, or is stuck")
    private List<String> atEnd = List.of();

    @Option(
            names = "--first",
            description = "stop at the first thing that goes wrong: an expression that does not hold, an end with an"
                    + " error or another status than 0, or none at all")
    private boolean first;

    private enum ThreadErrors {
        ERROR,
        IGNORE
    }

    /** Whether a thread that died of an exception is an error. */
    boolean threadErrors() {
        return one("--thread-errors", threadErrors, ThreadErrors.values()) == ThreadErrors.ERROR;
    }

    /** @throws CommandLine.ParameterException for a word or a number that cannot be */
    Options options() {
        positive("--max-states", (double) states);
        positive("--max-seconds", seconds);
        positive("--max-memory", (double) memory);
        positive("--workers", workers);
        return new Options(
                one("--switch", switching, Switching.values()),
                one("--timing", timing, Timing.values()),
                spurious,
                reductions(),
                states,
                seconds,
                memory > Long.MAX_VALUE / MEGABYTE ? Long.MAX_VALUE : memory * MEGABYTE,
                workers,
                claims(),
                first,
                threadErrors());
    }

    private List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        always.forEach(text -> claims.add(new Claim(Claim.When.ALWAYS, text)));
        never.forEach(text -> claims.add(new Claim(Claim.When.NEVER, text)));
        atEnd.forEach(text -> claims.add(new Claim(Claim.When.FINALLY, text)));
        return claims;
    }

    private Set<Reduction> reductions() {
        if (!reduction.equals(ALL) && !reduction.equals(NONE)) {
            throw wrong("--reduction knows no '" + reduction + "'; there are all, none");
        }
        Set<Reduction> all = EnumSet.allOf(Reduction.class);
        without.forEach(word -> all.remove(one("--no-reduction", word, Reduction.values())));
        return reduction.equals(ALL) ? all : EnumSet.noneOf(Reduction.class);
    }

    private void positive(String option, double value) {
        if (!(value > 0)) {
            throw wrong(option + " needs a number above 0");
        }
    }

    private <E extends Enum<E>> E one(String option, String word, E[] all) {
        return Stream.of(all)
                .filter(e -> word(e).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(option + " knows no '" + word + "'; there are "
                        + Stream.of(all).map(SearchOptions::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private CommandLine.ParameterException wrong(String message) {
        CommandSpec given = spec;
        if (given == null) {
            throw new IllegalStateException(message);
        }
        return new CommandLine.ParameterException(given.commandLine(), message);
    }
}
