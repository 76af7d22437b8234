package dev.waitline.diagram;

import dev.waitline.diagram.Lanes.Slot;
import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Dash;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Texture;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.List;

/** The shapes of one lane: a block for each step of its thread, and one long shape for each stretch of waiting. */
final class LaneShapes {
    private static final double GAP = 1;

    private final List<Column> columns;
    private final List<Slot> slots;
    private final int first;
    private final TextMeasure measure;
    private final Words words;
    private final int thread;
    private final double middle;
    private final double half;

    LaneShapes(
            List<Column> columns,
            List<Slot> slots,
            int first,
            LanesLayout.Area area,
            int row,
            TextMeasure measure,
            Words words) {
        this.columns = columns;
        this.slots = slots;
        this.first = first;
        this.measure = measure;
        this.words = words;
        this.thread = area.threads().get(row);
        this.middle = area.middle(row);
        this.half = area.half();
    }

    void draw(List<Shape> shapes) {
        int from = first;
        while (from < columns.size()) {
            Phase phase = Phase.of(columns.get(from), thread, words);
            int to = from;
            while (to + 1 < columns.size() && phase.joins(Phase.of(columns.get(to + 1), thread, words))) {
                to++;
            }
            double x = slots.get(from).x() + GAP;
            draw(phase, x, slots.get(to).end() - GAP - x, shapes);
            from = to + 1;
        }
        endMark(shapes);
    }

    private void draw(Phase phase, double x, double width, List<Shape> shapes) {
        switch (phase.kind()) {
            case ABSENT -> {}
            case RAN -> {
                shapes.add(box(x, width, Fill.plain(Ink.solid(thread)), Pen.NONE));
                label(measure.fit(phase.words().getFirst(), FontRole.LABEL, width - 6), x, width, shapes, onBlock());
            }
            case RAN_LIBRARY -> {
                shapes.add(box(x + 0.7, width - 1.4, Fill.plain(Ink.soft(thread)), Pen.solid(Ink.solid(thread), 1.4)));
                label(
                        measure.fit(phase.words().getFirst(), FontRole.LABEL, width - 6),
                        x,
                        width,
                        shapes,
                        Ink.solid(thread));
            }
            case READY ->
                shapes.add(new Shape.Rect(
                        x + 0.7,
                        middle - 4,
                        Math.max(2, width - 1.4),
                        8,
                        3,
                        Fill.plain(Ink.Role.PANEL),
                        Pen.solid(Ink.solid(thread), 1.3)));
            case LOCK -> {
                shapes.add(box(
                        x + 0.7,
                        width - 1.4,
                        new Fill(Ink.solid(thread), Texture.HATCH),
                        Pen.solid(Ink.solid(thread), 1.4)));
                plate(measure.first(phase.words(), FontRole.LABEL, width - 26), x, width, shapes);
            }
            case QUEUE -> waiting(phase, x, width, Dash.DASHED, Fill.plain(Ink.Role.PANEL), shapes);
            case SLEEP, JOIN -> waiting(phase, x, width, Dash.DOTTED, Fill.plain(Ink.soft(thread)), shapes);
        }
    }

    private void waiting(Phase phase, double x, double width, Dash dash, Fill fill, List<Shape> shapes) {
        shapes.add(box(x + 0.8, width - 1.6, fill, new Pen(Ink.solid(thread), 1.5, dash)));
        label(measure.first(phase.words(), FontRole.LABEL, width - 10), x, width, shapes, Ink.solid(thread));
    }

    private Ink onBlock() {
        return Ink.onSolid(thread);
    }

    private Shape box(double x, double width, Fill fill, Pen pen) {
        return new Shape.Rect(x, middle - half, Math.max(2, width), half * 2, 4, fill, pen);
    }

    private void label(String text, double x, double width, List<Shape> shapes, Ink ink) {
        if (!text.isEmpty()) {
            shapes.add(new Shape.Text(x + width / 2, middle, text, FontRole.LABEL, ink, Anchor.MIDDLE));
        }
    }

    /** A text with a ground of its own, as on a hatched box. */
    private void plate(String text, double x, double width, List<Shape> shapes) {
        if (text.isEmpty()) {
            return;
        }
        double plate = measure.width(text, FontRole.LABEL) + 12;
        shapes.add(new Shape.Rect(
                x + (width - plate) / 2,
                middle - Math.min(8, half - 2),
                plate,
                Math.min(8, half - 2) * 2,
                3,
                Fill.plain(Ink.Role.PANEL),
                Pen.NONE));
        label(text, x, width, shapes, Ink.solid(thread));
    }

    private void endMark(List<Shape> shapes) {
        for (int i = Math.max(1, first); i < columns.size(); i++) {
            ThreadState state = state(i);
            if (state instanceof ThreadState.Ended ended && !(state(i - 1) instanceof ThreadState.Ended)) {
                double x = columns.get(i).moved(thread)
                        ? slots.get(i).end() + 3
                        : slots.get(i).x() + 3;
                mark(ended, x, shapes);
            }
        }
    }

    private void mark(ThreadState.Ended ended, double x, List<Shape> shapes) {
        double reach = Math.min(9, half - 1);
        switch (ended.how()) {
            case RETURNED, EXITED, CUT_OFF ->
                shapes.add(new Shape.Line(x, middle - reach, x, middle + reach, Pen.solid(Ink.solid(thread), 2.4)));
            case FAILED -> {
                Pen pen = Pen.solid(Ink.Role.DANGER, 2);
                shapes.add(new Shape.Line(x, middle - 4, x + 8, middle + 4, pen));
                shapes.add(new Shape.Line(x, middle + 4, x + 8, middle - 4, pen));
            }
        }
    }

    private ThreadState state(int column) {
        List<ThreadView> threads = columns.get(column).threads();
        return thread < threads.size() ? threads.get(thread).state() : new ThreadState.Runnable();
    }
}
