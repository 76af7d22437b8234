package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeGroupTest {
    private static final Ending FINISHED = new Ending(Ending.Kind.FINISHED, 0, "", List.of());
    private static final Ending STUCK = new Ending(Ending.Kind.STUCK, 100, "", List.of(1));

    private static Outcome outcome(String output, Ending ending, int length) {
        return new Outcome(
                output,
                "",
                "",
                ending,
                List.of(),
                List.of(),
                null,
                length,
                length,
                new Schedule(List.of(new Choice.Run(0, length))));
    }

    private final Outcome first = outcome("a\nb\n", FINISHED, 3);
    private final Outcome turned = outcome("b\na\n", FINISHED, 4);
    private final Outcome stuck = outcome("b\na\n", STUCK, 5);
    private final Outcome twice = outcome("a\na\nb\n", FINISHED, 6);

    @Test
    void outcomesWithTheSameLinesAndEndingAreOneGroup() {
        List<OutcomeGroup> groups = OutcomeGroup.byLines(List.of(first, stuck, turned, twice));

        assertThat(groups)
                .extracting(OutcomeGroup::members)
                .containsExactly(List.of(first, turned), List.of(stuck), List.of(twice));
    }

    @Test
    void aGroupIsToldByItsShortestAndCountsAllStates() {
        OutcomeGroup group = OutcomeGroup.byLines(List.of(first, turned)).getFirst();

        assertThat(group.first()).isEqualTo(first);
        assertThat(group.states()).isEqualTo(7);
    }

    @Test
    void singleLeavesEachByItself() {
        assertThat(OutcomeGroup.single(List.of(first, turned))).hasSize(2);
    }
}
