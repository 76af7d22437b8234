package dev.waitline.diagram;

import dev.waitline.diagram.Lanes.Slot;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lays out lanes: one row a thread, one column a step. When not all columns fit, the last ones that do are shown, with
 * the current step among them.
 */
public final class LanesLayout {
    /** Room above the first row, for the mark of the current step. */
    public static final double TOP = 12;

    /** Room behind the last column, for end marks. */
    static final double RIGHT = 14;

    private static final double NARROWEST = 24;
    private static final double WIDEST = 92;
    private static final double START_WIDTH = 16;
    private static final int AHEAD = 3;

    private LanesLayout() {}

    /**
     * @param width how much room there is
     * @param rowHeight the height of each lane
     * @param threads the lanes, top to bottom
     * @param zoom how wide columns are, 1 for as wide as their labels; narrow ones show no label
     */
    public record Area(double width, double rowHeight, List<Integer> threads, double zoom) {
        public Area {
            threads = List.copyOf(threads);
        }

        public Area(double width, double rowHeight, List<Integer> threads) {
            this(width, rowHeight, threads, 1);
        }

        double height() {
            return TOP + rowHeight * threads.size() + 6;
        }

        double middle(int row) {
            return TOP + rowHeight * row + rowHeight * 0.44;
        }

        /** Columns whose labels have no room anyway are all equally wide. */
        private double zoomed(double width) {
            double least = Math.min(width, NARROWEST);
            return least * zoom + (width - least) * Math.max(0, 2 * zoom - 1);
        }

        /** Half the height of a block. */
        double half() {
            return Math.min(12, rowHeight * 0.30);
        }
    }

    /** @param current the step that the session stands at; columns behind it are still to come, and veiled */
    public static Lanes layout(List<Column> columns, int current, Area area, TextMeasure measure, Words words) {
        List<Column> shown = new ArrayList<>();
        List<Slot> slots = place(columns, current, area, measure, shown);
        List<Shape> shapes = draw(shown, slots, 0, area, measure, words);
        markCurrent(slots, current, area, shapes);
        return new Lanes(new Drawing(area.width(), area.height(), shapes), slots);
    }

    /**
     * The lanes without the mark of the current step.
     *
     * @param first the first column to show; what is before it only says what came to that
     */
    static List<Shape> draw(
            List<Column> shown, List<Slot> slots, int first, Area area, TextMeasure measure, Words words) {
        List<Shape> shapes = new ArrayList<>();
        for (int row = 1; row < area.threads().size(); row++) {
            double y = TOP + area.rowHeight() * row - 3;
            shapes.add(new Shape.Line(0, y, area.width(), y, Pen.solid(Ink.Role.GRID, 1)));
        }
        List<Column> seen = shown.subList(first, shown.size());
        List<Slot> seenSlots = slots.subList(first, slots.size());
        LaneArrows arrows = new LaneArrows(shown, slots, first, area);
        arrows.drawBehind(shapes);
        for (int row = 0; row < area.threads().size(); row++) {
            new LaneShapes(shown, slots, first, area, row, measure, words).draw(shapes);
        }
        for (int row = 0; row < area.threads().size(); row++) {
            LaneBands.draw(seen, seenSlots, area, row, measure, shapes);
        }
        arrows.drawInFront(shapes);
        return shapes;
    }

    /** Chooses the columns to show, adds them to {@code shown}, and gives them their places. */
    private static List<Slot> place(
            List<Column> columns, int current, Area area, TextMeasure measure, List<Column> shown) {
        int last = columns.size() - 1;
        while (last > 0 && columns.get(last).step() > current + AHEAD) {
            last--;
        }
        List<Double> widths = new ArrayList<>();
        double left = area.width() - RIGHT;
        for (int at = last; at >= 0; at--) {
            double width = area.zoomed(width(columns.get(at), measure));
            if (width > left) {
                break;
            }
            left -= width;
            widths.add(width);
            shown.add(columns.get(at));
        }
        Collections.reverse(widths);
        Collections.reverse(shown);
        List<Slot> slots = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < shown.size(); i++) {
            slots.add(new Slot(shown.get(i).step(), x, widths.get(i)));
            x += widths.get(i);
        }
        return slots;
    }

    static double width(Column column, TextMeasure measure) {
        if (column.step() == 0) {
            return START_WIDTH;
        }
        return Math.clamp(measure.width(column.label(), FontRole.LABEL) + 12, NARROWEST, WIDEST);
    }

    static void markCurrent(List<Slot> slots, int current, Area area, List<Shape> shapes) {
        for (Slot slot : slots) {
            if (slot.step() != current) {
                continue;
            }
            double x = slot.end();
            double end = slots.getLast().end();
            if (end > x) {
                shapes.add(new Shape.Rect(
                        x, 0, end - x + RIGHT, area.height(), 0, Shape.Fill.plain(Ink.Role.VEIL), Pen.NONE));
            }
            shapes.add(new Shape.Line(x, 4, x, area.height(), Pen.solid(Ink.Role.ACCENT, 1.6)));
            shapes.add(new Shape.Polygon(
                    List.of(new Point(x - 5.5, 0), new Point(x + 5.5, 0), new Point(x, 8)), Ink.Role.ACCENT));
        }
    }
}
