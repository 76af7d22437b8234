package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
    private static final Shape GROUND = new Shape.Rect(0, 0, 200, 100, 0, Fill.NONE, Pen.NONE);

    private static Sheet sheet(double x, double other) {
        List<Shape> shapes = new ArrayList<>(List.of(GROUND));
        shapes.add(new Shape.Thing("1 a", x, 10, 1));
        shapes.add(box(x));
        shapes.add(new Shape.Thing("1 b", other, 10, 1));
        shapes.add(box(other));
        return Sheet.of(new Drawing(200, 100, shapes), "name", "text");
    }

    private static Shape.Rect box(double x) {
        return new Shape.Rect(x, 10, 20, 20, 0, Fill.NONE, Pen.NONE);
    }

    @Test
    void whatMovesGoesToItsPlaceAboveTheRest() {
        List<Sheet> moves = Moves.between(sheet(100, 40), sheet(10, 40));

        assertThat(moves).hasSize(5);
        double before = 100;
        for (Sheet move : moves) {
            List<Shape> shapes = move.drawing().shapes();
            assertThat(shapes).hasSize(3).startsWith(GROUND, box(40));
            double x = ((Shape.Rect) shapes.getLast()).x();
            assertThat(x).isBetween(10.0, before).isNotEqualTo(before).isNotEqualTo(10);
            before = x;
        }
        assertThat(((Shape.Rect) moves.get(2).drawing().shapes().getLast()).x()).isEqualTo(55);
    }

    @Test
    void whereNothingMovesThereIsNothingBetween() {
        assertThat(Moves.between(sheet(10, 40), sheet(10, 40))).isEmpty();
    }

    @Test
    void sheetsOfAnotherScaleAreNotMixed() {
        Sheet small = Sheet.of(new Drawing(150, 100, List.of(GROUND)), "name", "text");

        assertThat(Moves.between(small, sheet(10, 40))).isEmpty();
    }
}
