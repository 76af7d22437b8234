package dev.waitline.ui.primitives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Look;
import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a Condition's queue, those who want its lock and who holds it share a card. */
class StationRoomTest {
    private static final double TITLE = 110;

    private static Station station(Role role, int cells) {
        return new Station(
                role,
                "title",
                "",
                "",
                IntStream.range(0, cells)
                        .mapToObj(i -> new Cell("thread-" + i, i, "name", List.of("line"), Look.PLAIN))
                        .toList());
    }

    private static StationRoom room(int waiting, double names, boolean counts) {
        return new StationRoom(
                List.of(station(Role.QUEUE, waiting), station(Role.WANTING, 0), station(Role.HOLDING, 1)),
                counts,
                List.of(TITLE, TITLE, TITLE),
                names);
    }

    @Test
    void aFreePlaceIsLeftAtTheTailWhereThereIsRoomForIt() {
        StationRoom.Plan plan = room(3, 80, false).plan(700);
        assertThat(plan.places()).containsExactly(4, 1, 1);
        assertThat(plan.rows()).isOne();
    }

    @Test
    void aLongNameIsRatherWholeThanThatAPlaceIsLeftFree() {
        StationRoom.Plan plan = room(3, 112, false).plan(700);
        assertThat(plan.places()).containsExactly(3, 1, 1);
        assertThat(plan.cell()).isGreaterThanOrEqualTo(112);
    }

    @Test
    void aNameThatHasNoRoomIsWrittenSmallerBeforeTheQueueStandsInRows() {
        assertThat(room(3, 112, false).plan(600).rows()).isOne();
        assertThat(room(3, 112, false).plan(600).cell()).isBetween(112 * StationRoom.TIGHT, 112.0);
        assertThat(room(3, 112, false).plan(450).rows()).isGreaterThan(1);
    }

    @Test
    void aNameOfAnyLengthTakesNoMoreThanItsShare() {
        assertThat(room(3, 500, false).plan(700)).isEqualTo(room(3, 118, false).plan(700));
    }

    @Test
    void whereAHolderCountsTheCardHasRoomForItBeforeAnybodyHoldsIt() {
        StationRoom free = new StationRoom(List.of(station(Role.HOLDING, 0)), true, List.of(TITLE), 0);
        StationRoom plain = new StationRoom(List.of(station(Role.HOLDING, 0)), false, List.of(TITLE), 0);
        assertThat(free.height(1)).isEqualTo(plain.height(1) + 15);
    }
}
