package dev.waitline.ui.look;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** How the window's panes scroll: up and down only, without a border of their own. */
public final class Scrolling {
    private Scrolling() {}

    /** Scrolls as little as brings {@code node}, which lies in the pane's content, into view. */
    public static void reveal(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double room = pane.getViewportBounds().getHeight();
        double over = content.getLayoutBounds().getHeight() - room;
        if (over <= 0 || node.getScene() == null) {
            return;
        }
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = pane.getVvalue() * over;
        double wanted = bounds.getHeight() > room || bounds.getMinY() < top
                ? bounds.getMinY()
                : Math.max(top, bounds.getMaxY() - room);
        pane.setVvalue(Math.clamp(wanted / over, 0, 1));
    }

    /** Makes {@code pane} one of the window's. */
    public static void settle(ScrollPane pane) {
        pane.setFitToWidth(true);
        // What lies in it has the focus; the arrow keys are the window's.
        pane.setFocusTraversable(false);
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
