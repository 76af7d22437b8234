package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Dash;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Head;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.diagram.Shape.Texture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the shapes in the lanes mean. */
public final class Legend {
    public static final double HEIGHT = 18;
    private static final double SWATCH = 15;
    private static final Ink INK = Ink.Role.MUTED;

    private Legend() {}

    private enum Entry {
        RAN,
        READY,
        LOCK,
        QUEUE,
        ASLEEP,
        HOLDS,
        NOTIFY
    }

    /** In one line; entries that do not fit are left out from the end. */
    public static Drawing layout(double width, TextMeasure measure, Words words) {
        return layout(width, 1, measure, words);
    }

    /** All of it, in as many lines as need be. */
    static Drawing whole(double width, TextMeasure measure, Words words) {
        return layout(width, Entry.values().length, measure, words);
    }

    private static Drawing layout(double width, int lines, TextMeasure measure, Words words) {
        List<Shape> shapes = new ArrayList<>();
        double x = 0;
        double widest = 0;
        double middle = HEIGHT / 2;
        for (Entry entry : Entry.values()) {
            String text = words.get("legend." + entry.name().toLowerCase(Locale.ROOT));
            double needed = SWATCH + 5 + measure.width(text, FontRole.SMALL);
            if (x > 0 && x + needed > width && middle + HEIGHT < lines * HEIGHT) {
                x = 0;
                middle += HEIGHT;
            }
            if (x + needed > width) {
                break;
            }
            swatch(entry, x, middle, shapes);
            shapes.add(new Shape.Text(x + SWATCH + 5, middle, text, FontRole.SMALL, INK, Anchor.START));
            x += needed + 14;
            widest = Math.max(widest, x - 14);
        }
        return new Drawing(widest, middle + HEIGHT / 2, shapes);
    }

    private static void swatch(Entry entry, double x, double y, List<Shape> shapes) {
        switch (entry) {
            case RAN -> shapes.add(box(x, y, 5, Fill.plain(INK), Pen.NONE));
            case READY -> shapes.add(box(x, y, 3, Fill.NONE, Pen.solid(INK, 1.2)));
            case LOCK -> shapes.add(box(x, y, 5, new Fill(INK, Texture.HATCH), Pen.solid(INK, 1.2)));
            case QUEUE -> shapes.add(box(x, y, 5, Fill.NONE, new Pen(INK, 1.3, Dash.DASHED)));
            case ASLEEP -> shapes.add(box(x, y, 5, Fill.NONE, new Pen(INK, 1.3, Dash.DOTTED)));
            case HOLDS -> shapes.add(box(x, y, 2, Fill.plain(Ink.Role.BAND), Pen.NONE));
            case NOTIFY ->
                shapes.add(new Shape.Path(
                        List.of(new Point(x, y), new Point(x + SWATCH, y)),
                        Pen.solid(Ink.Role.NOTIFY, 1.6),
                        Head.ARROW));
        }
    }

    private static Shape box(double x, double y, double half, Fill fill, Pen pen) {
        return new Shape.Rect(x, y - half, SWATCH, half * 2, 2.5, fill, pen);
    }
}
