package dev.waitline.ui.present;

import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** Darkens all of the window but a circle around the pointer. */
final class Spotlight extends Pane {
    /** Of the window's height. */
    private static final double RADIUS = 0.2;

    private final Path shade = new Path();
    private double x;
    private double y;

    Spotlight() {
        setId("spotlight");
        setMouseTransparent(true);
        setVisible(false);
        shade.getStyleClass().add("spotlight");
        shade.setManaged(false);
        shade.setFillRule(FillRule.EVEN_ODD);
        getChildren().add(shade);
        visibleProperty().subscribe(v -> requestLayout());
    }

    /** Lights this point of the window. */
    void at(double nextX, double nextY) {
        x = nextX;
        y = nextY;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double radius = RADIUS * getHeight();
        shade.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new HLineTo(getWidth()),
                        new VLineTo(getHeight()),
                        new HLineTo(0),
                        new ClosePath(),
                        new MoveTo(x - radius, y),
                        new ArcTo(radius, radius, 0, x + radius, y, true, true),
                        new ArcTo(radius, radius, 0, x - radius, y, true, true),
                        new ClosePath());
    }
}
