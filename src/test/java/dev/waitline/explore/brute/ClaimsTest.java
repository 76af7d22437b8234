package dev.waitline.explore.brute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.Claim;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Options.Reduction;
import dev.waitline.explore.Verdict;
import dev.waitline.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of every state of drawn programs, held against the brute force: which values can two variables have at once? */
@Tag("thorough")
class ClaimsTest {
    private static final int STATES = 10_000;
    private static final int PROGRAMS = Integer.getInteger("waitline.claimed", 12);
    private static final int MOST_CLAIMS = 6;
    private static final Compare.Counts COUNTS = new Compare.Counts();

    @AfterAll
    static void say() {
        System.out.println("ClaimsTest: " + COUNTS);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "LOCKS",
                "RLOCKS",
                "CONDITIONS",
                "SIGNALS",
                "BARRIERS",
                "THREADS",
                "QUEUES",
                "CONTAINERS",
                "LISTS",
                "MIXED"
            })
    void whatTwoVariablesCanBeAtOnceIsFoundAndNothingElse(Profile profile) {
        int programs = 0;
        for (long seed = 0; programs < PROGRAMS; seed++) {
            SmallProgram program = Drawing.of(profile, seed);
            SourceText source = Compare.source(profile, seed);
            List<Thing> things = Stream.of(Thing.X, Thing.Y, Thing.LIST, Thing.ITEMS)
                    .filter(thing -> source.text().contains("\n" + thing.declaration + "\n"))
                    .toList();
            Optional<Set<List<Object>>> right =
                    things.isEmpty() ? Optional.empty() : BruteForce.together(program, things, STATES);
            if (right.isPresent()) {
                check(source, things, right.get(), seed);
                programs++;
            }
        }
        COUNTS.add("programs", programs);
    }

    private static void check(SourceText source, List<Thing> things, Set<List<Object>> right, long seed) {
        List<List<Object>> candidates = new ArrayList<>(combinations(right, things.size()));
        candidates.sort((a, b) -> Integer.compare(mix(a, seed), mix(b, seed)));
        List<List<Object>> asked = candidates.subList(0, Math.min(MOST_CLAIMS, candidates.size()));
        List<Claim> claims = asked.stream()
                .map(values -> new Claim(Claim.When.NEVER, text(things, values)))
                .toList();
        Set<Reduction> reductions =
                seed % 3 == 0 ? EnumSet.complementOf(EnumSet.of(Reduction.LIBRARY)) : EnumSet.allOf(Reduction.class);
        Options options = Compare.OPTIONS.with(reductions).withClaims(claims);
        Explorer explorer = Explorer.open(source, options);
        Findings findings = (seed % 2 == 0 ? explorer : explorer.unrehearsed()).search(p -> {}, () -> false);
        assertThat(findings.complete()).isTrue();
        Set<String> expected = new HashSet<>();
        asked.stream().filter(right::contains).forEach(values -> expected.add(text(things, values)));
        Set<String> broken = new HashSet<>();
        findings.verdicts().stream()
                .filter(Verdict::broken)
                .forEach(v -> broken.add(v.claim().expression()));
        assertThat(broken).as("seed %d of%n%s", seed, source.text()).isEqualTo(expected);
        COUNTS.add("claims", asked.size());
        COUNTS.add("broken", expected.size());
    }

    /** All values of each thing with all of the others, whether or not they come together. */
    private static Set<List<Object>> combinations(Set<List<Object>> right, int count) {
        Set<List<Object>> all = Set.of(List.of());
        for (int i = 0; i < count; i++) {
            Set<List<Object>> longer = new HashSet<>();
            for (List<Object> some : all) {
                for (List<Object> row : right) {
                    List<Object> more = new ArrayList<>(some);
                    more.add(row.get(i));
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static int mix(List<Object> values, long seed) {
        return (int) ((values.toString().hashCode() + seed) * 0x9E3779B97F4A7C15L >>> 33);
    }

    private static String text(List<Thing> things, List<Object> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < things.size(); i++) {
            String name = things.get(i).declaration.split(" ")[0];
            text.append(i == 0 ? "" : " and ").append(name).append(" == ").append(Values.repr(values.get(i)));
        }
        return text.toString();
    }
}
