package dev.waitline.ui.explore;

import dev.waitline.diagram.Shape;
import dev.waitline.diagram.StateDiagram;
import dev.waitline.ui.look.CanvasPainter;
import dev.waitline.ui.look.FxMeasure;
import dev.waitline.ui.look.Look;
import dev.waitline.viewmodel.StatePlaces;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** A window on a graph: drag or scroll to move it, scroll with Ctrl to zoom. */
final class GraphView extends Region {
    static final double ZOOM = 1.25;

    private static final double SMALLEST = 0.12;
    private static final double LARGEST = 3;
    /** A graph that would have to be smaller than this is not shown whole at first. */
    private static final double READABLE = 0.5;

    private static final double EDGE = 60;

    private final Look look;
    private final CanvasPainter painter;
    private final Canvas canvas = new Canvas();
    private final IntFunction<String> tip;
    private final Tooltip tooltip = new Tooltip();
    private StateDiagram states = StateDiagram.EMPTY;
    private int current = StatePlaces.UNKNOWN;
    private double size = 1;
    private double dx;
    private double dy;
    private boolean fitted;
    private double pressedX;
    private double pressedY;

    GraphView(Look look, FxMeasure measure, IntFunction<String> tip, Consumer<OptionalInt> clicked) {
        this.look = look;
        this.tip = tip;
        painter = new CanvasPainter(measure);
        canvas.setId("graph-canvas");
        getStyleClass().add("graph-view");
        getChildren().add(canvas);
        setMinSize(0, 0);
        tooltip.setShowDelay(Duration.millis(150));
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        canvas.setOnMousePressed(e -> {
            pressedX = e.getX() - dx;
            pressedY = e.getY() - dy;
        });
        canvas.setOnMouseDragged(e -> move(e.getX() - pressedX, e.getY() - pressedY));
        canvas.setOnMouseClicked(e -> {
            if (e.isStillSincePress()) {
                clicked.accept(at(e));
            }
        });
        canvas.setOnScroll(this::scroll);
        look.themeProperty().subscribe(t -> draw());
        look.sizeProperty().subscribe(s -> requestLayout());
    }

    void show(StateDiagram next) {
        states = next;
        current = StatePlaces.UNKNOWN;
        fitted = false;
        requestLayout();
        draw();
    }

    /** Marks the state in which the session stands, and sees to it that it can be seen. */
    void stand(int node) {
        if (node == current) {
            return;
        }
        current = node < states.spots().size() ? node : StatePlaces.UNKNOWN;
        if (current >= 0 && fitted) {
            Shape.Point spot = states.spots().get(current);
            double x = spot.x() * size + dx;
            double y = spot.y() * size + dy;
            boolean wide = states.drawing().width() * size > getWidth() + 1;
            boolean high = states.drawing().height() * size > getHeight() + 1;
            move(dx + (wide ? into(x, getWidth()) : 0), dy + (high ? into(y, getHeight()) : 0));
        }
        draw();
    }

    private static double into(double at, double room) {
        double edge = Math.min(EDGE, room / 4);
        return at < edge ? edge - at : at > room - edge ? room - edge - at : 0;
    }

    void zoom(double factor) {
        zoom(factor, getWidth() / 2, getHeight() / 2);
    }

    private void zoom(double factor, double x, double y) {
        double next = Math.clamp(size * factor, SMALLEST, LARGEST);
        double real = next / size;
        size = next;
        move(x - (x - dx) * real, y - (y - dy) * real);
    }

    /** Shows all of it, as large as there is room for. */
    void fit() {
        fit(SMALLEST);
    }

    private void fit(double least) {
        double width = Math.max(1, states.drawing().width());
        double height = Math.max(1, states.drawing().height());
        size = Math.clamp(Math.min(getWidth() / width, getHeight() / height), least, 1.3 * look.scale());
        fitted = true;
        move(Math.max(0, (getWidth() - width * size) / 2), (getHeight() - height * size) / 2);
    }

    private void move(double x, double y) {
        double width = states.drawing().width() * size;
        double height = states.drawing().height() * size;
        // Some of it stays in sight.
        dx = Math.clamp(x, Math.min(EDGE - width, getWidth() - EDGE), Math.max(getWidth() - EDGE, EDGE - width));
        dy = Math.clamp(y, Math.min(EDGE - height, getHeight() - EDGE), Math.max(getHeight() - EDGE, EDGE - height));
        draw();
    }

    private void scroll(ScrollEvent event) {
        if (event.isControlDown()) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getX(), event.getY());
        } else {
            move(dx + event.getDeltaX(), dy + event.getDeltaY());
        }
        event.consume();
    }

    private OptionalInt at(MouseEvent event) {
        return states.at((event.getX() - dx) / size, (event.getY() - dy) / size);
    }

    private void hover(MouseEvent event) {
        OptionalInt node = at(event);
        canvas.setCursor(node.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (node.isPresent()) {
            tooltip.setText(tip.apply(node.getAsInt()));
            Tooltip.install(canvas, tooltip);
        } else {
            tooltip.hide();
            Tooltip.uninstall(canvas, tooltip);
        }
    }

    @Override
    protected void layoutChildren() {
        boolean changed = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (!fitted && getWidth() > 0 && !states.spots().isEmpty()) {
            fit(READABLE * look.scale());
            int standing = current;
            current = StatePlaces.UNKNOWN;
            stand(standing);
        } else if (changed) {
            draw();
        }
    }

    private void draw() {
        painter.paint(canvas, states.drawing(), look.themeProperty().get(), size, dx, dy);
        if (current >= 0 && current < states.spots().size()) {
            painter.add(canvas, states.ring(current), look.themeProperty().get(), size, dx, dy);
        }
    }
}
