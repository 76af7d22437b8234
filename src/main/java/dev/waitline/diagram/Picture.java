package dev.waitline.diagram;

import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that a moment shows, as one still picture for notes and slides: the lanes, the primitives, and one sentence.
 *
 * @param title the program's name
 * @param subtitle where in its run it is
 * @param sentence what just happened
 * @param states for each thread one line in words
 */
public record Picture(
        String title,
        String subtitle,
        String sentence,
        Snapshot snapshot,
        List<String> states,
        List<Column> columns,
        int current) {
    private static final double WIDTH = 980;
    private static final double MARGIN = 20;
    private static final double HEADER = 176;
    private static final double PAD = 14;

    public Picture {
        states = List.copyOf(states);
        columns = List.copyOf(columns);
    }

    public Drawing layout(TextMeasure measure, Words words) {
        List<Shape> shapes = new ArrayList<>();
        double inner = WIDTH - 2 * MARGIN;
        double y = MARGIN + 10;
        String subtitleFits = measure.fit(subtitle, FontRole.SMALL, inner / 2);
        double subtitleWidth = measure.width(subtitleFits, FontRole.SMALL);
        text(
                measure.fit(title, FontRole.HEADING, inner - subtitleWidth - PAD),
                MARGIN,
                y,
                FontRole.HEADING,
                Ink.Role.TEXT,
                shapes);
        shapes.add(new Shape.Text(WIDTH - MARGIN, y, subtitleFits, FontRole.SMALL, Ink.Role.MUTED, Anchor.END));
        y += 24;
        y += lanes(y, inner, measure, words, shapes) + PAD;
        Drawing primitives = PrimitivesLayout.layout(Cards.of(snapshot, words), inner, measure);
        shapes.addAll(primitives.movedShapes(MARGIN, y));
        y += primitives.shapes().isEmpty() ? 0 : primitives.height() + PAD;
        y += sentence(y, inner, measure, shapes) + MARGIN;
        Shape ground = new Shape.Rect(0, 0, WIDTH, y, 0, Fill.plain(Ink.Role.BACKGROUND), Pen.NONE);
        shapes.addFirst(ground);
        return new Drawing(WIDTH, y, shapes);
    }

    private double lanes(double top, double inner, TextMeasure measure, Words words, List<Shape> shapes) {
        List<Integer> threads = snapshot.threads().stream().map(ThreadView::id).toList();
        double row = threads.size() > 8 ? 40 : 52;
        double room = inner - HEADER - 2 * PAD;
        Lanes lanes = LanesLayout.layout(columns, current, new LanesLayout.Area(room, row, threads), measure, words);
        Drawing legend = Legend.layout(room, measure, words);
        double height = PAD + lanes.drawing().height() + Legend.HEIGHT + PAD;
        shapes.add(new Shape.Rect(
                MARGIN + 0.5,
                top + 0.5,
                inner - 1,
                height - 1,
                9,
                Fill.plain(Ink.Role.PANEL),
                Pen.solid(Ink.Role.BORDER, 1)));
        for (int i = 0; i < threads.size(); i++) {
            double middle = top + PAD + LanesLayout.TOP + row * i + row * 0.44;
            header(snapshot.threads().get(i), i < states.size() ? states.get(i) : "", middle, measure, shapes);
        }
        shapes.addAll(lanes.drawing().movedShapes(MARGIN + PAD + HEADER, top + PAD));
        shapes.addAll(legend.movedShapes(
                MARGIN + PAD + HEADER, top + PAD + lanes.drawing().height()));
        return height;
    }

    private static void header(
            ThreadView thread, String state, double middle, TextMeasure measure, List<Shape> shapes) {
        double x = MARGIN + PAD;
        shapes.add(new Shape.Circle(x + 8, middle - 7, 8, Ink.solid(thread.id())));
        shapes.add(new Shape.Text(
                x + 8,
                middle - 7,
                Integer.toString(thread.id()),
                FontRole.LABEL,
                Ink.onSolid(thread.id()),
                Anchor.MIDDLE));
        double room = HEADER - 26;
        text(
                measure.fit(thread.shortName(), FontRole.TITLE, room),
                x + 22,
                middle - 7,
                FontRole.TITLE,
                Ink.Role.TEXT,
                shapes);
        text(measure.fit(state, FontRole.SMALL, room), x + 22, middle + 9, FontRole.SMALL, Ink.Role.MUTED, shapes);
    }

    private double sentence(double top, double inner, TextMeasure measure, List<Shape> shapes) {
        if (sentence.isBlank()) {
            return 0;
        }
        List<String> lines = wrap(sentence, inner - 2 * PAD, measure);
        double height = lines.size() * 19 + 2 * PAD - 4;
        shapes.add(new Shape.Rect(
                MARGIN + 0.5,
                top + 0.5,
                inner - 1,
                height - 1,
                9,
                Fill.plain(Ink.Role.SAY),
                Pen.solid(Ink.Role.SAY_BORDER, 1)));
        double y = top + PAD + 7;
        for (String line : lines) {
            text(line, MARGIN + PAD, y, FontRole.BODY, Ink.Role.TEXT, shapes);
            y += 19;
        }
        return height;
    }

    private static List<String> wrap(String text, double width, TextMeasure measure) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Arrays.asList(text.split(" "))) {
            if (!line.isEmpty() && measure.width(line + " " + word, FontRole.BODY) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(measure.fit(line.toString(), FontRole.BODY, width));
        return lines;
    }

    private static void text(String text, double x, double y, FontRole font, Ink ink, List<Shape> shapes) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x, y, text, font, ink, Anchor.START));
        }
    }
}
