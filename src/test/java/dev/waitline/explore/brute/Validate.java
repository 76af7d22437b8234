package dev.waitline.explore.brute;

import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds the brute force against a real CPython: {@code Validate PROFILE FROM TO RUNS [PYTHON]} prints each program of which
 * CPython has an end that the brute force does not know.
 */
final class Validate {
    /** So many seconds that a timeout comes about now and then. */
    static final String SOON = "0.002";

    private static final int BATCH = 50;

    private Validate() {}

    static SourceText source(Profile profile, long seed) {
        String name = profile.name().toLowerCase(Locale.ROOT) + "-" + seed + ".py";
        return new SourceText(name, PythonText.of(Drawing.of(profile, seed), SOON));
    }

    public static void main(String[] args) {
        List<Profile> profiles = args[0].equals("ALL")
                ? List.of(Profile.values())
                : List.of(Profile.valueOf(args[0].toUpperCase(Locale.ROOT)));
        Path python = args.length > 4 ? Path.of(args[4]) : RealPythons.one().path();
        int runs = Integer.parseInt(args[3]);
        for (Profile profile : profiles) {
            for (long from = Long.parseLong(args[1]); from < Long.parseLong(args[2]); from += BATCH) {
                batch(new NoisyPython(python), profile, from, Math.min(from + BATCH, Long.parseLong(args[2])), runs);
            }
        }
        System.exit(0);
    }

    private static void batch(NoisyPython python, Profile profile, long from, long to, int runs) {
        List<Long> seeds = new ArrayList<>();
        List<Set<String>> right = new ArrayList<>();
        List<SourceText> sources = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            long number = seed;
            BruteForce.outcomes(Drawing.of(profile, seed), Compare.STATES).ifPresent(outcomes -> {
                seeds.add(number);
                right.add(outcomes);
                sources.add(source(profile, number));
            });
        }
        List<List<NoisyPython.Seen>> all = python.run(sources, runs, from).join();
        int possible = 0;
        int seen = 0;
        int wrong = 0;
        for (int i = 0; i < all.size(); i++) {
            possible += right.get(i).size();
            StringBuilder said = new StringBuilder();
            for (NoisyPython.Seen end : all.get(i)) {
                if (right.get(i).contains(end.words())) {
                    seen++;
                } else if (!end.isSlow()) {
                    said.append("  ").append(end).append('\n');
                }
            }
            if (!said.isEmpty()) {
                wrong++;
                System.out.println("=== " + profile + " " + seeds.get(i) + "\n"
                        + sources.get(i).text() + "--- CPython alone:\n" + said + "--- brute force:\n"
                        + String.join("\n", right.get(i)));
            }
        }
        System.out.printf(
                "%s %d-%d: %d programs, %d outcomes, %d of them seen, %d programs wrong%n",
                profile, from, to, all.size(), possible, seen, wrong);
    }
}
