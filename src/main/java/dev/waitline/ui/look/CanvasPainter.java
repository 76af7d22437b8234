package dev.waitline.ui.look;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws pictures on a canvas. The window's thread only. */
public final class CanvasPainter {
    private static final double HEAD = 6;

    private final FxMeasure fonts;
    private final Map<Ink, Color> colours = new HashMap<>();
    private final Hatch hatch = new Hatch();
    private Theme theme = Theme.LIGHT;
    private double scale = 1;

    public CanvasPainter(FxMeasure fonts) {
        this.fonts = fonts;
    }

    /** Makes {@code canvas} as large as the drawing at this scale, and draws it. */
    public void paint(Canvas canvas, Drawing drawing, Theme look, double size) {
        double width = Math.ceil(drawing.width() * size);
        double height = Math.ceil(drawing.height() * size);
        if (canvas.getWidth() != width) {
            canvas.setWidth(width);
        }
        if (canvas.getHeight() != height) {
            canvas.setHeight(height);
        }
        paint(canvas, drawing, look, size, 0, 0);
    }

    /** Draws the part of a drawing that {@code canvas} has room for, with the drawing's corner at (dx, dy). */
    public void paint(Canvas canvas, Drawing drawing, Theme look, double size, double dx, double dy) {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        add(canvas, drawing, look, size, dx, dy);
    }

    /** As {@link #paint(Canvas, Drawing, Theme, double, double, double)}, over what is there. */
    public void add(Canvas canvas, Drawing drawing, Theme look, double size, double dx, double dy) {
        scale = size;
        if (look != theme) {
            theme = look;
            colours.clear();
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.save();
        g.translate(dx, dy);
        g.scale(scale, scale);
        for (Shape shape : drawing.shapes()) {
            draw(g, shape);
        }
        g.restore();
    }

    private void draw(GraphicsContext g, Shape shape) {
        switch (shape) {
            case Shape.Rect s -> rect(g, s);
            case Shape.Circle s -> {
                g.setFill(colour(s.fill()));
                g.fillOval(s.x() - s.radius(), s.y() - s.radius(), s.radius() * 2, s.radius() * 2);
            }
            case Shape.Line s -> line(g, s);
            case Shape.Path s -> path(g, s);
            case Shape.Polygon s -> {
                g.setFill(colour(s.fill()));
                polygon(g, s.points());
            }
            case Shape.Text s -> {
                g.setFont(fonts.font(s.font()));
                g.setFill(colour(s.ink()));
                g.setTextBaseline(VPos.CENTER);
                g.setTextAlign(
                        switch (s.anchor()) {
                            case START -> TextAlignment.LEFT;
                            case MIDDLE -> TextAlignment.CENTER;
                            case END -> TextAlignment.RIGHT;
                        });
                g.fillText(s.text(), s.x(), s.y());
            }
            case Shape.Row _, Shape.Link _, Shape.Thing _ -> {}
        }
    }

    /** Straight lines are filled boxes: that is much cheaper than a stroke. */
    private void line(GraphicsContext g, Shape.Line s) {
        double half = s.pen().width() / 2;
        if (s.pen().dash() == Shape.Dash.SOLID && (s.x1() == s.x2() || s.y1() == s.y2())) {
            g.setFill(colour(s.pen().ink()));
            if (s.y1() == s.y2()) {
                g.fillRect(Math.min(s.x1(), s.x2()), s.y1() - half, Math.abs(s.x2() - s.x1()), 2 * half);
            } else {
                g.fillRect(s.x1() - half, Math.min(s.y1(), s.y2()), 2 * half, Math.abs(s.y2() - s.y1()));
            }
            return;
        }
        pen(g, s.pen());
        g.strokeLine(s.x1(), s.y1(), s.x2(), s.y2());
    }

    private void rect(GraphicsContext g, Shape.Rect s) {
        double arc = s.radius() * 2;
        switch (s.fill().texture()) {
            case PLAIN -> {
                if (s.fill().ink() != Ink.Role.NONE) {
                    g.setFill(colour(s.fill().ink()));
                    g.fillRoundRect(s.x(), s.y(), s.width(), s.height(), arc, arc);
                }
            }
            case HATCH -> hatch(g, s, arc);
        }
        if (s.pen().width() > 0) {
            pen(g, s.pen());
            g.strokeRoundRect(s.x(), s.y(), s.width(), s.height(), arc, arc);
        }
    }

    private void hatch(GraphicsContext g, Shape.Rect s, double arc) {
        g.setFill(colour(Ink.Role.PANEL));
        g.fillRoundRect(s.x(), s.y(), s.width(), s.height(), arc, arc);
        double inset = 1.2;
        int width = (int) Math.round((s.width() - 2 * inset) * scale);
        int height = (int) Math.round((s.height() - 2 * inset) * scale);
        if (width > 0 && height > 0) {
            WritableImage lines = hatch.image(colour(s.fill().ink()), width, height, scale);
            g.setImageSmoothing(false);
            g.drawImage(lines, 0, 0, width, height, s.x() + inset, s.y() + inset, width / scale, height / scale);
        }
    }

    private void path(GraphicsContext g, Shape.Path s) {
        pen(g, s.pen());
        List<Shape.Point> points = s.points();
        for (int i = 1; i < points.size(); i++) {
            g.strokeLine(
                    points.get(i - 1).x(),
                    points.get(i - 1).y(),
                    points.get(i).x(),
                    points.get(i).y());
        }
        if (s.head() == Shape.Head.ARROW && points.size() > 1) {
            Shape.Point end = points.getLast();
            Shape.Point before = points.get(points.size() - 2);
            double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
            g.setFill(colour(s.pen().ink()));
            polygon(
                    g,
                    List.of(
                            end,
                            new Shape.Point(
                                    end.x() - HEAD * Math.cos(angle - 0.5), end.y() - HEAD * Math.sin(angle - 0.5)),
                            new Shape.Point(
                                    end.x() - HEAD * Math.cos(angle + 0.5), end.y() - HEAD * Math.sin(angle + 0.5))));
        }
    }

    private static void polygon(GraphicsContext g, List<Shape.Point> points) {
        double[] xs = points.stream().mapToDouble(Shape.Point::x).toArray();
        double[] ys = points.stream().mapToDouble(Shape.Point::y).toArray();
        g.fillPolygon(xs, ys, xs.length);
    }

    private void pen(GraphicsContext g, Shape.Pen pen) {
        g.setStroke(colour(pen.ink()));
        g.setLineWidth(pen.width());
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineDashes(
                pen.dash().pattern().stream().mapToDouble(d -> d * pen.width()).toArray());
    }

    private Color colour(Ink ink) {
        return colours.computeIfAbsent(ink, i -> {
            Colour c = theme.colour(i);
            return Color.rgb(c.red(), c.green(), c.blue(), c.opacity());
        });
    }
}
