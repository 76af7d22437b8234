package dev.waitline.ui.look;

import javafx.scene.layout.Region;

/**
 * Holds one pane and keeps its changes to itself: when something in the pane changes, the pane is laid out anew, and
 * nothing around it. For panes whose size does not hang on what they show; it makes a step cheap.
 */
public final class Island extends Region {
    private final Region pane;

    public Island(Region pane) {
        this.pane = pane;
        pane.setManaged(false);
        getChildren().add(pane);
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
        pane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
