package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.StateGraph;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatePlacesTest {
    private final StatePlaces places = new StatePlaces(new StateGraph(
            List.of(
                    new StateGraph.Node(0, null, schedule()),
                    new StateGraph.Node(1, null, schedule(new Choice.Run(0, 3))),
                    new StateGraph.Node(2, null, schedule(new Choice.Run(0, 3), new Choice.Run(1, 2))),
                    new StateGraph.Node(2, null, schedule(new Choice.Run(0, 3), new Choice.Fire(1)))),
            List.of()));

    private static Schedule schedule(Choice... choices) {
        return new Schedule(List.of(choices));
    }

    @Test
    void aStateIsFoundHoweverItsMovesWereTakenTogether() {
        assertThat(places.after(schedule(new Choice.Run(0, 1), new Choice.Run(0, 2))))
                .isEqualTo(1);
        assertThat(places.after(schedule(new Choice.Run(0, 3), new Choice.Run(1, 1), new Choice.Run(1, 1))))
                .isEqualTo(2);
        assertThat(places.after(schedule(new Choice.Run(0, 3), new Choice.Fire(1))))
                .isEqualTo(3);
    }

    @Test
    void betweenTwoStatesItIsTheOneBefore() {
        assertThat(places.after(schedule())).isZero();
        assertThat(places.after(schedule(new Choice.Run(0, 2)))).isZero();
        assertThat(places.after(schedule(new Choice.Run(0, 3), new Choice.Run(1, 1))))
                .isEqualTo(1);
    }

    @Test
    void onAnotherWayItCannotBeTold() {
        assertThat(places.after(schedule(new Choice.Run(1, 1)))).isEqualTo(StatePlaces.UNKNOWN);
        assertThat(places.after(schedule(new Choice.Run(0, 4)))).isEqualTo(StatePlaces.UNKNOWN);
    }
}
