package dev.waitline.diagram;

import dev.waitline.diagram.Lanes.Slot;
import dev.waitline.diagram.Shape.Dash;
import dev.waitline.diagram.Shape.Head;
import dev.waitline.diagram.Shape.Pen;
import dev.waitline.diagram.Shape.Point;
import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import java.util.List;

/** Arrows between lanes: a notify, a lock that goes from one thread to another, a start, a join. */
final class LaneArrows {
    private static final Pen NOTIFY = Pen.solid(Ink.Role.NOTIFY, 1.7);
    private static final Pen START = Pen.solid(Ink.Role.LINK, 1.2);
    private static final Pen HAND_OVER = new Pen(Ink.Role.BAND, 1.3, Dash.DASHED);
    private static final Pen JOIN = new Pen(Ink.Role.LINK, 1.2, Dash.DASHED);

    private final List<Column> columns;
    private final List<Slot> slots;
    private final int first;
    private final LanesLayout.Area area;

    LaneArrows(List<Column> columns, List<Slot> slots, int first, LanesLayout.Area area) {
        this.columns = columns;
        this.slots = slots;
        this.first = first;
        this.area = area;
    }

    /** What must not be covered. */
    void drawInFront(List<Shape> shapes) {
        for (int i = first; i < columns.size(); i++) {
            for (Event event : columns.get(i).events()) {
                if (event instanceof Event.Notified e) {
                    between(e.thread(), e.waiter(), slots.get(i).middle(), NOTIFY, shapes);
                }
            }
        }
    }

    /** What may pass behind the lanes between. */
    void drawBehind(List<Shape> shapes) {
        for (int i = first; i < columns.size(); i++) {
            for (Event event : columns.get(i).events()) {
                switch (event) {
                    case Event.Started e ->
                        between(e.thread(), e.child(), slots.get(i).middle(), START, shapes);
                    case Event.Joined e ->
                        between(e.other(), e.thread(), slots.get(i).x() + 4, JOIN, shapes);
                    case Event.Acquired e -> handOver(e, i, shapes);
                    default -> {}
                }
            }
        }
    }

    /** Only a lock that its taker had to wait for was handed over. */
    private void handOver(Event.Acquired taken, int at, List<Shape> shapes) {
        if (at == 0 || !wanted(at - 1, taken.thread(), taken.lock())) {
            return;
        }
        for (int i = at - 1; i >= 0; i--) {
            for (Event event : columns.get(i).events()) {
                if (event instanceof Event.Released r
                        && r.lock().id() == taken.lock().id()
                        && r.count() == 0) {
                    between(r.thread(), taken.thread(), slots.get(at).x() + 3, HAND_OVER, shapes);
                    return;
                }
            }
        }
    }

    private boolean wanted(int column, int thread, Resource lock) {
        for (int i = column; i >= 0; i--) {
            if (thread >= columns.get(i).threads().size() || columns.get(i).moved(thread)) {
                return false;
            }
            if (columns.get(i).threads().get(thread).state() instanceof ThreadState.WantsLock w) {
                return w.lock().id() == lock.id();
            }
        }
        return false;
    }

    private void between(int from, int to, double x, Pen pen, List<Shape> shapes) {
        int start = area.threads().indexOf(from);
        int end = area.threads().indexOf(to);
        if (start < 0 || end < 0 || start == end) {
            return;
        }
        double down = end > start ? 1 : -1;
        shapes.add(new Shape.Path(
                List.of(
                        new Point(x, area.middle(start) + down * area.half()),
                        new Point(x, area.middle(end) - down * area.half())),
                pen,
                Head.ARROW));
    }
}
