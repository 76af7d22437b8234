package dev.waitline.ui.timeline;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Theme;
import dev.waitline.viewmodel.Movers;
import dev.waitline.viewmodel.RunView.BookmarkRow;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Who ran at each step, as a strip of colours, with the bookmarks above it. With more steps than pixels, each pixel shows one of its steps. */
final class MoversStrip extends Region {
    private static final double HEIGHT = 7;
    /** Room for bookmarks, also where there are none: nothing moves when one comes. */
    private static final double FLAG = 9;

    private final Canvas canvas = new Canvas();
    private Movers movers;
    private List<BookmarkRow> bookmarks = List.of();
    private int position;
    private Theme theme = Theme.LIGHT;
    private double scale = 1;

    MoversStrip(Movers movers) {
        this.movers = movers;
        setId("timeline-strip");
        getChildren().add(canvas);
    }

    void show(Movers next, List<BookmarkRow> marks, int at, Theme look, double size) {
        if (!marks.equals(bookmarks)) {
            bookmarks = marks;
            requestLayout();
        }
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
        return Math.ceil((FLAG + HEIGHT) * scale);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double top = Math.ceil(FLAG * scale);
        double height = getHeight() - top;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        int steps = movers.length();
        if (steps == 0 || getWidth() <= 0) {
            return;
        }
        double column = getWidth() / steps;
        for (BookmarkRow mark : bookmarks) {
            if (mark.current()) {
                flag(g, mark.step() * column, top - 1);
            }
        }
        if (column >= 3) {
            double gap = Math.min(8, column * 0.16);
            double radius = Math.min(height, column - gap);
            for (int step = 1; step <= steps; step++) {
                g.setFill(colour(step));
                g.fillRoundRect((step - 1) * column + gap / 2, top, column - gap, height, radius, radius);
            }
            return;
        }
        for (int x = 0; x < (int) getWidth(); x++) {
            g.setFill(colour(1 + Math.min(steps - 1, (int) (x / column))));
            g.fillRect(x, top, 1, height);
        }
    }

    /** At the end of a step, with its point below. */
    private void flag(GraphicsContext g, double x, double bottom) {
        double half = 4 * scale;
        double at = Math.clamp(x, half, Math.max(half, getWidth() - half));
        g.setFill(paint(Ink.Role.ACCENT, 1));
        g.fillPolygon(
                new double[] {at - half, at + half, at + half, at, at - half},
                new double[] {0, 0, bottom, bottom - half, bottom},
                5);
    }

    private Color colour(int step) {
        int thread = movers.at(step);
        Ink ink = switch (thread) {
            case Movers.CLOCK -> Ink.Role.BORDER;
            case Movers.INJECTED -> Ink.Role.NOTIFY;
            default -> Ink.solid(thread);
        };
        return paint(ink, step <= position ? 1 : 0.3);
    }

    private Color paint(Ink ink, double opacity) {
        Colour c = theme.colour(ink);
        return Color.rgb(c.red(), c.green(), c.blue(), opacity);
    }
}
