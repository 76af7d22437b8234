package dev.waitline.explore.brute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * CPython with a pause anywhere ends in no way that is not listed: by the brute force, and by a search.
 * {@code -Dwaitline.noisy=200} makes so many runs of each program, and takes more programs.
 */
@Tag("pythons")
@Tag("thorough")
class NoisyPythonTest {
    private static final int USUAL = 20;
    private static final int RUNS = Chosen.number("noisy", USUAL);
    private static final boolean MORE = RUNS > USUAL;
    /** Of the programs of {@code explore/}, every so many. */
    private static final int EVERY = MORE ? 1 : 8;

    private static final int DRAWN = MORE ? 50 : 1;

    private static final Pattern TIMES = Pattern.compile("(timeout=|sleep\\(|wait\\(|join\\(|Timer\\()[0-9][0-9.]*");

    private static final Compare.Counts COUNTS = new Compare.Counts();

    @AfterAll
    static void say() {
        System.out.println("NoisyPythonTest: " + COUNTS);
    }

    private static NoisyPython python() {
        List<InstalledPython> pythons = RealPythons.all();
        Assumptions.assumeFalse(pythons.isEmpty(), "no CPython found");
        return new NoisyPython(RealPythons.one().path());
    }

    @Test
    void endsDrawnProgramsAsTheBruteForceDoes() {
        List<SourceText> sources = new ArrayList<>();
        List<Set<String>> listed = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            for (long seed = 0; seed < DRAWN; seed++) {
                SourceText source = Validate.source(profile, seed);
                BruteForce.outcomes(Drawing.of(profile, seed), Compare.STATES).ifPresent(outcomes -> {
                    sources.add(source);
                    listed.add(outcomes);
                });
            }
        }
        hold(sources, listed);
    }

    @Test
    void endsProgramsOfTheCorpusAsASearchDoes() throws IOException {
        List<SourceText> sources = new ArrayList<>();
        List<Set<String>> listed = new ArrayList<>();
        List<SourceText> corpus = Chosen.programs(corpus(), SourceText::name);
        for (int i = 0; i < corpus.size(); i += EVERY) {
            Findings findings = Explorer.open(corpus.get(i), Compare.OPTIONS.with(EnumSet.allOf(Reduction.class)))
                    .search(p -> {}, () -> false);
            if (findings.complete() && !findings.endless()) {
                sources.add(corpus.get(i));
                listed.add(Outcomes.of(findings));
            }
        }
        hold(sources, listed);
    }

    private static List<SourceText> corpus() throws IOException {
        Path folder = Path.of(URI.create(Objects.requireNonNull(NoisyPythonTest.class.getResource("/explore"))
                .toString()));
        List<SourceText> programs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                // Sleeps and timeouts as short as the pauses: each may come first.
                String text = TIMES.matcher(Files.readString(file)).replaceAll("$1" + Validate.SOON);
                programs.add(new SourceText(file.getFileName().toString(), text));
            }
        }
        return programs;
    }

    private static void hold(List<SourceText> sources, List<Set<String>> listed) {
        List<List<NoisyPython.Seen>> all = python().run(sources, RUNS, 1).join();
        for (int i = 0; i < all.size(); i++) {
            for (NoisyPython.Seen seen : all.get(i)) {
                // On a busy machine a slow run looks like one that is stuck.
                boolean stuck = seen.words().startsWith("stuck")
                        && listed.get(i).stream().anyMatch(o -> o.startsWith("stuck"));
                if (seen.isSlow() || (stuck && !listed.get(i).contains(seen.words()))) {
                    COUNTS.add("runs too slow, not compared", seen.times());
                    continue;
                }
                if (!listed.get(i).contains(seen.words()) && seen.mayBeBetweenLockAndFlag(sources.get(i))) {
                    COUNTS.add("runs between lock and flag", seen.times());
                    continue;
                }
                assertThat(listed.get(i)).as("%s", sources.get(i).text()).contains(seen.words());
                COUNTS.add("runs", seen.times());
            }
            COUNTS.add("programs", 1);
            COUNTS.add("outcomes", listed.get(i).size());
            COUNTS.add("outcomes seen", all.get(i).size());
        }
    }
}
