package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that nobody thought of: what makes a search smaller changes nothing there either. */
@Tag("thorough")
@Execution(ExecutionMode.CONCURRENT)
class RandomProgramsTest {
    private static final int SEEDS = Chosen.number("seeds", Chosen.everything() ? 10 : 4);
    private static final Options SMALL =
            Options.DEFAULT.withStates(Chosen.number("states", 10_000)).withSeconds(ExploreProgram.LONGEST);

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90})
    void endTheSameWithEveryReductionAndWithout(long first) {
        for (long seed = first; seed < first + SEEDS; seed++) {
            SourceText program = RandomProgram.of(seed);
            Options options = SMALL.with(seed % 5 == 0 ? Options.Timing.IDEAL : Options.Timing.ANY)
                    .with(seed % 7 == 0 ? Options.Switching.GIL : Options.Switching.OPERATION);
            Findings plain = search(program, options.with(EnumSet.of(Reduction.LIBRARY)));
            if (!plain.complete()) {
                continue;
            }
            Set<String> outcomes = ExploreProgram.words(plain.outcomes());
            for (Set<Reduction> reductions : Set.of(
                    EnumSet.allOf(Reduction.class),
                    EnumSet.of(Reduction.LIBRARY, Reduction.INDEPENDENT),
                    EnumSet.of(Reduction.LIBRARY, Reduction.MEMO),
                    EnumSet.noneOf(Reduction.class))) {
                Findings found = search(program, options.with(reductions));
                if (found.complete()) {
                    assertThat(ExploreProgram.words(found.outcomes()))
                            .as("seed %d with %s:%n%s", seed, reductions, program.text())
                            .isEqualTo(outcomes);
                }
            }
        }
    }

    private static Findings search(SourceText program, Options options) {
        return Explorer.open(program, options).search(p -> {}, () -> false);
    }
}
