package dev.waitline.diagram;

import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a state is drawn: a small ring, the start a full one, and the last states by how the program ended in them. */
final class StateShapes {
    private static final double LARGE = 10;
    private static final double INNER = 5;

    private StateShapes() {}

    static void add(List<Shape> to, Shape.Point at, Ending.@Nullable Kind ending, boolean start) {
        switch (ending) {
            case null -> {
                to.add(new Shape.Circle(at.x(), at.y(), StateDiagram.RADIUS, start ? Ink.Role.TEXT : Ink.Role.MUTED));
                if (!start) {
                    to.add(new Shape.Circle(at.x(), at.y(), INNER, Ink.Role.PANEL));
                }
            }
            case FINISHED -> {
                to.add(new Shape.Circle(at.x(), at.y(), LARGE, Ink.Role.GOOD));
                to.add(line(Ink.Role.PANEL, at(at, -4.5, 0.5), at(at, -1.5, 3.5), at(at, 4.5, -3.5)));
            }
            case STUCK -> {
                to.add(regular(at, 8, LARGE + 1, Math.PI / 8, Ink.Role.DANGER));
                to.add(line(Ink.Role.PANEL, at(at, -5, 0), at(at, 5, 0)));
            }
            case ERROR -> {
                to.add(regular(at(at, 0, 1.5), 3, LARGE + 3, -Math.PI / 2, Ink.Role.DANGER));
                to.add(line(Ink.Role.PANEL, at(at, 0, -4.5), at(at, 0, 2)));
                to.add(new Shape.Circle(at.x(), at.y() + 5, 1.2, Ink.Role.PANEL));
            }
            case EXIT ->
                to.add(new Shape.Rect(
                        at.x() - LARGE + 1,
                        at.y() - LARGE + 1,
                        2 * LARGE - 2,
                        2 * LARGE - 2,
                        2,
                        Shape.Fill.plain(Ink.Role.MUTED),
                        Shape.Pen.NONE));
        }
    }

    private static Shape.Point at(Shape.Point from, double dx, double dy) {
        return new Shape.Point(from.x() + dx, from.y() + dy);
    }

    private static Shape line(Ink ink, Shape.Point... points) {
        return new Shape.Path(List.of(points), Shape.Pen.solid(ink, 2.2), Shape.Head.NONE);
    }

    private static Shape regular(Shape.Point middle, int corners, double radius, double turned, Ink fill) {
        List<Shape.Point> points = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            double angle = turned + 2 * Math.PI * i / corners;
            points.add(at(middle, radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return new Shape.Polygon(points, fill);
    }
}
