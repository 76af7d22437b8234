package dev.waitline.diagram;

import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Look;
import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import dev.waitline.diagram.PrimitivesLayout.Place;
import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Dash;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import java.util.ArrayList;
import java.util.List;

/** A card where there is little room: its stations below one another, and of each cell number and name. */
final class SmallCard {
    private static final double LINE = 30;

    private final double width;
    private final TextMeasure measure;
    private final Words words;

    private SmallCard(double width, TextMeasure measure, Words words) {
        this.width = width;
        this.measure = measure;
        this.words = words;
    }

    static PrimitivesLayout.Placed layout(Card card, double width, TextMeasure measure, Words words) {
        return new SmallCard(width, measure, words).draw(card);
    }

    private PrimitivesLayout.Placed draw(Card card) {
        List<Shape> inside = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        double note = measure.width(card.note(), FontRole.SMALL);
        double y = 16;
        String name = measure.fit(card.name(), FontRole.CODE_BOLD, width - 20);
        inside.add(new Shape.Text(10, y, name, FontRole.CODE_BOLD, Ink.Role.TEXT, Anchor.START));
        if (measure.width(name, FontRole.CODE_BOLD) + note + 40 <= width) {
            inside.add(new Shape.Text(width - 10, y, card.note(), FontRole.SMALL, Ink.Role.MUTED, Anchor.END));
        }
        y += 14;
        for (Station station : card.stations()) {
            if (station.role() == Role.QUEUE || !station.cells().isEmpty()) {
                y += 8;
                String title = measure.fit(station.title(), FontRole.SMALL, width - 20);
                double beside = 20 + measure.width(title, FontRole.SMALL);
                boolean inLine = station.role() != Role.QUEUE && beside < width / 2;
                Blocks.text(title, 10, inLine ? y + 5 : y, FontRole.SMALL, Ink.Role.MUTED, inside);
                y = chips(card.id(), station.cells(), inLine ? beside : 10, inLine ? y - 6 : y + 10, inside, places);
            }
        }
        double height = y + 6;
        inside.addFirst(new Shape.Rect(
                0.5, 0.5, width - 1, height - 1, 8, Fill.plain(Ink.Role.INSET), Pen.solid(Ink.Role.BORDER, 1)));
        // The ground is the first shape, before all cells.
        return new PrimitivesLayout.Placed(new Drawing(width, height, inside), Place.moved(places, 0, 1));
    }

    /** One after the other, in lines that begin at {@code left}; the height at which they end. */
    private double chips(int card, List<Cell> cells, double left, double top, List<Shape> shapes, List<Place> places) {
        double x = left;
        double y = top;
        if (cells.isEmpty()) {
            shapes.add(new Shape.Rect(x, y, 70, 22, 6, Fill.NONE, new Pen(Ink.Role.MUTED, 1, Dash.DASHED)));
            shapes.add(new Shape.Text(
                    x + 35, y + 11, words.get("moment.empty"), FontRole.SMALL, Ink.Role.MUTED, Anchor.MIDDLE));
        }
        for (Cell cell : cells) {
            double most = width - 10 - left;
            String text = measure.fit(cell.name(), FontRole.LABEL, most - 36);
            double wide = measure.width(text, FontRole.LABEL) + (cell.thread() >= 0 ? 34 : 18);
            if (x > left && x + wide > width - 10) {
                x = left;
                y += LINE - 4;
            }
            int from = shapes.size();
            boolean thing = cell.thread() < 0;
            Ink ink = thing ? Ink.Role.BORDER : Ink.solid(cell.thread());
            Dash dash = cell.look() == Look.GHOST ? Dash.DASHED : Dash.SOLID;
            shapes.add(new Shape.Rect(x, y, wide, 22, 6, Fill.plain(Ink.Role.PANEL), new Pen(ink, 1.5, dash)));
            if (thing) {
                Blocks.text(text, x + 9, y + 11, FontRole.LABEL, Ink.Role.TEXT, shapes);
            } else {
                shapes.addAll(new Drawing(0, 0, name(cell.thread(), text, most, true, measure)).movedShapes(x + 4, y));
            }
            places.add(new Place(cell.key(), card, x, y, from, shapes.size()));
            x += wide + 6;
        }
        return y + LINE - 4;
    }

    /** A thread's number and name in a line of 22 units. */
    static List<Shape> name(int thread, String name, double width, boolean small, TextMeasure measure) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Circle(8, 11, small ? 7 : 8, Ink.solid(thread)));
        shapes.add(new Shape.Text(
                8,
                11,
                Integer.toString(thread),
                small ? FontRole.TINY : FontRole.LABEL,
                Ink.onSolid(thread),
                Anchor.MIDDLE));
        Blocks.text(measure.fit(name, FontRole.LABEL, width - 20), 20, 11, FontRole.LABEL, Ink.Role.TEXT, shapes);
        return shapes;
    }
}
