package dev.waitline.diagram;

import dev.waitline.diagram.Lanes.Slot;
import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;

/** Breaks long lanes into systems, as music is: one below the other, each with the names of its threads. */
final class LaneSystems {
    private static final double PAD = 14;
    private static final double NAMES = 176;
    private static final double NARROW_NAMES = 112;
    private static final double NARROW = 640;
    private static final int MANY_THREADS = 8;
    private static final int NUMBERED = 5;

    private final Scene scene;
    private final double width;
    private final double names;
    private final boolean linked;
    private final TextMeasure measure;
    private final Words words;

    /** @param linked whether each step leads to its line, which stands in the same picture */
    LaneSystems(Scene scene, double width, boolean linked, TextMeasure measure, Words words) {
        this.scene = scene;
        this.width = width;
        this.names = width < NARROW ? NARROW_NAMES : NAMES;
        this.linked = linked;
        this.measure = measure;
        this.words = words;
    }

    /** A panel for each system; what the shapes mean stands below the last. */
    List<Drawing> layout() {
        List<Column> columns = scene.columns();
        int from = 0;
        while (from < columns.size() && columns.get(from).step() < scene.first()) {
            from++;
        }
        List<Drawing> systems = new ArrayList<>();
        while (from < columns.size()) {
            int to = from;
            double left = room();
            while (to < columns.size() && (to == from || LanesLayout.width(columns.get(to), measure) <= left)) {
                left -= LanesLayout.width(columns.get(to), measure);
                to++;
            }
            systems.add(system(from, to));
            from = to;
        }
        return systems;
    }

    private double room() {
        return width - names - 2 * PAD - LanesLayout.RIGHT;
    }

    private Drawing system(int from, int to) {
        List<Column> shown = scene.columns().subList(0, to);
        List<Integer> threads = there(from, to);
        double row = threads.size() > MANY_THREADS ? 40 : 52;
        boolean last = to == scene.columns().size();
        LanesLayout.Area area = new LanesLayout.Area(room() + LanesLayout.RIGHT, row, threads);
        List<Slot> slots = slots(from, to);
        List<Shape> lanes = new ArrayList<>(LanesLayout.draw(shown, slots, from, area, measure, words));
        numbers(slots.subList(from, to), lanes);
        if (last) {
            LanesLayout.markCurrent(slots, scene.last(), area, lanes);
        }
        // Under the names, too, where there is little room.
        double indent = width < NARROW ? PAD : PAD + names;
        if (linked) {
            for (int i = from; i < to; i++) {
                links(scene.columns().get(i), slots.get(i), area, lanes);
            }
        }
        Drawing legend = last ? Legend.whole(width - indent - PAD, measure, words) : Drawing.EMPTY;
        double height = 2 * PAD + area.height() + legend.height();
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Blocks.panel(width, height));
        for (int i = 0; i < threads.size(); i++) {
            int thread = threads.get(i);
            String state =
                    last && thread < scene.states().size() ? scene.states().get(thread) : "";
            name(scene.snapshot().threads().get(thread), state, PAD + area.middle(i), shapes);
        }
        shapes.addAll(new Drawing(0, 0, lanes).movedShapes(PAD + names, PAD));
        shapes.addAll(legend.movedShapes(indent, PAD + area.height()));
        return new Drawing(width, height, shapes);
    }

    /** The threads that have a lane: who is there already and has not ended before. */
    private List<Integer> there(int from, int to) {
        List<Integer> threads = new ArrayList<>();
        List<ThreadView> end = scene.columns().get(to - 1).threads();
        List<ThreadView> before =
                from == 0 ? List.of() : scene.columns().get(from - 1).threads();
        for (int i = 0; i < end.size(); i++) {
            if (i >= before.size() || !before.get(i).state().hasEnded()) {
                threads.add(i);
            }
        }
        return threads.isEmpty() ? List.of(0) : threads;
    }

    private List<Slot> slots(int from, int to) {
        List<Slot> slots = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < to; i++) {
            Column column = scene.columns().get(i);
            double wide = i < from ? 0 : Math.min(room(), LanesLayout.width(column, measure));
            slots.add(new Slot(column.step(), x, wide));
            x += wide;
        }
        return slots;
    }

    /** From the block of each thread that moved to its line. */
    private void links(Column column, Slot slot, LanesLayout.Area area, List<Shape> shapes) {
        for (int row = 0; row < area.threads().size(); row++) {
            int line = column.line(area.threads().get(row));
            if (line > 0 && line <= scene.program().size()) {
                shapes.add(new Shape.Link(
                        slot.x(),
                        area.middle(row) - area.half(),
                        slot.width(),
                        2 * area.half(),
                        line,
                        words.get("link.line", column.step(), line)));
            }
        }
    }

    /** The numbers of the first step and of every fifth. */
    private void numbers(List<Slot> slots, List<Shape> shapes) {
        for (Slot slot : slots) {
            boolean first = slot == slots.getFirst() && slot.step() > 0;
            boolean beside = slot.step() == slots.getFirst().step() + 1
                    && slots.getFirst().step() > 0;
            if (first || (slot.step() > 0 && slot.step() % NUMBERED == 0 && !beside)) {
                shapes.add(new Shape.Text(
                        slot.middle(), 3, Integer.toString(slot.step()), FontRole.TINY, Ink.Role.MUTED, Anchor.MIDDLE));
            }
        }
    }

    private void name(ThreadView thread, String state, double middle, List<Shape> shapes) {
        shapes.add(new Shape.Circle(PAD + 8, middle - (state.isEmpty() ? 0 : 7), 8, Ink.solid(thread.id())));
        double y = middle - (state.isEmpty() ? 0 : 7);
        shapes.add(new Shape.Text(
                PAD + 8, y, Integer.toString(thread.id()), FontRole.LABEL, Ink.onSolid(thread.id()), Anchor.MIDDLE));
        double room = names - 26;
        Blocks.text(
                measure.fit(thread.shortName(), FontRole.TITLE, room),
                PAD + 22,
                y,
                FontRole.TITLE,
                Ink.Role.TEXT,
                shapes);
        Blocks.text(measure.fit(state, FontRole.SMALL, room), PAD + 22, y + 16, FontRole.SMALL, Ink.Role.MUTED, shapes);
    }
}
