package dev.waitline.ui.look;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Holds one pane and keeps its changes to itself: when something in the pane changes, the pane is laid out anew, and
 * nothing around it. For panes whose size does not hang on what they show; it makes a step cheap.
 */
public final class Island extends Region {
    private final Region pane;
    private final Rectangle edge = new Rectangle();

    public Island(Region pane) {
        this.pane = pane;
        pane.setManaged(false);
        getChildren().add(pane);
        // What stuck out would change the bounds of all that is around it, and then the whole window is painted anew.
        setClip(edge);
    }

    public Region pane() {
        return pane;
    }

    @Override
    protected double computePrefWidth(double height) {
        return pane.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return pane.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return pane.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return pane.minHeight(width);
    }

    @Override
    protected void layoutChildren() {
        edge.setWidth(getWidth());
        edge.setHeight(getHeight());
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
