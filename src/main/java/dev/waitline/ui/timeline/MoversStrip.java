package dev.waitline.ui.timeline;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Theme;
import dev.waitline.viewmodel.Movers;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Who ran at each step, as a strip of colours. With more steps than pixels, each pixel shows one of its steps. */
final class MoversStrip extends Region {
    private static final double HEIGHT = 7;

    private final Canvas canvas = new Canvas();
    private Movers movers;
    private int position;
    private Theme theme = Theme.LIGHT;
    private double scale = 1;

    MoversStrip(Movers movers) {
        this.movers = movers;
        setId("timeline-strip");
        getChildren().add(canvas);
    }

    void show(Movers next, int at, Theme look, double size) {
        if (next != movers || at != position || look != theme || size != scale) {
            movers = next;
            position = at;
            theme = look;
            scale = size;
            requestLayout();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(HEIGHT * scale);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        canvas.setWidth(getWidth());
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), height);
        int steps = movers.length();
        if (steps == 0 || getWidth() <= 0) {
            return;
        }
        double column = getWidth() / steps;
        if (column >= 3) {
            double gap = Math.min(8, column * 0.16);
            double radius = Math.min(height, column - gap);
            for (int step = 1; step <= steps; step++) {
                g.setFill(colour(step));
                g.fillRoundRect((step - 1) * column + gap / 2, 0, column - gap, height, radius, radius);
            }
            return;
        }
        for (int x = 0; x < (int) getWidth(); x++) {
            g.setFill(colour(1 + Math.min(steps - 1, (int) (x / column))));
            g.fillRect(x, 0, 1, height);
        }
    }

    private Color colour(int step) {
        int thread = movers.at(step);
        Ink ink = switch (thread) {
            case Movers.CLOCK -> Ink.Role.BORDER;
            case Movers.INJECTED -> Ink.Role.NOTIFY;
            default -> Ink.solid(thread);
        };
        Colour c = theme.colour(ink);
        return Color.rgb(c.red(), c.green(), c.blue(), step <= position ? 1 : 0.3);
    }
}
