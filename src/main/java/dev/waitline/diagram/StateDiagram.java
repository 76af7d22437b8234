package dev.waitline.diagram;

import dev.waitline.trace.Ending;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A graph of states as laid out.
 *
 * @param spots where each state stands, by its number
 */
public record StateDiagram(Drawing drawing, List<Shape.Point> spots) {
    public static final StateDiagram EMPTY = new StateDiagram(Drawing.EMPTY, List.of());

    static final double RADIUS = 7;

    private static final double REACH = 13;
    private static final double RING = 13;

    public StateDiagram {
        spots = List.copyOf(spots);
    }

    /**
     * @param depth in which layer it is to stand
     * @param ending for a last state
     */
    public record State(int depth, Ending.@Nullable Kind ending) {}

    /** A step of {@code thread} from one state to another; of the clock when that is negative. */
    public record Step(int from, int to, int thread) {}

    /** The state near that point. */
    public OptionalInt at(double x, double y) {
        int nearest = -1;
        double distance = REACH;
        for (int i = 0; i < spots.size(); i++) {
            double d = Math.hypot(spots.get(i).x() - x, spots.get(i).y() - y);
            if (d < distance) {
                nearest = i;
                distance = d;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** A ring around a state, to be drawn over the rest. */
    public Drawing ring(int state) {
        Shape.Point spot = spots.get(state);
        Shape ring = new Shape.Rect(
                spot.x() - RING,
                spot.y() - RING,
                2 * RING,
                2 * RING,
                RING,
                Shape.Fill.NONE,
                Shape.Pen.solid(Ink.Role.ACCENT, 3.4));
        return new Drawing(drawing.width(), drawing.height(), List.of(ring));
    }
}
