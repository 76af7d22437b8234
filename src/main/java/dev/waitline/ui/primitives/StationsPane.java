package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import dev.waitline.trace.Resource;
import dev.waitline.ui.look.Dot;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Motion;
import dev.waitline.ui.look.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The stations of a card side by side, with all their cells in one layer, so that a cell can walk between them. */
final class StationsPane extends Pane {
    private static final double CELL_WIDEST = 136;
    private static final double CELL_USUAL = 86;
    private static final double GAP = 7;
    private static final double PAD = 8;
    private static final double ARROW = 20;
    private static final double TOP = 28;

    /** By how much of its height a cell rises above the others on its way. */
    private static final double LIFT = 0.3;

    private final Texts texts;
    private final Look look;
    private final Motion motion;
    private final List<StationBox> boxes = new ArrayList<>();
    private final Map<String, CellNode> cells = new HashMap<>();
    private final List<Region> places = new ArrayList<>();
    private final Set<String> travelling = new HashSet<>();
    private final Map<CellNode, Region> left = new HashMap<>();
    private final Set<CellNode> leaving = new HashSet<>();
    private @Nullable Card card;
    private boolean moved;

    StationsPane(Texts texts, Look look, Motion motion) {
        this.texts = texts;
        this.look = look;
        this.motion = motion;
        getStyleClass().add("stations");
    }

    void show(Card next) {
        Card before = card;
        if (next.equals(before)) {
            return;
        }
        card = next;
        travellers(before, next);
        while (boxes.size() < next.stations().size()) {
            StationBox box = new StationBox();
            boxes.add(box);
            getChildren().add(0, box);
        }
        while (boxes.size() > next.stations().size()) {
            getChildren().remove(boxes.removeLast());
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).show(next.stations().get(i), i + 1 < boxes.size());
        }
        meet(next);
        moved = before != null;
        requestLayout();
    }

    /** Who goes from one station to another: it is followed by eye, and the others close up once it is there. */
    private void travellers(@Nullable Card before, Card next) {
        travelling.clear();
        left.values().forEach(getChildren()::remove);
        left.clear();
        if (before == null || before.stations().size() != next.stations().size() || !motion.on()) {
            return;
        }
        for (int i = 0; i < next.stations().size(); i++) {
            for (Cell cell : next.stations().get(i).cells()) {
                for (int from = 0; from < before.stations().size(); from++) {
                    if (from != i
                            && before.stations().get(from).cells().stream()
                                    .anyMatch(c -> c.key().equals(cell.key()))) {
                        travelling.add(cell.key());
                    }
                }
            }
        }
    }

    /** The place that somebody leaves stays to be seen until it has arrived. */
    private void leavePlace(CellNode node, int thread) {
        Region place = new Region();
        place.getStyleClass().addAll("left-place", Dot.styleClass(thread));
        place.setManaged(false);
        place.setMouseTransparent(true);
        place.resizeRelocate(
                node.getLayoutX() + node.getTranslateX(),
                node.getLayoutY() + node.getTranslateY(),
                node.getWidth(),
                node.getHeight());
        left.put(node, place);
        getChildren().add(boxes.size(), place);
    }

    private void arrived(CellNode node) {
        Region place = left.remove(node);
        if (place != null) {
            getChildren().remove(place);
        }
    }

    /** Brings the nodes in line with the cells: those that stay keep theirs, others come and go. */
    private void meet(Card next) {
        List.copyOf(leaving).forEach(this::gone);
        Map<String, Cell> wanted = new HashMap<>();
        next.stations().forEach(s -> s.cells().forEach(c -> wanted.put(c.key(), c)));
        // Whose timeout has passed stays where it stands, as a ghost; what wants the lock for it is the newcomer.
        for (String key : wanted.keySet()) {
            CellNode waiter = cells.get("thread-" + wanted.get(key).thread());
            if (key.startsWith("ghost-") && !cells.containsKey(key) && waiter != null) {
                cells.remove("thread-" + wanted.get(key).thread());
                cells.put(key, waiter);
            }
        }
        for (String key : List.copyOf(cells.keySet())) {
            if (!wanted.containsKey(key)) {
                CellNode node = cells.get(key);
                cells.remove(key);
                if (node != null) {
                    leaving.add(node);
                    node.setId(null);
                    node.leave(motion.on() ? motion.duration() : null, () -> gone(node));
                }
            }
        }
        for (Map.Entry<String, Cell> entry : wanted.entrySet()) {
            CellNode node = cells.computeIfAbsent(entry.getKey(), k -> {
                CellNode fresh = new CellNode();
                getChildren().add(fresh);
                return fresh;
            });
            node.show(entry.getValue(), next.id());
        }
        for (Station station : next.stations()) {
            int size = station.cells().size();
            for (int i = 0; i < size; i++) {
                Cell cell = station.cells().get(i);
                CellNode node = cells.get(cell.key());
                if (node != null) {
                    String lines = String.join(
                            ", ",
                            cell.lines().stream().filter(l -> !l.isEmpty()).toList());
                    node.setAccessibleText(texts.get(
                            "cell.accessible", cell.name(), next.name(), station.title(), i + 1, size, lines));
                }
            }
        }
    }

    private void gone(CellNode node) {
        node.stop();
        leaving.remove(node);
        getChildren().remove(node);
    }

    // ---- geometry, in units of the usual size

    private List<Station> stations() {
        return card == null ? List.of() : card.stations();
    }

    private static int wanted(Station station) {
        return Math.max(1, station.cells().size() + (station.role() == Role.QUEUE ? 1 : 0));
    }

    private double cellHeight() {
        int lines = stations().stream()
                .filter(s -> s.role() != Role.ITEMS)
                .flatMap(s -> s.cells().stream())
                .mapToInt(
                        c -> (int) c.lines().stream().filter(l -> !l.isEmpty()).count())
                .max()
                .orElse(1);
        boolean waits = stations().stream().anyMatch(s -> s.role() == Role.QUEUE);
        return 30 + 15 * Math.max(waits ? 2 : 1, lines);
    }

    private double foot() {
        return stations().stream().anyMatch(s -> !s.foot().isEmpty()) ? 22 : 4;
    }

    private static double width(int places, double cell) {
        return places * (cell + GAP) - GAP + 2 * PAD;
    }

    /** How wide a station is: as its cells are, but its title stays whole. */
    private double width(int station, int places, double cell) {
        return Math.max(width(places, cell), boxes.get(station).titleWidth() / look.scale());
    }

    /** For how many cells a card should have room before it shares its row with another. */
    private int roomy(Station station) {
        return switch (station.role()) {
            case QUEUE -> card != null && card.kind() == Resource.Kind.CONDITION ? 3 : 2;
            case ITEMS -> 3;
            case WANTING, HOLDING -> 1;
        };
    }

    double minimum() {
        double cells = 0;
        for (int i = 0; i < stations().size(); i++) {
            cells += width(i, roomy(stations().get(i)), CELL_USUAL);
        }
        return cells + ARROW * Math.max(0, stations().size() - 1);
    }

    /** How many cells stand side by side in each station, and how wide they are. */
    private record Plan(List<Integer> places, double cell, int rows) {}

    /** All cells in one row if they can be read there, with a free place at the tail if there is room; else rows. */
    private Plan plan(double width) {
        List<Integer> all = stations().stream().map(StationsPane::wanted).toList();
        List<Integer> taken =
                stations().stream().map(s -> Math.max(1, s.cells().size())).toList();
        for (List<Integer> places : List.of(all, taken)) {
            double cell = cellFor(places, width);
            if (cell >= CELL_USUAL) {
                return new Plan(places, Math.min(cell, CELL_WIDEST), 1);
            }
        }
        List<Integer> places = new ArrayList<>(stations().stream().map(s -> 1).toList());
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i) < taken.get(i)) {
                    places.set(i, places.get(i) + 1);
                    if (cellFor(places, width) >= CELL_USUAL) {
                        grew = true;
                    } else {
                        places.set(i, places.get(i) - 1);
                    }
                }
            }
        }
        int rows = 1;
        for (int i = 0; i < places.size(); i++) {
            rows = Math.max(rows, Math.ceilDiv(taken.get(i), places.get(i)));
        }
        return new Plan(places, Math.clamp(cellFor(places, width), 40, CELL_WIDEST), rows);
    }

    /** How wide each cell is when {@code places} of them share {@code width}: where a title is wider, it has its room first. */
    private double cellFor(List<Integer> places, double width) {
        double room = width - ARROW * (places.size() - 1);
        Set<Integer> byTitle = new HashSet<>();
        double cell = CELL_WIDEST;
        for (boolean settled = false; !settled; ) {
            settled = true;
            double left = room;
            int cells = 0;
            for (int i = 0; i < places.size(); i++) {
                left -= byTitle.contains(i) ? width(i, 0, 0) : width(places.get(i), 0);
                cells += byTitle.contains(i) ? 0 : places.get(i);
            }
            cell = cells == 0 ? withinTitles(places) : left / cells;
            for (int i = 0; i < places.size(); i++) {
                if (width(places.get(i), cell) < width(i, 0, 0) && byTitle.add(i)) {
                    settled = false;
                }
            }
        }
        return cell;
    }

    /** How wide the cells can be where every station is as wide as its title. */
    private double withinTitles(List<Integer> places) {
        double cell = CELL_WIDEST;
        for (int i = 0; i < places.size(); i++) {
            cell = Math.min(cell, (width(i, 0, 0) - 2 * PAD + GAP) / places.get(i) - GAP);
        }
        return cell;
    }

    @Override
    protected double computePrefHeight(double width) {
        double usual = (width <= 0 ? minimum() * look.scale() : width) / look.scale();
        int rows = plan(usual).rows();
        return Math.ceil((TOP + rows * (cellHeight() + GAP) - GAP + foot() + 6) * look.scale());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        if (card == null || getWidth() <= 0) {
            return;
        }
        boolean glide = moved && motion.on();
        moved = false;
        double s = look.scale();
        Plan plan = plan(getWidth() / s);
        double cellHeight = cellHeight();
        double height =
                Math.max(TOP + plan.rows() * (cellHeight + GAP) - GAP + foot() + 6, Math.floor(getHeight() / s));
        double used = 0;
        for (int i = 0; i < boxes.size(); i++) {
            used += width(i, plan.places().get(i), plan.cell());
        }
        // What is left over goes to the first station, the queue: that is where more will come.
        double spare = Math.max(0, getWidth() / s - used - ARROW * (boxes.size() - 1));
        double x = 0;
        int empty = 0;
        for (int i = 0; i < boxes.size(); i++) {
            Station station = stations().get(i);
            int count = plan.places().get(i);
            double width = width(i, count, plan.cell()) + (i == 0 ? spare : 0);
            boxes.get(i).resizeRelocate(Math.round(x * s), 0, Math.round((width + ARROW) * s), Math.round(height * s));
            boxes.get(i).widthOfBox(Math.round(width * s));
            int shown = Math.min(wanted(station), Math.max(station.cells().size(), count * plan.rows()));
            for (int at = 0; at < shown; at++) {
                double cellX = Math.round((x + PAD + at % count * (plan.cell() + GAP)) * s);
                double cellY = Math.round((TOP + at / count * (cellHeight + GAP)) * s);
                double cellW = Math.round(plan.cell() * s);
                double cellH = Math.round(cellHeight * s);
                if (at < station.cells().size()) {
                    Cell cell = station.cells().get(at);
                    CellNode node = cells.get(cell.key());
                    if (node != null) {
                        boolean travels = glide && travelling.contains(cell.key());
                        if (travels) {
                            leavePlace(node, cell.thread());
                        }
                        node.place(cellX, cellY, cellW, cellH, glide ? way(travels, cellH) : null, () -> arrived(node));
                    }
                } else {
                    place(empty++).resizeRelocate(cellX, cellY, cellW, cellH);
                }
            }
            x += width + ARROW;
        }
        for (int i = empty; i < places.size(); i++) {
            places.get(i).setVisible(false);
        }
    }

    private CellNode.Way way(boolean travels, double height) {
        if (travels) {
            return new CellNode.Way(Duration.ZERO, motion.travel(), height * LIFT);
        }
        return new CellNode.Way(travelling.isEmpty() ? Duration.ZERO : motion.travel(), motion.duration(), 0);
    }

    /** An outlined place in which nobody stands. */
    private Region place(int at) {
        if (at == places.size()) {
            Region region = new Region();
            region.getStyleClass().add("empty-place");
            region.setManaged(false);
            places.add(region);
            getChildren().add(boxes.size(), region);
        }
        Region region = places.get(at);
        region.setVisible(true);
        return region;
    }
}
