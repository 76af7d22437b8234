package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.explore.Options.Reduction;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a search smaller changes neither the outcomes nor how short the shortest schedules are. */
@Tag("thorough")
@Execution(ExecutionMode.CONCURRENT)
class ReductionsTest {
    /** Searches with little reduction that go beyond this are left out. */
    private static final long SMALL = Chosen.number("states", Chosen.everything() ? 20_000 : 4_000);

    static List<ExploreProgram> programs() {
        return ExploreProgram.chosen();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void doNotChangeTheOutcomes(ExploreProgram program) {
        Findings all = program.search(program.options());
        for (Reduction off : Reduction.values()) {
            Set<Reduction> reductions = EnumSet.complementOf(EnumSet.of(off));
            compare(all, off != Reduction.LIBRARY, program, reductions);
        }
        compare(all, false, program, EnumSet.noneOf(Reduction.class));
    }

    /** Without LIBRARY the library's own operations count, too: then lengths are others. */
    private static void compare(Findings all, boolean lengths, ExploreProgram program, Set<Reduction> reductions) {
        Findings found = program.search(program.options().with(reductions).withStates(SMALL));
        if (!found.complete()) {
            return;
        }
        assertThat(ExploreProgram.words(found.outcomes()))
                .as("with %s alone", reductions)
                .isEqualTo(ExploreProgram.words(all.outcomes()));
        assertThat(found.endless()).as("with %s alone", reductions).isEqualTo(all.endless());
        if (lengths) {
            assertThat(lengths(found)).as("lengths with %s alone", reductions).isEqualTo(lengths(all));
        }
    }

    private static Map<String, Integer> lengths(Findings findings) {
        Map<String, Integer> lengths = new TreeMap<>();
        for (Outcome o : findings.outcomes()) {
            lengths.merge(ExploreProgram.words(o.ending(), o.stuck(), o.output(), o.error()), o.length(), Math::min);
        }
        return lengths;
    }
}
