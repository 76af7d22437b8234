package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.StateDiagram.State;
import dev.waitline.diagram.StateDiagram.Step;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatesLayoutTest {
    @Test
    void statesStandInLayersByDepthAndNeverOnEachOther() {
        StateDiagram states = StatesLayout.of(
                List.of(new State(0, null), new State(1, null), new State(1, null), new State(2, Ending.Kind.STUCK)),
                List.of(new Step(0, 1, 0), new Step(0, 2, 1), new Step(1, 3, 1), new Step(2, 3, 0)));

        assertThat(states.spots()).doesNotHaveDuplicates();
        assertThat(states.spots().get(1).x()).isEqualTo(states.spots().get(2).x());
        assertThat(states.spots().get(0).x()).isLessThan(states.spots().get(1).x());
        assertThat(states.spots().get(2).x()).isLessThan(states.spots().get(3).x());
    }

    @Test
    void stepsThatNeedNotCrossDoNot() {
        StateDiagram states = StatesLayout.of(
                List.of(
                        new State(0, null),
                        new State(1, null),
                        new State(1, null),
                        new State(2, null),
                        new State(2, null)),
                List.of(new Step(0, 1, 0), new Step(0, 2, 1), new Step(1, 4, 0), new Step(2, 3, 1)));

        boolean above = states.spots().get(1).y() < states.spots().get(2).y();
        assertThat(states.spots().get(4).y() < states.spots().get(3).y()).isEqualTo(above);
    }

    @Test
    void aStateIsFoundNearItsSpotAlone() {
        StateDiagram states = StatesLayout.of(
                List.of(new State(0, null), new State(1, Ending.Kind.FINISHED)), List.of(new Step(0, 1, 0)));
        Shape.Point spot = states.spots().get(1);

        assertThat(states.at(spot.x() + 3, spot.y() - 3)).hasValue(1);
        assertThat(states.at(spot.x(), spot.y() + 40)).isEmpty();
    }

    @Test
    void endsAreToldApartByShape() {
        List<Class<?>> shapes = new ArrayList<>();
        for (Ending.Kind kind : List.of(Ending.Kind.FINISHED, Ending.Kind.STUCK, Ending.Kind.EXIT)) {
            List<Shape> drawn = new ArrayList<>();
            StateShapes.add(drawn, new Shape.Point(0, 0), kind, false);
            shapes.add(drawn.getFirst().getClass());
        }
        assertThat(shapes).containsExactly(Shape.Circle.class, Shape.Polygon.class, Shape.Rect.class);
    }

    @Test
    void fiveHundredStatesKeepWithinTheDrawing() {
        List<State> all = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(new State(i / 25, null));
            if (i >= 25) {
                steps.add(new Step(i - 25, i, i % 4));
                steps.add(new Step(i, i - 25, 1));
            }
        }
        StateDiagram states = StatesLayout.of(all, steps);

        assertThat(states.spots())
                .allMatch(s -> s.x() > 0 && s.x() < states.drawing().width())
                .allMatch(s -> s.y() > 0 && s.y() < states.drawing().height())
                .doesNotHaveDuplicates();
    }
}
