package dev.waitline.explore.brute;

import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/**
 * Holds a search against the brute force. As a program: {@code Compare PROFILE FROM TO [REDUCTION ...]} prints each seed
 * whose outcomes differ, with its program; {@code all} and {@code none} are reductions too.
 */
final class Compare {
    static final int STATES = 30_000;
    static final Options OPTIONS =
            Options.DEFAULT.withSeconds(600).withStates(200_000).withWorkers(1);

    /** A search without any reduction is given up sooner: it takes a millisecond for each state. */
    private static final long WITHOUT = 2_000;

    /** The smallest programs are large enough for what helps with large ones. */
    private static final int LARGE = 4;

    private Compare() {}

    /** What the tests have found so far. */
    static final class Counts {
        private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

        void add(String what, int number) {
            counts.merge(what, number, Integer::sum);
        }

        @Override
        public String toString() {
            return counts.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The reductions with which each program is searched: all, each one missing, none. */
    static List<Set<Reduction>> reductions() {
        List<Set<Reduction>> sets = new ArrayList<>();
        sets.add(EnumSet.allOf(Reduction.class));
        for (Reduction off : Reduction.values()) {
            sets.add(EnumSet.complementOf(EnumSet.of(off)));
        }
        sets.add(EnumSet.noneOf(Reduction.class));
        return sets;
    }

    static SourceText source(Profile profile, long seed) {
        String name = profile.name().toLowerCase(Locale.ROOT) + "-" + seed + ".py";
        return new SourceText(name, PythonText.of(Drawing.of(profile, seed), "0.5"));
    }

    /** What a search finds; empty when it is not complete. */
    static Optional<Set<String>> search(SourceText source, Set<Reduction> reductions) {
        long states = reductions.isEmpty() ? WITHOUT : OPTIONS.states();
        return search(source, OPTIONS.with(reductions).withStates(states));
    }

    /** Half of the searches go without runs at random before them, so that luck hides nothing. */
    static Optional<Set<String>> search(SourceText source, Options options) {
        Explorer explorer = Explorer.open(source, options);
        boolean rehearses = source.text().hashCode() % 2 == 0;
        Findings findings =
                (rehearses ? explorer : explorer.unrehearsed()).largeFrom(LARGE).search(p -> {}, () -> false);
        return findings.complete() ? Optional.of(Outcomes.of(findings)) : Optional.empty();
    }

    /** What differs, in words; empty when nothing does. */
    static String difference(Set<String> right, Set<String> found) {
        Set<String> missed = new TreeSet<>(right);
        missed.removeAll(found);
        Set<String> wrong = new TreeSet<>(found);
        wrong.removeAll(right);
        return missed.isEmpty() && wrong.isEmpty()
                ? ""
                : "  missed:\n" + lines(missed) + "  wrong:\n" + lines(wrong) + "  right:\n" + lines(right);
    }

    private static String lines(Set<String> words) {
        StringBuilder lines = new StringBuilder();
        words.forEach(w -> lines.append("    ").append(w).append('\n'));
        return lines.toString();
    }

    public static void main(String[] args) {
        List<Profile> profiles = args[0].equals("ALL")
                ? List.of(Profile.values())
                : List.of(Profile.valueOf(args[0].toUpperCase(Locale.ROOT)));
        List<Set<Reduction>> sets = new ArrayList<>();
        for (int i = 3; i < args.length; i++) {
            sets.add(
                    switch (args[i].toUpperCase(Locale.ROOT)) {
                        case "ALL" -> EnumSet.allOf(Reduction.class);
                        case "NONE" -> EnumSet.noneOf(Reduction.class);
                        default ->
                            EnumSet.complementOf(EnumSet.of(Reduction.valueOf(args[i].toUpperCase(Locale.ROOT))));
                    });
        }
        for (Profile profile : profiles) {
            run(profile, Long.parseLong(args[1]), Long.parseLong(args[2]), sets.isEmpty() ? reductions() : sets);
        }
    }

    private static void run(Profile profile, long from, long to, List<Set<Reduction>> sets) {
        int programs = 0;
        int large = 0;
        int outcomes = 0;
        int several = 0;
        int different = 0;
        long brute = 0;
        long searching = 0;
        for (long seed = from; seed < to; seed++) {
            long start = System.nanoTime();
            Optional<Set<String>> right = BruteForce.outcomes(Drawing.of(profile, seed), STATES);
            brute += System.nanoTime() - start;
            if (right.isEmpty()) {
                large++;
                continue;
            }
            programs++;
            outcomes += right.get().size();
            several += right.get().size() > 1 ? 1 : 0;
            start = System.nanoTime();
            different += differs(profile, seed, right.get(), sets) ? 1 : 0;
            searching += System.nanoTime() - start;
        }
        System.out.printf(
                "%s: %d programs (%d too large), %d outcomes, %d with several, %d differ; brute force %d ms, search %d"
                        + " ms%n",
                profile, programs, large, outcomes, several, different, brute / 1_000_000, searching / 1_000_000);
    }

    private static boolean differs(Profile profile, long seed, Set<String> right, List<Set<Reduction>> sets) {
        SourceText source = source(profile, seed);
        StringBuilder said = new StringBuilder();
        for (Set<Reduction> set : sets) {
            try {
                search(source, set)
                        .map(found -> difference(right, found))
                        .filter(d -> !d.isEmpty())
                        .ifPresent(d ->
                                said.append("with ").append(set).append(":\n").append(d));
            } catch (RuntimeException | StackOverflowError e) {
                said.append("with ").append(set).append(": ").append(e).append('\n');
            }
        }
        if (!said.isEmpty()) {
            System.out.println("=== " + profile + " " + seed + "\n" + source.text() + "---\n" + said);
        }
        return !said.isEmpty();
    }
}
