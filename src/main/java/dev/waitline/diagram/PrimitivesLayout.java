package dev.waitline.diagram;

import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Look;
import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Point;
import java.util.ArrayList;
import java.util.List;

/** Lays out primitives for a still picture: cards below one another, their stations side by side. */
public final class PrimitivesLayout {
    /** With less, a Condition's three stations have no room side by side. */
    static final double NARROW = 620;

    private static final double PAD = 12;
    private static final double GAP = 8;
    private static final double CELL = 108;
    private static final double ARROW = 26;
    private static final double TITLE = 34;

    private final double width;
    private final TextMeasure measure;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private PrimitivesLayout(double width, TextMeasure measure) {
        this.width = width;
        this.measure = measure;
    }

    public static Drawing layout(List<Card> cards, double width, TextMeasure measure) {
        return placed(cards, width, measure).drawing();
    }

    /** As {@link #layout}, for who moves cells from one place to another. */
    public static Placed placed(List<Card> cards, double width, TextMeasure measure) {
        PrimitivesLayout layout = new PrimitivesLayout(width, measure);
        double y = 0;
        for (Card card : cards) {
            y += layout.card(card, y) + PAD;
        }
        return new Placed(new Drawing(width, Math.max(0, y - PAD), layout.shapes), layout.places);
    }

    /** As {@link #placed}; where there is little room, each card has its stations below one another, and its cells no places. */
    public static Placed fitting(List<Card> cards, double width, TextMeasure measure, Words words) {
        if (width >= NARROW) {
            return placed(cards, width, measure);
        }
        List<Shape> shapes = new ArrayList<>();
        List<Place> cells = new ArrayList<>();
        double y = 0;
        for (Card card : cards) {
            Placed small = SmallCard.layout(card, width, measure, words);
            cells.addAll(Place.moved(small.cells(), y, shapes.size()));
            shapes.addAll(small.drawing().movedShapes(0, y));
            y += small.drawing().height() + PAD;
        }
        return new Placed(new Drawing(width, Math.max(0, y - PAD), shapes), cells);
    }

    /**
     * Cards as laid out.
     *
     * @param cells the places of all cells
     */
    public record Placed(Drawing drawing, List<Place> cells) {
        public Placed {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Where a cell stands.
     *
     * @param key the cell's own
     * @param card the number of the primitive on whose card it is
     * @param from its first shape in the drawing
     * @param to the shape after its last
     */
    public record Place(String key, int card, double x, double y, int from, int to) {

        /** The same so much further down, in a drawing in which so many shapes come before. */
        static List<Place> moved(List<Place> places, double down, int shapes) {
            return places.stream()
                    .map(p -> new Place(p.key, p.card, p.x, p.y + down, p.from + shapes, p.to + shapes))
                    .toList();
        }
    }

    private double card(Card card, double top) {
        int lines = card.stations().stream()
                .flatMap(s -> s.cells().stream())
                .mapToInt(c -> c.lines().size())
                .max()
                .orElse(0);
        double cellHeight = 26 + 15 * lines;
        boolean feet = card.stations().stream()
                .anyMatch(s -> !s.foot().isEmpty() || !s.footEnd().isEmpty());
        List<Integer> side = places(card);
        int rows = 1;
        for (int i = 0; i < side.size(); i++) {
            rows = Math.max(rows, Math.ceilDiv(wanted(card.stations().get(i)), side.get(i)));
        }
        double inner = 30 + rows * (cellHeight + GAP) + (feet ? 20 : 4);
        double height = TITLE + inner + PAD;
        shapes.add(new Shape.Rect(
                0.5, top + 0.5, width - 1, height - 1, 9, Fill.plain(Ink.Role.PANEL), Pen.solid(Ink.Role.BORDER, 1)));
        title(card, top);
        double x = PAD;
        for (int i = 0; i < side.size(); i++) {
            Station station = card.stations().get(i);
            double stationWidth = stationWidth(side.get(i));
            station(card, station, x, top + TITLE, stationWidth, inner, side.get(i), cellHeight);
            x += stationWidth;
            if (i + 1 < side.size()) {
                arrow(x, top + TITLE + inner / 2);
                x += ARROW;
            }
        }
        return height;
    }

    /** How many cells stand side by side in each station: as many as wanted while there is room. */
    private List<Integer> places(Card card) {
        List<Station> stations = card.stations();
        List<Integer> places = new ArrayList<>(stations.stream().map(s -> 1).toList());
        double room = width - 2 * PAD - ARROW * (stations.size() - 1) - stations.size() * stationWidth(1);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) < broad(stations.get(i)) && room >= CELL + GAP) {
                    places.set(i, places.get(i) + 1);
                    room -= CELL + GAP;
                    grew = true;
                }
            }
        }
        return places;
    }

    private static int wanted(Station station) {
        return Math.max(1, station.cells().size() + (station.role() == Role.QUEUE ? 1 : 0));
    }

    /** A queue has room for what stands above and below it. */
    private static int broad(Station station) {
        return Math.max(station.role() == Role.QUEUE ? 2 : 1, wanted(station));
    }

    private static double stationWidth(int places) {
        return places * (CELL + GAP) + 2 * PAD - GAP;
    }

    private void title(Card card, double top) {
        double middle = top + 18;
        double note = measure.width(card.note(), FontRole.SMALL);
        String name = measure.fit(card.name(), FontRole.CODE_BOLD, width - 3 * PAD - note);
        double after = PAD + measure.width(name, FontRole.CODE_BOLD) + 10;
        shapes.add(new Shape.Text(PAD, middle, name, FontRole.CODE_BOLD, Ink.Role.TEXT, Anchor.START));
        String subtitle = measure.fit(card.subtitle(), FontRole.SMALL, width - after - note - 2 * PAD);
        if (!subtitle.isEmpty()) {
            shapes.add(new Shape.Text(after, middle, subtitle, FontRole.SMALL, Ink.Role.MUTED, Anchor.START));
        }
        shapes.add(new Shape.Text(width - PAD, middle, card.note(), FontRole.SMALL, Ink.Role.MUTED, Anchor.END));
    }

    private void station(
            Card card,
            Station station,
            double x,
            double y,
            double stationWidth,
            double height,
            int side,
            double cellHeight) {
        boolean holding = station.role() == Role.HOLDING && !station.cells().isEmpty();
        shapes.add(new Shape.Rect(
                x,
                y,
                stationWidth,
                height,
                8,
                Fill.plain(holding ? Ink.Role.ACCENT_SOFT : Ink.Role.INSET),
                Pen.solid(holding ? Ink.Role.ACCENT : Ink.Role.BORDER, 1)));
        text(station.title(), x + PAD, y + 16, stationWidth - 2 * PAD, FontRole.LABEL, Ink.Role.TEXT);
        for (int i = 0; i < wanted(station); i++) {
            double cellX = x + PAD + i % side * (CELL + GAP);
            double cellY = y + 30 + i / side * (cellHeight + GAP);
            if (i < station.cells().size()) {
                Cell cell = station.cells().get(i);
                int from = shapes.size();
                cell(cell, cellX, cellY, cellHeight);
                places.add(new Place(cell.key(), card.id(), cellX, cellY, from, shapes.size()));
            } else {
                shapes.add(box(cellX, cellY, cellHeight, Fill.NONE, new Pen(Ink.Role.BORDER, 1.2, Shape.Dash.DOTTED)));
            }
        }
        double foot = y + height - 12;
        double end = measure.width(station.footEnd(), FontRole.SMALL);
        double start = measure.width(station.foot(), FontRole.SMALL);
        boolean both = start + end + 12 <= stationWidth - 2 * PAD;
        text(station.foot(), x + PAD, foot, stationWidth - 2 * PAD, FontRole.SMALL, Ink.Role.MUTED);
        if (both && !station.footEnd().isEmpty()) {
            shapes.add(new Shape.Text(
                    x + stationWidth - PAD, foot, station.footEnd(), FontRole.SMALL, Ink.Role.MUTED, Anchor.END));
        }
    }

    private void cell(Cell cell, double x, double y, double height) {
        boolean ghost = cell.look() == Look.GHOST;
        Ink ink = cell.thread() < 0 ? Ink.Role.MUTED : Ink.solid(cell.thread());
        shapes.add(box(
                x,
                y,
                height,
                Fill.plain(ghost ? Ink.Role.INSET : Ink.Role.PANEL),
                new Pen(ink, 1.7, ghost ? Shape.Dash.DASHED : Shape.Dash.SOLID)));
        double textX = x + 10;
        if (cell.thread() >= 0) {
            shapes.add(new Shape.Circle(x + 15, y + 14, 7, ink));
            shapes.add(new Shape.Text(
                    x + 15,
                    y + 14,
                    Integer.toString(cell.thread()),
                    FontRole.TINY,
                    Ink.onSolid(cell.thread()),
                    Anchor.MIDDLE));
            textX = x + 26;
        }
        text(cell.name(), textX, y + 14, x + CELL - 6 - textX, FontRole.LABEL, ghost ? Ink.Role.MUTED : Ink.Role.TEXT);
        double line = y + 32;
        for (String more : cell.lines()) {
            text(more, x + 10, line, CELL - 16, FontRole.SMALL, Ink.Role.MUTED);
            line += 15;
        }
    }

    private static Shape box(double x, double y, double height, Fill fill, Pen pen) {
        return new Shape.Rect(x, y, CELL, height, 7, fill, pen);
    }

    private void arrow(double x, double y) {
        shapes.add(new Shape.Path(
                List.of(new Point(x + 6, y), new Point(x + ARROW - 6, y)),
                Pen.solid(Ink.Role.LINK, 1.5),
                Shape.Head.ARROW));
    }

    private void text(String text, double x, double y, double room, FontRole font, Ink ink) {
        String fitting = measure.fit(text, font, room);
        if (!fitting.isEmpty()) {
            shapes.add(new Shape.Text(x, y, fitting, font, ink, Anchor.START));
        }
    }
}
