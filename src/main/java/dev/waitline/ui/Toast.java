package dev.waitline.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** A line over the window that says what was done, and goes by itself. */
final class Toast extends Label {
    private final PauseTransition stay = new PauseTransition(Duration.seconds(4));

    Toast() {
        setId("toast");
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
        setMaxWidth(USE_PREF_SIZE);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        stay.setOnFinished(e -> setVisible(false));
    }

    void say(String text) {
        setText(text);
        setVisible(true);
        stay.playFromStart();
    }
}
