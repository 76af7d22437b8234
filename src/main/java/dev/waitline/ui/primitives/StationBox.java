package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card.Role;
import dev.waitline.diagram.Card.Station;
import dev.waitline.ui.look.Icon;
import java.util.Arrays;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The ground of a station, its title and what stands at its foot; behind it an arrow to the next one. */
final class StationBox extends Pane {
    private static final PseudoClass QUEUE = PseudoClass.getPseudoClass("queue");
    private static final PseudoClass HOLDING = PseudoClass.getPseudoClass("holding");

    private final Label title = new Label();
    private final Label foot = new Label();
    private final Label footEnd = new Label();
    private final VBox box = new VBox();
    private final StackPane arrow = new StackPane(new Label("", new Icon(Feather.ARROW_RIGHT)));
    private double boxWidth;
    /** Where it is, and where it is going: x, width of the ground, width of the arrow, height. */
    private double @Nullable [] at;

    private double @Nullable [] to;
    private Timeline growth = new Timeline();

    StationBox() {
        setManaged(false);
        setMouseTransparent(true);
        box.getStyleClass().add("station");
        title.getStyleClass().add("station-title");
        title.setMinWidth(0);
        foot.getStyleClass().add("station-foot");
        foot.setMinWidth(0);
        footEnd.getStyleClass().add("station-foot");
        footEnd.setMinWidth(0);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox feet = new HBox(8, foot, between, footEnd);
        feet.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().addAll(title, gap, feet);
        arrow.getStyleClass().add("station-arrow");
        getChildren().addAll(box, arrow);
    }

    void show(Station station, boolean followed) {
        title.setText(station.title());
        foot.setText(station.foot());
        footEnd.setText(station.footEnd());
        arrow.setVisible(followed);
        title.pseudoClassStateChanged(QUEUE, station.role() == Role.QUEUE);
        box.pseudoClassStateChanged(
                HOLDING, station.role() == Role.HOLDING && !station.cells().isEmpty());
    }

    /** The least width of the ground in which its title is whole, in pixels. */
    double titleWidth() {
        // A pixel more, or rounding cuts it.
        return Math.ceil(title.prefWidth(-1) + box.snappedLeftInset() + box.snappedRightInset()) + 1;
    }

    /**
     * Puts it there.
     *
     * @param way how long it takes to get there, in step with the cells that come and go; null for at once
     */
    void place(double x, double width, double arrowWidth, double height, @Nullable Duration way) {
        double[] next = {x, width, arrowWidth, height};
        if (Arrays.equals(next, to)) {
            return;
        }
        double[] last = at;
        growth.stop();
        to = next;
        if (way == null || last == null) {
            put(next);
            return;
        }
        DoubleProperty done = new SimpleDoubleProperty();
        done.subscribe(part -> {
            double[] now = new double[next.length];
            for (int i = 0; i < now.length; i++) {
                now[i] = last[i] + (next[i] - last[i]) * part.doubleValue();
            }
            put(now);
        });
        growth = new Timeline(new KeyFrame(way, new KeyValue(done, 1, Interpolator.EASE_BOTH)));
        growth.play();
    }

    private void put(double[] place) {
        at = place;
        boxWidth = place[1];
        resizeRelocate(place[0], 0, place[1] + place[2], place[3]);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        box.resizeRelocate(0, 0, boxWidth, getHeight());
        arrow.resizeRelocate(boxWidth, 0, Math.max(0, getWidth() - boxWidth), getHeight());
        // Of two remarks that do not both fit, the first is the one that counts.
        double both = foot.prefWidth(-1) + footEnd.prefWidth(-1) + 28;
        footEnd.setVisible(both <= boxWidth);
        footEnd.setManaged(both <= boxWidth);
    }
}
