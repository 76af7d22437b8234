package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Lines that shapes stand for, the same for everybody who draws them. */
public final class Strokes {
    public static final double HATCH_WIDTH = 2.1;

    private static final double HATCH_APART = 6.5;
    private static final double HEAD = 6;

    private Strokes() {}

    /** The three corners of the arrow in which a path ends; empty when it ends in none. */
    public static List<Point> head(Shape.Path path) {
        if (path.head() == Shape.Head.NONE || path.points().size() < 2) {
            return List.of();
        }
        Point end = path.points().getLast();
        Point before = path.points().get(path.points().size() - 2);
        double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
        return List.of(end, behind(end, angle - 0.5), behind(end, angle + 0.5));
    }

    private static Point behind(Point end, double angle) {
        return new Point(end.x() - HEAD * Math.cos(angle), end.y() - HEAD * Math.sin(angle));
    }

    /** The stripes of a hatched box, from its lower edge to its upper one; to be cut off at its sides. */
    public static List<List<Point>> hatch(Shape.Rect box) {
        List<List<Point>> stripes = new ArrayList<>();
        for (double x = box.x() - box.height(); x < box.x() + box.width(); x += HATCH_APART) {
            stripes.add(List.of(new Point(x, box.y() + box.height()), new Point(x + box.height(), box.y())));
        }
        return stripes;
    }
}
