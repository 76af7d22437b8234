package dev.waitline.ui;

import static dev.waitline.ui.look.Panel.there;

import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.viewmodel.Store;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where the panes stand: beside each other where there is room for that, else one below the other, to scroll. A person may fold
 * panes, swap code and threads, and drag what divides them; that is kept from one start to the next. The window's thread only.
 */
final class PaneLayout {
    /** Where there is less room than this, in units of the usual size, the panes stand one below the other. */
    private static final double LEAST_WIDTH = 1040;

    private static final double LEAST_HEIGHT = 660;
    /** Below this width of code and diagram together, the code needs more of it for forty columns. */
    private static final double NARROW = 860;

    /** In a column, in units of the usual size. */
    private static final double CENTRE_HEIGHT = 560;

    private static final double CODE_HEIGHT = 330;
    private static final double SIDE_HEIGHT = 460;

    private static final double CODE_SHARE = 0.37;
    private static final double SOURCE_SHARE = 0.5;
    private static final double CODE_SHARE_NARROW = 0.45;
    /** Before an audience, in units of the usual size: a column of code, and what else the code needs beside its lines. */
    private static final double COLUMN = 7.9;

    private static final double BESIDE_CODE = 86;
    private static final double LEAST_COLUMNS = 30;
    private static final double MOST_COLUMNS = 52;
    private static final double LANES_WIDTH = 450;
    private static final double QUEUE_HEIGHT = 190;
    /** The sentence and the output, and the gaps between all. */
    private static final double BELOW = 150;

    private static final double LEAST_CODE = 0.3;
    private static final double OUTPUT_SHARE = 0.34;
    private static final double LEAST_LANES = 0.3;
    private static final double MOST_LANES = 0.7;
    /** While the graph of states is looked at. */
    private static final double MOST_LANES_BESIDE_GRAPH = 0.36;

    private static final String FOLDED = "folded";
    private static final String SWAPPED = "swapped";
    private static final String DIVIDERS = "divider.";

    /** A pane that can be folded away. */
    enum Part {
        CODE,
        QUEUES,
        OUTPUT,
        SIDE
    }

    /** The panes. */
    record Panes(
            Region code,
            Region source,
            Region lanes,
            Region primitives,
            Region graph,
            Region refused,
            Region sentence,
            Region output,
            VBox side) {}

    /** All that decides where the panes stand. */
    private record State(
            boolean column,
            boolean writing,
            boolean presenting,
            boolean runs,
            boolean graph,
            boolean swapped,
            Set<Part> folded) {}

    private final Panes panes;
    private final Look look;
    private final Store store;
    private final Wanted wanted;
    private final SplitPane centre = new SplitPane();
    private final SplitPane upper = new SplitPane();
    private final VBox left = new VBox();
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final HBox middle = new HBox();
    private final GridPane audience = new GridPane();
    private final ReadOnlyObjectWrapper<Set<Part>> folded = new ReadOnlyObjectWrapper<>(EnumSet.noneOf(Part.class));
    private boolean swapped;
    private boolean writing;
    private boolean presenting;
    private boolean runs = true;
    private boolean graph;
    private @Nullable State arranged;

    /** What needs room, in units of the usual size. */
    interface Wanted {
        /** How high the lanes want to be. */
        double lanes();

        /** The characters of the longest line of code. */
        int columns();
    }

    PaneLayout(Panes panes, Look look, Store store, Wanted wanted) {
        this.panes = panes;
        this.look = look;
        this.store = store;
        this.wanted = wanted;
        folded.set(kept(store.get(FOLDED)));
        swapped = !store.get(SWAPPED).isEmpty();
        centre.setId("centre");
        centre.setOrientation(Orientation.VERTICAL);
        upper.setId("upper");
        VBox.setVgrow(upper, Priority.ALWAYS);
        left.getStyleClass().add("left");
        left.setMinWidth(0);
        left.setPrefWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        column.getStyleClass().add("left");
        Scrolling.settle(scroll);
        scroll.setId("column");
        scroll.setMinWidth(0);
        scroll.setPrefWidth(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        audience.getStyleClass().add("audience");
        for (double share : new double[] {1 - OUTPUT_SHARE, OUTPUT_SHARE}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100 * share);
            audience.getColumnConstraints().add(column);
        }
        middle.getStyleClass().add("middle");
        middle.setMinHeight(0);
        middle.setMinWidth(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        dragged(upper);
        dragged(centre);
        upper.widthProperty().subscribe(w -> divide());
        centre.heightProperty().subscribe(h -> Platform.runLater(this::divide));
        look.sizeProperty().subscribe(s -> arrange());
        arrange();
    }

    Region node() {
        return middle;
    }

    ReadOnlyObjectProperty<Set<Part>> foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    void fold(Part part, boolean away) {
        Set<Part> next = EnumSet.noneOf(Part.class);
        next.addAll(folded.get());
        if (away) {
            next.add(part);
        } else {
            next.remove(part);
        }
        folded.set(next);
        store.put(FOLDED, String.join(" ", next.stream().map(Part::name).toList()));
        arrange();
    }

    /** Code and threads change places. */
    void swap() {
        swapped = !swapped;
        store.put(SWAPPED, swapped ? "swapped" : "");
        arrange();
        divide();
    }

    /** All panes as they are at first. */
    void reset() {
        folded.set(EnumSet.noneOf(Part.class));
        store.put(FOLDED, "");
        swapped = false;
        store.put(SWAPPED, "");
        store.put(DIVIDERS + upper.getId(), "");
        store.put(DIVIDERS + centre.getId(), "");
        arrange();
        divide();
    }

    /** @param on whether a lesson's file stands in the place of the program */
    void write(boolean on) {
        writing = on;
        arrange();
    }

    /** @param on whether an audience looks on, which needs less */
    void present(boolean on) {
        presenting = on;
        arrange();
    }

    /** @param some whether there is a run to show; else there is why the program was refused */
    void runs(boolean some) {
        runs = some;
        arrange();
    }

    /** @param shown whether the graph of states takes the place of the primitives */
    void graph(boolean shown) {
        graph = shown;
        arrange();
        Platform.runLater(this::divide);
    }

    /** @param opacity of what shows a run */
    void dim(double opacity) {
        centre.setOpacity(opacity);
        panes.sentence().setOpacity(opacity);
        panes.output().setOpacity(opacity);
    }

    /** Puts every pane where it belongs now. To be called when the window has another size. */
    void arrange() {
        double width = middle.getScene() == null ? 0 : middle.getScene().getWidth();
        double height = middle.getScene() == null ? 0 : middle.getScene().getHeight();
        if (presenting && width > 0) {
            look.room(Look.USUAL
                    * Math.min(width / (code() + LANES_WIDTH), height / (wanted.lanes() + QUEUE_HEIGHT + BELOW)));
        }
        boolean small = !presenting
                && width > 0
                && (width / look.scale() < LEAST_WIDTH || height / look.scale() < LEAST_HEIGHT);
        State next = new State(small, writing, presenting, runs, graph, swapped, Set.copyOf(folded.get()));
        sizes(small);
        if (next.equals(arranged)) {
            return;
        }
        arranged = next;
        for (List<Node> items : List.of(
                centre.getItems(),
                upper.getItems(),
                left.getChildren(),
                column.getChildren(),
                audience.getChildren(),
                middle.getChildren())) {
            items.clear();
        }
        centre.getItems().add(panes.lanes());
        if (graph || !away(Part.QUEUES)) {
            centre.getItems().add(graph ? panes.graph() : panes.primitives());
        }
        // Where nothing runs, the code is what is to be mended.
        boolean code = !runs || writing || !away(Part.CODE);
        Region text = writing ? panes.source() : panes.code();
        Region shown = runs ? centre : panes.refused();
        there(panes.sentence(), runs);
        there(panes.output(), runs && !away(Part.OUTPUT));
        there(panes.side(), runs && !presenting && !away(Part.SIDE));
        if (small) {
            column.getChildren().addAll(panes.sentence(), shown);
            if (code) {
                column.getChildren().add(runs ? 2 : 1, text);
            }
            column.getChildren().addAll(panes.output(), panes.side());
            middle.getChildren().add(scroll);
        } else {
            upper.getItems().add(shown);
            if (code) {
                upper.getItems().add(swapped ? 1 : 0, text);
            }
            if (presenting) {
                audience.addRow(0, panes.sentence(), panes.output());
                left.getChildren().addAll(upper, audience);
            } else {
                left.getChildren().addAll(upper, panes.sentence(), panes.output());
            }
            middle.getChildren().addAll(left, panes.side());
        }
        Platform.runLater(this::divide);
    }

    /** How wide the code wants to be before an audience, in units of the usual size. */
    private double code() {
        return COLUMN * Math.clamp(wanted.columns(), LEAST_COLUMNS, MOST_COLUMNS) + BESIDE_CODE;
    }

    private boolean away(Part part) {
        return folded.get().contains(part);
    }

    private void sizes(boolean small) {
        double scale = look.scale();
        height(centre, small, CENTRE_HEIGHT * scale);
        height(panes.code(), small, CODE_HEIGHT * scale);
        height(panes.source(), small, CODE_HEIGHT * scale);
        height(panes.side(), small, SIDE_HEIGHT * scale);
        panes.code().setMinWidth(small ? 0 : 200);
    }

    private static void height(Region pane, boolean fixed, double height) {
        pane.setMinHeight(fixed ? height : Region.USE_COMPUTED_SIZE);
        pane.setPrefHeight(fixed ? height : Region.USE_COMPUTED_SIZE);
    }

    /** Where nobody has dragged a divider, the lanes take what their number needs, and the code what its lines need. */
    void divide() {
        if (upper.getItems().size() == 2) {
            double code = writing ? SOURCE_SHARE : upper.getWidth() < NARROW ? CODE_SHARE_NARROW : CODE_SHARE;
            double kept = dividerOf(upper);
            if (presenting) {
                double wanted = Math.min(code() * look.scale(), upper.getWidth() - LANES_WIDTH * look.scale());
                code = Math.clamp(wanted / upper.getWidth(), LEAST_CODE, 0.5);
                kept = 0;
            }
            upper.setDividerPositions(kept > 0 ? kept : swapped ? 1 - code : code);
        }
        if (centre.getItems().size() == 2 && centre.getHeight() > 0) {
            double most = graph ? MOST_LANES_BESIDE_GRAPH : MOST_LANES;
            double share = wanted.lanes() * look.scale() / centre.getHeight();
            double kept = presenting ? 0 : dividerOf(centre);
            centre.setDividerPositions(kept > 0 && !graph ? kept : Math.clamp(share, LEAST_LANES, most));
        }
    }

    private double dividerOf(SplitPane split) {
        try {
            String kept = store.get(DIVIDERS + split.getId());
            return kept.isEmpty() ? 0 : Math.clamp(Double.parseDouble(kept), 0.1, 0.9);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Where a person has dragged a divider, it stays; a double click lets it go again. */
    private void dragged(SplitPane split) {
        double[] pressed = {0};
        split.addEventFilter(MouseEvent.ANY, event -> {
            if (!(event.getTarget() instanceof Node node) || split.getItems().size() < 2 || !ofDivider(node, split)) {
                return;
            }
            double now = split.getDividerPositions()[0];
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                pressed[0] = now;
            } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED && now != pressed[0]) {
                store.put(DIVIDERS + split.getId(), String.format(Locale.ROOT, "%.4f", now));
            } else if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getClickCount() > 1) {
                store.put(DIVIDERS + split.getId(), "");
                divide();
            }
        });
    }

    /** One stands within the other, so the other's events pass by here, too. */
    private static boolean ofDivider(Node node, SplitPane split) {
        Node at = node;
        while (at != null && !at.getStyleClass().contains("split-pane-divider")) {
            at = at.getParent();
        }
        return at != null && at.getParent() == split;
    }

    private static Set<Part> kept(String text) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values())
                .filter(p -> List.of(text.split(" ")).contains(p.name()))
                .forEach(parts::add);
        return parts;
    }
}
