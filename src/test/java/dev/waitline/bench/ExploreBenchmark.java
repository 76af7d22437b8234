package dev.waitline.bench;

import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Searches programs beside SPIN's search of the same as Promela models, in the same run: first argument the folder of
 * the models, then the names of programs; all of them without. Wants {@code spin} and {@code gcc}; where {@code mvn
 * package} has made the image, the whole command is timed, too. Prints a line for each.
 */
public final class ExploreBenchmark {
    private static final Path PROGRAMS = Path.of("src/test/resources/bench/explore");
    private static final String WAITLINE = "target/waitline/bin/waitline";
    private static final double MOST_SECONDS = 300;

    private ExploreBenchmark() {}

    /** @param small whether it is answered so fast that the median of several runs is taken */
    private record Case(String program, String model, boolean small, String defines) {
        SpinModel in(Path models) {
            return new SpinModel(models.resolve(model), List.of(defines.split(" ")), !small);
        }
    }

    private static final List<Case> CASES = List.of(
            new Case("buffer_2x2_notify", "w1.pml", true, "-DNP=2 -DNC=2 -DITEMS=2 -DCAP=1 -DALL=0"),
            new Case("buffer_2x2_notify_all", "w1.pml", true, "-DNP=2 -DNC=2 -DITEMS=2 -DCAP=1 -DALL=1"),
            new Case("philosophers_3", "w2.pml", true, "-DN=3"),
            new Case("philosophers_4", "w2.pml", true, "-DN=4"),
            new Case("philosophers_5", "w2.pml", true, "-DN=5"),
            new Case("counter_3x3", "w4.pml", true, "-DN=3 -DK=3"),
            new Case("buffer_3x3_notify", "w1.pml", false, "-DNP=3 -DNC=3 -DITEMS=2 -DCAP=1 -DALL=0"),
            new Case("philosophers_10", "w2.pml", false, "-DN=10"),
            new Case("counter_4x4", "w4.pml", false, "-DN=4 -DK=4"));

    /** @param bytes what the heap holds for each state; NaN where the search is too short to look */
    private record Ours(Findings findings, double millis, double bytes) {
        double rate() {
            return findings.states() / millis * 1000;
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.err.println("which folder holds the Promela models?");
            return;
        }
        Path models = Path.of(arguments[0]);
        List<String> wanted = List.of(arguments).subList(1, arguments.length);
        Path folder = Files.createTempDirectory("spin");
        for (Case one : CASES) {
            if (!wanted.isEmpty() && !wanted.contains(one.program())) {
                continue;
            }
            SpinModel model = one.in(models);
            report(one, model.depthFirst(folder), model.breadthFirst(folder), plain(one), reduced(one), command(one));
        }
    }

    private static void report(
            Case one, SpinModel.Answer depth, SpinModel.Answer breadth, Ours plain, Ours reduced, double command) {
        System.out.printf(Locale.ROOT, "%n%s%n", one.program());
        row("SPIN, depth first", depth.states(), depth.search(), depth.rate(), depth.bytes());
        System.out.printf(Locale.ROOT, "  %-28s %,12.0f ms with compiling%n", "", depth.whole());
        row("SPIN, breadth first", breadth.states(), breadth.search(), breadth.rate(), breadth.bytes());
        row("Waitline, no reduction", plain);
        row("Waitline, reduced", reduced);
        System.out.printf(
                Locale.ROOT,
                "  states a second, no reduction, to SPIN breadth first: %.2f%n",
                plain.rate() / breadth.rate());
        System.out.printf(
                Locale.ROOT,
                "  time, reduced, to SPIN's search: %.2f depth first, %.2f breadth first, %.2f with compiling%n",
                reduced.millis() / depth.search(),
                reduced.millis() / breadth.search(),
                reduced.millis() / depth.whole());
        if (!Double.isNaN(command)) {
            System.out.printf(Locale.ROOT, "  the whole command: %,.0f ms%n", command);
        }
    }

    private static void row(String name, Ours ours) {
        row(name, ours.findings().states(), ours.millis(), ours.rate(), ours.bytes());
        System.out.printf(
                Locale.ROOT,
                "  %-28s %,12d transitions, depth %d, %d outcomes, %s schedules%s%n",
                "",
                ours.findings().transitions(),
                ours.findings().depth(),
                ours.findings().outcomes().size(),
                ours.findings().schedules(),
                ours.findings().complete()
                        ? ""
                        : ", CUT SHORT: " + ours.findings().cut());
    }

    private static void row(String name, long states, double millis, double rate, double bytes) {
        System.out.printf(
                Locale.ROOT,
                "  %-28s %,12d states %,10.1f ms %,12.0f states/s %6.0f bytes/state%n",
                name,
                states,
                millis,
                rate,
                bytes);
    }

    private static Ours plain(Case one) throws IOException {
        return search(one, EnumSet.of(Reduction.LIBRARY, Reduction.MEMO));
    }

    private static Ours reduced(Case one) throws IOException {
        return search(one, EnumSet.allOf(Reduction.class));
    }

    private static Ours search(Case one, Set<Reduction> reductions) throws IOException {
        SourceText program = new SourceText(one.program() + ".py", Files.readString(file(one)));
        Options options =
                Options.DEFAULT.with(reductions).withSeconds(MOST_SECONDS).withStates(100_000_000);
        Figures times = new Figures(one.program());
        Findings findings = null;
        for (int i = 0; i < (one.small() ? 15 : 1); i++) {
            long start = System.nanoTime();
            findings = Explorer.open(program, options).search(p -> {}, () -> false);
            times.add(System.nanoTime() - start);
        }
        return new Ours(
                java.util.Objects.requireNonNull(findings),
                times.median(),
                one.small() ? Double.NaN : bytes(program, options));
    }

    /** Searches once more, and looks now and then how much of the heap is in use. */
    private static double bytes(SourceText program, Options options) {
        long before = used();
        double[] last = {Double.NaN, 0};
        Explorer.open(program, options)
                .search(
                        p -> {
                            if (p.states() > 100_000 && p.states() > 1.3 * last[1]) {
                                long now = used();
                                last[0] = (double) (now - before) / p.states();
                                last[1] = p.states();
                            }
                        },
                        () -> false);
        return last[0];
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Median milliseconds of the command, from its start to its end; NaN without an image. */
    private static double command(Case one) throws IOException, InterruptedException {
        if (!one.small() || !Files.isExecutable(Path.of(WAITLINE))) {
            return Double.NaN;
        }
        Figures times = new Figures(one.program());
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(WAITLINE, "explore", file(one).toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int status = process.waitFor();
            if (status != 0 && status != 100) {
                System.out.println("the image answers with status " + status + ": is it of this build?");
                return Double.NaN;
            }
            times.add(System.nanoTime() - start);
        }
        return times.median();
    }

    private static Path file(Case one) {
        return PROGRAMS.resolve(one.program() + ".py");
    }
}
