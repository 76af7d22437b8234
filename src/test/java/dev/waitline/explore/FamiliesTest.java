package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.bench.Family;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a search grows with programs that grow. */
@Execution(ExecutionMode.CONCURRENT)
class FamiliesTest {
    /** @param states how many a search may have at most */
    @ParameterizedTest
    @CsvSource({
        "PHILOSOPHERS_BY_ARGUMENT, 7, 2188",
        "PHILOSOPHERS_BY_INDEX, 7, 2188",
        "PHILOSOPHERS_BY_CLASS, 7, 2188",
        "COUNTER_ONCE, 6, 4000",
        "COUNTER, 3, 5000",
        "COUNTER_LOCKED, 3, 66",
        "COUNTER_LOCKED, 6, 1000",
        "BARRIER, 6, 50",
        "BARRIER, 10, 600",
        "QUEUE_OF_ONE, 4, 1500",
        "QUEUE_OF_ONE, 5, 15000",
        "ITEMS_OF_A_LIST, 10, 5",
        "KEYS_OF_A_DICT, 10, 5"
    })
    void grow(Family family, int size, long states) {
        Findings findings = Explorer.open(family.of(size), Options.DEFAULT.withSeconds(ExploreProgram.LONGEST))
                .search(p -> {}, () -> false);

        assertThat(findings.complete()).isTrue();
        assertThat(findings.states()).isLessThanOrEqualTo(states);
    }
}
