package dev.waitline.diagram.pdf;

import dev.waitline.diagram.Colour;
import dev.waitline.diagram.Ink;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.diagram.Strokes;
import dev.waitline.diagram.Theme;
import dev.waitline.diagram.font.FaceMeasure;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** Draws shapes on a page whose y grows downwards. */
final class PdfPainter {
    /** How far the handles of a quarter of a circle are from its ends, in radii. */
    private static final double HANDLE = 0.5523;

    private static final FaceMeasure MEASURE = new FaceMeasure();

    private final PDPageContentStream content;
    private final Theme theme;
    private final PdfFonts fonts;

    PdfPainter(PDPageContentStream content, Theme theme, PdfFonts fonts) {
        this.content = content;
        this.theme = theme;
        this.fonts = fonts;
    }

    void draw(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Rect s -> rect(s);
            case Shape.Circle s -> {
                double r = s.radius();
                round(s.x() - r, s.y() - r, 2 * r, 2 * r, r);
                fill(s.fill());
            }
            case Shape.Line s -> {
                lines(List.of(new Point(s.x1(), s.y1()), new Point(s.x2(), s.y2())));
                stroke(s.pen());
            }
            case Shape.Path s -> {
                lines(s.points());
                stroke(s.pen());
                List<Point> head = Strokes.head(s);
                if (!head.isEmpty()) {
                    lines(head);
                    fill(s.pen().ink());
                }
            }
            case Shape.Polygon s -> {
                lines(s.points());
                fill(s.fill());
            }
            case Shape.Text s -> text(s);
            case Shape.Row _, Shape.Link _, Shape.Thing _ -> {}
        }
    }

    private void rect(Shape.Rect s) throws IOException {
        boolean hatched = s.fill().texture() == Shape.Texture.HATCH;
        Ink ground = hatched ? Ink.Role.PANEL : s.fill().ink();
        if (ground != Ink.Role.NONE) {
            box(s);
            fill(ground);
        }
        if (hatched) {
            content.saveGraphicsState();
            box(s);
            content.clip();
            for (List<Point> stripe : Strokes.hatch(s)) {
                lines(stripe);
                stroke(Shape.Pen.solid(s.fill().ink(), Strokes.HATCH_WIDTH));
            }
            content.restoreGraphicsState();
        }
        if (s.pen().width() > 0) {
            box(s);
            stroke(s.pen());
        }
    }

    private void box(Shape.Rect s) throws IOException {
        round(s.x(), s.y(), s.width(), s.height(), Math.min(s.radius(), Math.min(s.width(), s.height()) / 2));
    }

    private void round(double x, double y, double width, double height, double r) throws IOException {
        if (r <= 0) {
            content.addRect((float) x, (float) y, (float) width, (float) height);
            return;
        }
        double k = r * (1 - HANDLE);
        double right = x + width;
        double low = y + height;
        content.moveTo((float) (x + r), (float) y);
        content.lineTo((float) (right - r), (float) y);
        curve(right - k, y, right, y + k, right, y + r);
        content.lineTo((float) right, (float) (low - r));
        curve(right, low - k, right - k, low, right - r, low);
        content.lineTo((float) (x + r), (float) low);
        curve(x + k, low, x, low - k, x, low - r);
        content.lineTo((float) x, (float) (y + r));
        curve(x, y + k, x + k, y, x + r, y);
        content.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        content.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private void lines(List<Point> points) throws IOException {
        content.moveTo((float) points.getFirst().x(), (float) points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            content.lineTo((float) point.x(), (float) point.y());
        }
    }

    private void fill(Ink ink) throws IOException {
        Colour colour = theme.colour(ink);
        if (colour.opacity() < 1) {
            content.saveGraphicsState();
            PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
            clear.setNonStrokingAlphaConstant((float) colour.opacity());
            content.setGraphicsStateParameters(clear);
        }
        content.setNonStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
        content.fill();
        if (colour.opacity() < 1) {
            content.restoreGraphicsState();
        }
    }

    private void stroke(Shape.Pen pen) throws IOException {
        Colour colour = theme.colour(pen.ink());
        content.setStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
        content.setLineWidth((float) pen.width());
        content.setLineJoinStyle(1);
        List<Double> pattern = pen.dash().pattern();
        float[] dash = new float[pattern.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) (pattern.get(i) * pen.width());
        }
        content.setLineDashPattern(dash, 0);
        content.stroke();
    }

    private static float part(int channel) {
        return channel / 255f;
    }

    private void text(Shape.Text s) throws IOException {
        Colour colour = theme.colour(s.ink());
        double x = MEASURE.left(s);
        float y = (float) MEASURE.baseLine(s);
        float size = (float) s.font().size();
        for (FaceMeasure.Piece piece : MEASURE.pieces(s.text(), s.font())) {
            PDFont font = fonts.font(s.font(), piece);
            content.beginText();
            content.setNonStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
            content.setFont(font, 1);
            // The page is upside down, and letters are not to be.
            content.setTextMatrix(new Matrix(size, 0, 0, -size, (float) (x + piece.offset()), y));
            content.showText(fonts.shown(font, piece));
            content.endText();
        }
    }
}
