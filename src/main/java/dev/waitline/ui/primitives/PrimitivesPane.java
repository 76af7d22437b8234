package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card;
import dev.waitline.ui.look.Look;
import dev.waitline.ui.look.Motion;
import dev.waitline.ui.look.Scrolling;
import dev.waitline.ui.look.Texts;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One card for each primitive, wrapped into rows. Cards are kept from step to step, so that their cells can move. */
public final class PrimitivesPane extends StackPane {
    private static final double GAP = 10;

    private final Look look;
    private final Motion motion;
    private final Map<Integer, CardNode> cards = new LinkedHashMap<>();
    private final Rows rows = new Rows();
    private final Label nothing;
    private int run = -1;

    public PrimitivesPane(WindowModel model, Texts texts, Look look, Motion motion) {
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
        ScrollPane scroll = new ScrollPane(rows);
        Scrolling.settle(scroll);
        getChildren().addAll(ground, scroll);
        scroll.visibleProperty().bind(nothing.visibleProperty().not());
        look.sizeProperty().subscribe(s -> rows.requestLayout());
        model.runProperty().subscribe(this::show);
    }

    private void show(@Nullable RunView view) {
        if (view == null) {
            return;
        }
        if (view.run() != run) {
            run = view.run();
            cards.clear();
            rows.getChildren().clear();
        }
        List<Integer> ids = view.cards().stream().map(Card::id).toList();
        if (cards.keySet().removeIf(id -> !ids.contains(id))) {
            rows.getChildren().retainAll(cards.values());
        }
        for (Card card : view.cards()) {
            CardNode node = cards.get(card.id());
            if (node == null) {
                node = new CardNode(look, motion);
                cards.put(card.id(), node);
                rows.getChildren().add(node);
            }
            node.show(card);
        }
        nothing.setVisible(cards.isEmpty());
        rows.requestLayout();
    }

    /** Fills rows with cards, as many side by side as can be read, and gives each row all of the width. */
    private final class Rows extends Pane {
        private List<List<CardNode>> lines(double width) {
            List<List<CardNode>> lines = new ArrayList<>();
            for (CardNode card : cards.values()) {
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

        private double height(List<CardNode> line, double width) {
            return line.stream()
                    .mapToDouble(c -> Math.ceil(c.prefHeight(widthOf(c, line, width))))
                    .max()
                    .orElse(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double height = 0;
            for (List<CardNode> line : lines(width)) {
                height += height(line, width) + GAP;
            }
            return Math.max(0, height - GAP);
        }

        @Override
        protected void layoutChildren() {
            double y = 0;
            for (List<CardNode> line : lines(getWidth())) {
                double height = height(line, getWidth());
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
