package dev.waitline.explore.brute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.explore.Options;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A search finds exactly the outcomes that trying every interleaving finds, whatever it leaves out to be smaller.
 * {@code -Dwaitline.drawn=20000} draws more programs, and larger ones.
 */
@Tag("thorough")
@Execution(ExecutionMode.CONCURRENT)
class SoundnessTest {
    private static final int USUAL = 500;
    private static final int DRAWN = Chosen.number("drawn", USUAL);
    /** Larger programs are for the long run. */
    private static final int STATES = DRAWN > USUAL ? Compare.STATES : 1_500;

    private static final Compare.Counts COUNTS = new Compare.Counts();

    @AfterAll
    static void say() {
        System.out.println("SoundnessTest: " + COUNTS);
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsFoundAndNoOther(Profile profile) {
        int most = Math.ceilDiv(DRAWN, Profile.values().length);
        int programs = 0;
        for (long seed = 0; programs < most; seed++) {
            Optional<Set<String>> right = BruteForce.outcomes(Drawing.of(profile, seed), STATES);
            if (right.isPresent()) {
                check(profile, seed, right.get());
                programs++;
            }
        }
        COUNTS.add("programs of " + profile.name().toLowerCase(Locale.ROOT), programs);
    }

    private static void check(Profile profile, long seed, Set<String> right) {
        SourceText source = Compare.source(profile, seed);
        List<Set<Reduction>> all = Compare.reductions();
        // The fewer reductions, the longer it takes: each in turn, for every fourth program, or every eighth.
        int every = DRAWN > USUAL ? 8 : 4;
        int other = (int) (seed / every % (all.size() - 1)) + 1;
        List<Set<Reduction>> sets =
                seed % every == 0 ? List.of(all.getFirst(), all.get(other)) : List.of(all.getFirst());
        for (Set<Reduction> set : sets) {
            Compare.search(source, set)
                    .ifPresent(found -> assertThat(found)
                            .as("%s %d with %s:%n%s", profile, seed, set, source.text())
                            .isEqualTo(right));
        }
        // Fewer switches and timeouts lead to fewer outcomes, and to none that is new.
        if (seed % 10 == 0) {
            within(right, profile, seed, Compare.OPTIONS.with(Options.Switching.GIL));
            within(right, profile, seed, Compare.OPTIONS.with(Options.Timing.IDEAL));
        }
        COUNTS.add("outcomes", right.size());
        COUNTS.add("with more than one", right.size() > 1 ? 1 : 0);
    }

    private static void within(Set<String> right, Profile profile, long seed, Options options) {
        SourceText source = Compare.source(profile, seed);
        Compare.search(source, options)
                .ifPresent(found -> assertThat(right)
                        .as(
                                "%s %d with %s, %s:%n%s",
                                profile, seed, options.switching(), options.timing(), source.text())
                        .containsAll(found));
    }
}
