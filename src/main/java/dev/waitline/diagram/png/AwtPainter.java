package dev.waitline.diagram.png;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Strokes;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.font.FaceMeasure;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Draws shapes on an AWT surface. */
final class AwtPainter {
    private static final FaceMeasure MEASURE = new FaceMeasure();

    private final Graphics2D graphics;
    private final Theme theme;

    AwtPainter(Graphics2D graphics, Theme theme) {
        this.graphics = graphics;
        this.theme = theme;
    }

    void draw(Shape shape) {
        switch (shape) {
            case Shape.Rect s -> rect(s);
            case Shape.Circle s -> {
                graphics.setColor(colour(s.fill()));
                graphics.fill(
                        new Ellipse2D.Double(s.x() - s.radius(), s.y() - s.radius(), s.radius() * 2, s.radius() * 2));
            }
            case Shape.Line s -> {
                pen(s.pen());
                graphics.draw(new Line2D.Double(s.x1(), s.y1(), s.x2(), s.y2()));
            }
            case Shape.Path s -> path(s);
            case Shape.Polygon s -> {
                graphics.setColor(colour(s.fill()));
                graphics.fill(outline(s.points(), true));
            }
            case Shape.Text s -> text(s);
            case Shape.Row _, Shape.Link _, Shape.Thing _ -> {}
        }
    }

    private void rect(Shape.Rect s) {
        var box = new RoundRectangle2D.Double(s.x(), s.y(), s.width(), s.height(), s.radius() * 2, s.radius() * 2);
        switch (s.fill().texture()) {
            case PLAIN -> {
                graphics.setColor(colour(s.fill().ink()));
                graphics.fill(box);
            }
            case HATCH -> hatch(s, box);
        }
        if (s.pen().width() > 0) {
            pen(s.pen());
            graphics.draw(box);
        }
    }

    private void hatch(Shape.Rect s, RoundRectangle2D box) {
        graphics.setColor(colour(Ink.Role.PANEL));
        graphics.fill(box);
        java.awt.Shape clip = graphics.getClip();
        graphics.clip(box);
        graphics.setColor(colour(s.fill().ink()));
        graphics.setStroke(new BasicStroke((float) Strokes.HATCH_WIDTH));
        Strokes.hatch(s).forEach(stripe -> graphics.draw(outline(stripe, false)));
        graphics.setClip(clip);
    }

    private void path(Shape.Path s) {
        pen(s.pen());
        graphics.draw(outline(s.points(), false));
        List<Shape.Point> head = Strokes.head(s);
        if (!head.isEmpty()) {
            graphics.fill(outline(head, true));
        }
    }

    private void text(Shape.Text s) {
        graphics.setColor(colour(s.ink()));
        double x = MEASURE.left(s);
        double y = MEASURE.baseLine(s);
        for (FaceMeasure.Piece piece : MEASURE.pieces(s.text(), s.font())) {
            graphics.setFont(piece.known() ? AwtFonts.font(s.font()) : AwtFonts.other(s.font()));
            graphics.drawString(piece.text(), (float) (x + piece.offset()), (float) y);
        }
    }

    private static Path2D outline(List<Shape.Point> points, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Shape.Point point : points.subList(1, points.size())) {
            path.lineTo(point.x(), point.y());
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void pen(Shape.Pen pen) {
        graphics.setColor(colour(pen.ink()));
        List<Double> pattern = pen.dash().pattern();
        float width = (float) pen.width();
        if (pattern.isEmpty()) {
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            return;
        }
        float[] dash = new float[pattern.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (pattern.get(i) * pen.width());
        }
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
    }

    private Color colour(Ink ink) {
        Colour colour = theme.colour(ink);
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.round(colour.opacity() * 255));
    }
}
