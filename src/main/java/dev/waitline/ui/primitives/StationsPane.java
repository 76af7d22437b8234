package dev.waitline.ui.primitives;

import static dev.waitline.ui.primitives.StationRoom.ARROW;
import static dev.waitline.ui.primitives.StationRoom.GAP;
import static dev.waitline.ui.primitives.StationRoom.PAD;
import static dev.waitline.ui.primitives.StationRoom.TOP;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.Card.Cell;
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
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The stations of a card side by side, with all their cells in one layer, so that a cell can walk between them. */
final class StationsPane extends Pane {

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
    /** By how much the pane is higher than its cells need, on the way from one height to another. */
    private final DoubleProperty surplus = new SimpleDoubleProperty();

    private Timeline growth = new Timeline();

    StationsPane(Texts texts, Look look, Motion motion) {
        this.texts = texts;
        this.look = look;
        this.motion = motion;
        getStyleClass().add("stations");
        surplus.subscribe(by -> requestLayout());
    }

    void show(Card next) {
        Card before = card;
        if (next.equals(before)) {
            return;
        }
        double height = before == null ? 0 : restingHeight(getWidth()) + surplus.get();
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
        if (moved) {
            grow(height);
        }
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

    private StationRoom room() {
        double scale = look.scale();
        List<Station> stations = card == null ? List.of() : card.stations();
        List<Double> titles = new ArrayList<>();
        for (int i = 0; i < stations.size(); i++) {
            titles.add(boxes.get(i).titleWidth() / scale);
        }
        double names =
                cells.values().stream().mapToDouble(CellNode::wholeWidth).max().orElse(0) / scale;
        return new StationRoom(stations, card != null && countsTakings(card), titles, names);
    }

    /** Who holds it has a line more than who holds a Lock; the card has room for it from the start. */
    private static boolean countsTakings(Card card) {
        return card.kind() == Resource.Kind.RLOCK;
    }

    double minimum() {
        return room().minimum(card != null && card.kind() == Resource.Kind.CONDITION ? 3 : 2);
    }

    /** By how much it is higher just now than it will be once it has come to rest, in pixels. */
    double onItsWay() {
        return surplus.get();
    }

    private double restingHeight(double width) {
        StationRoom room = room();
        double usual = width <= 0 ? minimum() : width / look.scale();
        return Math.ceil(room.height(room.plan(usual).rows()) * look.scale());
    }

    /** What is below a card that gets higher or lower moves as its cells do. */
    private void grow(double from) {
        growth.stop();
        surplus.set(from - restingHeight(getWidth()));
        if (Math.abs(surplus.get()) > 0.5 && motion.on() && getWidth() > 0) {
            growth = new Timeline(new KeyFrame(motion.duration(), new KeyValue(surplus, 0, Interpolator.EASE_BOTH)));
            growth.play();
        } else {
            surplus.set(0);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return restingHeight(width) + surplus.get();
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
        StationRoom room = room();
        StationRoom.Plan plan = room.plan(getWidth() / s);
        double cellHeight = room.cellHeight();
        double height = Math.max(room.height(plan.rows()), Math.floor((getHeight() - surplus.get()) / s));
        double used = 0;
        for (int i = 0; i < boxes.size(); i++) {
            used += room.width(i, plan.places().get(i), plan.cell());
        }
        // What is left over goes to the first station, the queue: that is where more will come.
        double spare = Math.max(0, getWidth() / s - used - ARROW * (boxes.size() - 1));
        double x = 0;
        int empty = 0;
        Duration growing = travelling.isEmpty() ? motion.duration() : motion.travel();
        for (int i = 0; i < boxes.size(); i++) {
            Station station = card.stations().get(i);
            int count = plan.places().get(i);
            double width = room.width(i, count, plan.cell()) + (i == 0 ? spare : 0);
            boxes.get(i)
                    .place(
                            Math.round(x * s),
                            Math.round(width * s),
                            Math.round(ARROW * s),
                            Math.round(height * s),
                            glide ? growing : null);
            int shown = Math.min(
                    StationRoom.wanted(station), Math.max(station.cells().size(), count * plan.rows()));
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
