package dev.waitline.ui.present;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** What somebody draws over the window; it is gone with the next step. */
final class Pen extends Pane {
    private Polyline stroke = new Polyline();

    Pen() {
        setId("pen");
        getStyleClass().add("pen");
        hold(false);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            stroke = new Polyline();
            stroke.getStyleClass().add("stroke");
            getChildren().add(stroke);
            to(e);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::to);
    }

    private void to(MouseEvent at) {
        stroke.getPoints().addAll(at.getX(), at.getY());
        at.consume();
    }

    /** Whether the pointer draws; else it points through what was drawn. */
    void hold(boolean held) {
        setMouseTransparent(!held);
        setPickOnBounds(held);
        setCursor(held ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    void wipe() {
        getChildren().clear();
    }
}
