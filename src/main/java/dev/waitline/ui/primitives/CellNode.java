package dev.waitline.ui.primitives;

import dev.waitline.diagram.Card.Cell;
import dev.waitline.diagram.Card.Look;
import dev.waitline.ui.look.Dot;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A thread, or a thing, in a station. It slides to where it is put, and always comes to rest exactly there. */
final class CellNode extends VBox {
    private static final PseudoClass GHOST = PseudoClass.getPseudoClass("ghost");
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass THING = PseudoClass.getPseudoClass("thing");

    private final Dot dot = new Dot();
    private final Label name = new Label();
    private final HBox title = new HBox();
    private final Label first = new Label();
    private final Label second = new Label();
    private @Nullable Cell shown;
    private @Nullable Timeline slide;
    private boolean placed;
    private boolean tight;
    /** How wide it is once it is there. */
    private double widthThere;

    CellNode() {
        getStyleClass().add("cell");
        setAccessibleRole(AccessibleRole.TEXT);
        setManaged(false);
        name.getStyleClass().add("cell-name");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        title.getChildren().addAll(dot, name);
        title.getStyleClass().add("cell-title");
        title.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("cell-line");
        second.getStyleClass().add("cell-line");
        getChildren().addAll(title, first, second);
    }

    void show(Cell cell, int card) {
        if (cell.equals(shown)) {
            return;
        }
        if (shown == null || shown.thread() != cell.thread()) {
            if (shown != null) {
                getStyleClass().remove(Dot.styleClass(shown.thread()));
            }
            if (cell.thread() >= 0) {
                getStyleClass().add(Dot.styleClass(cell.thread()));
                dot.thread(cell.thread());
            }
        }
        boolean thing = cell.look() == Look.THING;
        setId("cell-" + card + "-" + (thing ? cell.key() : Integer.toString(cell.thread())));
        visible(dot, !thing);
        name.setText(cell.name());
        line(first, cell.lines(), 0);
        line(second, cell.lines(), 1);
        pseudoClassStateChanged(GHOST, cell.look() == Look.GHOST);
        pseudoClassStateChanged(THING, thing);
        setAlignment(thing ? Pos.CENTER : Pos.TOP_LEFT);
        shown = cell;
    }

    /** The width in which the name of its thread is whole, in pixels; the name of a thing may be cut. */
    double wholeWidth() {
        if (shown == null || shown.look() == Look.THING) {
            return 0;
        }
        double usual = name.prefWidth(-1) / (tight ? StationRoom.TIGHT : 1);
        return Math.ceil(dot.prefWidth(-1) + usual + title.getSpacing() + snappedLeftInset() + snappedRightInset()) + 1;
    }

    private static void line(Label label, List<String> lines, int at) {
        boolean there = at < lines.size() && !lines.get(at).isEmpty();
        label.setText(there ? lines.get(at) : "");
        visible(label, there);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /**
     * How it gets to another place.
     *
     * @param after how long it stays where it is first
     * @param lift by how much it rises above the others on its way; 0 for not at all
     */
    record Way(Duration after, Duration duration, double lift) {}

    /**
     * Puts it there.
     *
     * @param way null for at once
     * @param arrived run when it is there, if it had to go anywhere
     */
    void place(double x, double y, double width, double height, @Nullable Way way, Runnable arrived) {
        double fromX = placed ? getLayoutX() + getTranslateX() - x : Math.min(70, width * 0.7);
        double fromY = placed ? getLayoutY() + getTranslateY() - y : 0;
        double fromOpacity = placed ? getOpacity() : 0;
        double fromWidth = placed ? getWidth() : width;
        boolean moves = !placed || Math.abs(fromX) > 0.5 || Math.abs(fromY) > 0.5 || Math.abs(fromWidth - width) > 0.5;
        tight = wholeWidth() > width;
        pseudoClassStateChanged(TIGHT, tight);
        boolean onItsWay = slide != null && getLayoutX() == x && getLayoutY() == y && widthThere == width;
        widthThere = width;
        resizeRelocate(x, y, onItsWay ? fromWidth : width, height);
        if (onItsWay) {
            return;
        }
        stop();
        placed = true;
        if (way == null || !moves) {
            rest();
            arrived.run();
            return;
        }
        DoubleProperty wide = new SimpleDoubleProperty(fromWidth);
        wide.subscribe(now -> resize(now.doubleValue(), getHeight()));
        setTranslateX(fromX);
        setTranslateY(fromY);
        setOpacity(fromOpacity);
        Timeline next = new Timeline();
        if (way.lift() > 0) {
            toFront();
            pseudoClassStateChanged(LIFTED, true);
            next.getKeyFrames()
                    .add(new KeyFrame(
                            way.duration().multiply(0.5),
                            new KeyValue(translateYProperty(), fromY / 2 - way.lift(), Interpolator.EASE_BOTH)));
        }
        next.getKeyFrames()
                .add(new KeyFrame(
                        way.duration(),
                        e -> {
                            slide = null;
                            rest();
                            arrived.run();
                        },
                        new KeyValue(translateXProperty(), 0, Interpolator.EASE_BOTH),
                        new KeyValue(translateYProperty(), 0, Interpolator.EASE_BOTH),
                        new KeyValue(wide, width, Interpolator.EASE_BOTH),
                        new KeyValue(opacityProperty(), 1, Interpolator.EASE_BOTH)));
        next.setDelay(way.after());
        slide = next;
        next.play();
    }

    /** Lets it go to the left; {@code after} is run when it is gone. */
    void leave(@Nullable Duration duration, Runnable after) {
        stop();
        if (duration == null) {
            after.run();
            return;
        }
        Timeline next = new Timeline(new KeyFrame(
                duration.multiply(0.7),
                e -> after.run(),
                new KeyValue(translateXProperty(), getTranslateX() - 40, Interpolator.EASE_IN),
                new KeyValue(opacityProperty(), 0, Interpolator.EASE_IN)));
        slide = next;
        next.play();
    }

    void stop() {
        if (slide != null && slide.getStatus() != Animation.Status.STOPPED) {
            slide.stop();
        }
        slide = null;
    }

    private void rest() {
        pseudoClassStateChanged(LIFTED, false);
        setTranslateX(0);
        setTranslateY(0);
        setOpacity(1);
    }
}
