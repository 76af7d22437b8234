package dev.waitline.diagram;

import java.util.List;

/** One thing to draw. Coordinates grow to the right and down. Immutable; whoever draws takes them in order. */
public sealed interface Shape {

    record Rect(double x, double y, double width, double height, double radius, Fill fill, Pen pen) implements Shape {}

    record Circle(double x, double y, double radius, Ink fill) implements Shape {}

    record Line(double x1, double y1, double x2, double y2, Pen pen) implements Shape {}

    /** Straight stretches from point to point; with a head, the last one ends in an arrow. */
    record Path(List<Point> points, Pen pen, Head head) implements Shape {
        public Path {
            points = List.copyOf(points);
        }
    }

    record Polygon(List<Point> points, Ink fill) implements Shape {
        public Polygon {
            points = List.copyOf(points);
        }
    }

    /** @param y the middle of the text's height, so that it sits the same whatever font is drawn */
    record Text(double x, double y, String text, FontRole font, Ink ink, Anchor anchor) implements Shape {}

    /** Draws nothing: here stands a line of the program. */
    record Row(double x, double y, double width, double height, int line) implements Shape {}

    /**
     * Draws nothing: where pictures can be clicked, this leads to the {@link Row} of a line.
     *
     * @param says where to, for those who do not see it
     */
    record Link(double x, double y, double width, double height, int line, String says) implements Shape {}

    /**
     * Draws nothing: the shapes that follow are one thing, which may stand elsewhere in another drawing.
     *
     * @param key the same in all of them
     * @param x where it stands on its card, wherever that is in the drawing
     * @param count how many shapes
     */
    record Thing(String key, double x, double y, int count) implements Shape {}

    record Point(double x, double y) {}

    record Fill(Ink ink, Texture texture) {
        public static final Fill NONE = new Fill(Ink.Role.NONE, Texture.PLAIN);

        public static Fill plain(Ink ink) {
            return new Fill(ink, Texture.PLAIN);
        }
    }

    enum Texture {
        PLAIN,
        /** Diagonal stripes in the ink, on the panel's colour. */
        HATCH
    }

    record Pen(Ink ink, double width, Dash dash) {
        public static final Pen NONE = new Pen(Ink.Role.NONE, 0, Dash.SOLID);

        public static Pen solid(Ink ink, double width) {
            return new Pen(ink, width, Dash.SOLID);
        }
    }

    enum Dash {
        SOLID,
        DASHED,
        DOTTED;

        /** Lengths of ink and gap, in pen widths. */
        public List<Double> pattern() {
            return switch (this) {
                case SOLID -> List.of();
                case DASHED -> List.of(2.4, 2.0);
                case DOTTED -> List.of(0.9, 1.9);
            };
        }
    }

    enum Head {
        NONE,
        ARROW
    }

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The same shape, elsewhere. */
    default Shape moved(double dx, double dy) {
        return switch (this) {
            case Rect s -> new Rect(s.x + dx, s.y + dy, s.width, s.height, s.radius, s.fill, s.pen);
            case Circle s -> new Circle(s.x + dx, s.y + dy, s.radius, s.fill);
            case Line s -> new Line(s.x1 + dx, s.y1 + dy, s.x2 + dx, s.y2 + dy, s.pen);
            case Path s -> new Path(moved(s.points, dx, dy), s.pen, s.head);
            case Polygon s -> new Polygon(moved(s.points, dx, dy), s.fill);
            case Text s -> new Text(s.x + dx, s.y + dy, s.text, s.font, s.ink, s.anchor);
            case Row s -> new Row(s.x + dx, s.y + dy, s.width, s.height, s.line);
            case Thing s -> s;
            case Link s -> new Link(s.x + dx, s.y + dy, s.width, s.height, s.line, s.says);
        };
    }

    private static List<Point> moved(List<Point> points, double dx, double dy) {
        return points.stream().map(p -> new Point(p.x + dx, p.y + dy)).toList();
    }
}
