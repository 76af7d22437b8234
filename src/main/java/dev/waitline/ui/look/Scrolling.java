package dev.waitline.ui.look;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** How the window's panes scroll: up and down only, without a border of their own. */
public final class Scrolling {
    private Scrolling() {}

    /** Makes {@code pane} one of the window's. */
    public static void settle(ScrollPane pane) {
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().addAll("flat-scroll", "edge-to-edge");
        // Its skin keeps an image of all that it shows, which a step only makes stale.
        pane.skinProperty().subscribe(skin -> {
            Node viewport = pane.lookup(".viewport");
            if (viewport != null) {
                viewport.setCache(false);
            }
        });
    }
}
