package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card;
import dev.waitline.diagram.Column;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Motion;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One card for each primitive, wrapped into rows. Cards are kept from step to step, so that their cells can move. Those that
 * a step is about are marked and brought into view; where there is no room for all, those that nobody waits at and that no
 * step was about for a while are named in a line below.
 */
public final class PrimitivesPane extends StackPane {
    private static final double GAP = 10;
    private static final double QUIET_LINE = 17;
    /** For so many steps a card stays that a step was about, though nobody waits there any more. */
    private static final int LATELY = 12;

    private final Look look;
    private final Motion motion;
    private final Map<Integer, CardNode> cards = new LinkedHashMap<>();
    private final Rows rows = new Rows();
    private final Label quiet = new Label();
    private final Hyperlink unfold = new Hyperlink();
    private final HBox quietLine = new HBox(quiet, unfold);
    private final ScrollPane scroll;
    private final Texts texts;
    private List<CardNode> shown = List.of();
    private final WaitsBox waits;
    private final DoubleSupplier roomAbove;
    private boolean unfolded;
    private @Nullable RunView view;
    private final Label nothing;
    private int run = -1;

    public PrimitivesPane(WindowModel model, Texts texts, Look look, FxMeasure measure, Motion motion) {
        this.texts = texts;
        this.look = look;
        this.motion = motion;
        setId("primitives");
        setMinHeight(0);
        nothing = new Label(texts.get("primitives.none"));
        nothing.getStyleClass().add("nothing");
        nothing.setWrapText(true);
        StackPane ground = new StackPane(nothing);
        ground.getStyleClass().add("panel");
        ground.visibleProperty().bind(nothing.visibleProperty());
        SharedBox shared = new SharedBox(model, texts);
        waits = new WaitsBox(model, texts, look, measure);
        scroll = new ScrollPane(new VBox(GAP, waits, shared, rows, quietLine));
        roomAbove = () -> height(waits) + height(shared);
        Scrolling.settle(scroll);
        quiet.getStyleClass().add("quiet");
        quiet.setId("quiet");
        quiet.setWrapText(true);
        HBox.setHgrow(quiet, Priority.ALWAYS);
        quiet.setMaxWidth(Double.MAX_VALUE);
        unfold.setId("unfold");
        unfold.setMinWidth(USE_PREF_SIZE);
        unfold.setOnAction(e -> {
            unfolded = !unfolded;
            arrange();
        });
        quietLine.getStyleClass().add("quiet-line");
        quietLine.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(ground, scroll);
        scroll.visibleProperty().bind(nothing.visibleProperty().not());
        scroll.viewportBoundsProperty().map(Bounds::getWidth).subscribe(waits::width);
        look.sizeProperty().subscribe(s -> Platform.runLater(this::arrange));
        scroll.viewportBoundsProperty()
                .map(Bounds::getHeight)
                .subscribe(h -> Platform.runLater(() -> {
                    arrange();
                    reveal();
                }));
        model.runProperty().subscribe(this::show);
    }

    private double quietRoom(List<String> folded) {
        return folded.isEmpty() ? 0 : 2.6 * QUIET_LINE * look.scale();
    }

    private double height(Region box) {
        return box.isVisible() ? box.prefHeight(scroll.getViewportBounds().getWidth()) + GAP : 0;
    }

    private void show(@Nullable RunView next) {
        if (next == null) {
            return;
        }
        view = next;
        if (next.run() != run) {
            run = next.run();
            cards.clear();
            unfolded = false;
        }
        List<Integer> ids = next.cards().stream().map(Card::id).toList();
        cards.keySet().removeIf(id -> !ids.contains(id));
        Set<Integer> touched = touched(next, 1);
        for (Card card : next.cards()) {
            cards.computeIfAbsent(card.id(), id -> new CardNode(texts, look, motion))
                    .show(card, card.isAbout(touched));
        }
        nothing.setVisible(cards.isEmpty() && next.shared().isEmpty());
        arrange();
        Platform.runLater(this::reveal);
    }

    /** Brings into view what the step was about; again where other panes have taken room. */
    private void reveal() {
        RunView now = view;
        if (now == null) {
            return;
        }
        Set<Integer> touched = touched(now, 1);
        now.cards().stream()
                .filter(c -> c.isAbout(touched))
                .findFirst()
                .map(c -> cards.get(c.id()))
                .ifPresent(this::reveal);
    }

    private void reveal(CardNode node) {
        if (waits.isVisible()) {
            scroll.setVvalue(0);
        } else {
            Scrolling.reveal(scroll, node);
        }
    }

    /** The primitives that the last so many steps were about. */
    private static Set<Integer> touched(RunView view, int steps) {
        Set<Integer> touched = new HashSet<>();
        for (Column column : view.columns()) {
            if (column.step() <= view.position() && column.step() > view.position() - steps) {
                touched.addAll(column.touched());
            }
        }
        return touched;
    }

    /** Decides which cards stand there, and which are named in the line below. */
    private void arrange() {
        RunView now = view;
        if (now == null) {
            return;
        }
        List<Card> all = now.cards();
        List<CardNode> nodes =
                all.stream().map(c -> Objects.requireNonNull(cards.get(c.id()))).toList();
        if (!rows.getChildren().equals(nodes)) {
            rows.getChildren().setAll(nodes);
        }
        double room = scroll.getViewportBounds().getHeight() - roomAbove.getAsDouble();
        List<CardNode> standing = new ArrayList<>(nodes);
        List<String> folded = new ArrayList<>();
        Set<Integer> lately = touched(now, LATELY);
        // The last ones go first; those that were made first are mostly what the program is about.
        for (int i = all.size() - 1; i >= 0 && rows.height(standing) > room - quietRoom(folded); i--) {
            Card card = all.get(i);
            if (all.size() > 2 && card.isQuiet() && !card.isAbout(lately)) {
                standing.remove(nodes.get(i));
                folded.addFirst(texts.get("primitives.quiet.one", card.name(), card.note()));
            }
        }
        boolean folds = !folded.isEmpty();
        shown = unfolded ? nodes : standing;
        nodes.forEach(node -> node.setVisible(shown.contains(node)));
        quiet.setText(unfolded ? "" : texts.get("primitives.quiet", String.join(", ", folded)));
        unfold.setText(texts.get(unfolded ? "primitives.fold" : "primitives.unfold"));
        quietLine.setVisible(folds);
        quietLine.setManaged(folds);
        rows.requestLayout();
    }

    /** Fills rows with cards, as many side by side as can be read, and gives each row all of the width. */
    private final class Rows extends Pane {
        private List<List<CardNode>> lines(List<CardNode> nodes, double width) {
            List<List<CardNode>> lines = new ArrayList<>();
            for (CardNode card : nodes) {
                lines.stream()
                        .filter(line -> needed(line) + GAP + card.minimum() * look.scale() <= width)
                        .findFirst()
                        .orElseGet(() -> {
                            List<CardNode> line = new ArrayList<>();
                            lines.add(line);
                            return line;
                        })
                        .add(card);
            }
            return lines;
        }

        private double needed(List<CardNode> line) {
            return line.stream()
                            .mapToDouble(c -> c.minimum() * look.scale() + GAP)
                            .sum()
                    - GAP;
        }

        private double widthOf(CardNode card, List<CardNode> line, double width) {
            double all = line.stream().mapToDouble(CardNode::minimum).sum();
            return Math.floor((width - GAP * (line.size() - 1)) * card.minimum() / all);
        }

        private double lineHeight(List<CardNode> line, double width, ToDoubleBiFunction<CardNode, Double> height) {
            return line.stream()
                    .mapToDouble(c -> Math.ceil(height.applyAsDouble(c, widthOf(c, line, width))))
                    .max()
                    .orElse(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return height(shown, width, CardNode::prefHeight);
        }

        /** How high the cards would stand in the width that there is, once nothing moves. */
        double height(List<CardNode> nodes) {
            return height(nodes, scroll.getViewportBounds().getWidth(), CardNode::restingHeight);
        }

        private double height(List<CardNode> nodes, double width, ToDoubleBiFunction<CardNode, Double> each) {
            double height = 0;
            for (List<CardNode> line : lines(nodes, width)) {
                height += lineHeight(line, width, each) + GAP;
            }
            return Math.max(0, height - GAP);
        }

        @Override
        protected void layoutChildren() {
            double y = 0;
            for (List<CardNode> line : lines(shown, getWidth())) {
                double height = lineHeight(line, getWidth(), CardNode::prefHeight);
                double x = 0;
                for (CardNode card : line) {
                    double width = widthOf(card, line, getWidth());
                    card.resizeRelocate(x, y, width, height);
                    x += width + GAP;
                }
                y += height + GAP;
            }
        }
    }
}
