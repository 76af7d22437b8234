package dev.waitline.diagram;

import dev.waitline.diagram.Lanes.Slot;
import dev.waitline.diagram.Shape.Anchor;
import dev.waitline.diagram.Shape.Fill;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadView.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bands below a lane that say which locks its thread has, and how long. */
final class LaneBands {
    private static final int MOST = 3;
    private static final double NAMED_FROM = 46;

    private LaneBands() {}

    static void draw(
            List<Column> columns,
            List<Slot> slots,
            LanesLayout.Area area,
            int row,
            TextMeasure measure,
            List<Shape> shapes) {
        int thread = area.threads().get(row);
        List<Resource> locks = columns.stream()
                .flatMap(c -> held(c, thread))
                .map(Held::lock)
                .distinct()
                .limit(MOST)
                .toList();
        boolean named = area.rowHeight() >= NAMED_FROM && locks.size() == 1;
        double height = locks.size() <= 1 ? Math.min(4.5, area.half() * 0.45) : Math.min(3, area.half() * 0.3);
        double y = area.middle(row) + area.half() + Math.min(3, area.half() * 0.3);
        for (Resource lock : locks) {
            for (int[] run : runs(columns, thread, lock)) {
                double x = slots.get(run[0]).x() + 1;
                double width = slots.get(run[1]).end() - 1 - x;
                shapes.add(new Shape.Rect(x, y, width, height, height / 2, Fill.plain(Ink.Role.BAND), Pen.NONE));
                String name = named ? measure.fit(lock.name(), FontRole.TINY, width - 4) : "";
                if (!name.isEmpty()) {
                    shapes.add(
                            new Shape.Text(x + 1, y + height + 6, name, FontRole.TINY, Ink.Role.MUTED, Anchor.START));
                }
            }
            y += height + 1.2;
        }
    }

    /** The stretches, by first and last column, in which {@code thread} has {@code lock}. */
    private static List<int[]> runs(List<Column> columns, int thread, Resource lock) {
        List<int[]> runs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (held(columns.get(i), thread).anyMatch(h -> h.lock().equals(lock))) {
                if (!runs.isEmpty() && runs.getLast()[1] == i - 1) {
                    runs.getLast()[1] = i;
                } else {
                    runs.add(new int[] {i, i});
                }
            }
        }
        return runs;
    }

    private static Stream<Held> held(Column column, int thread) {
        return thread < column.threads().size() ? column.threads().get(thread).holds().stream() : Stream.empty();
    }
}
