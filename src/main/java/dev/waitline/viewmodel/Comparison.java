package dev.waitline.viewmodel;

import dev.waitline.diagram.Column;
import dev.waitline.engine.RefusedException;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two branches of a run side by side, from the step where they part. Immutable.
 *
 * @param fork the last step that they share
 */
public record Comparison(int fork, Side left, Side right) {
    /** More steps than these nobody reads beside each other. */
    private static final int MOST_STEPS = 120;

    /**
     * One of the two.
     *
     * @param columns the shared step and those after it
     * @param rows the steps after the shared one, in words
     * @param length the steps of the branch in all
     * @param end what stands at its end, as far as it was run
     */
    public record Side(int branch, List<Column> columns, List<Row> rows, int length, Snapshot end) {
        public Side {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The lanes of all threads that there are in it. */
        public List<Integer> threads() {
            return end.threads().stream().map(ThreadView::id).toList();
        }
    }

    /** What a thread did in a step; its number is negative where it was none's. */
    public record Row(int step, int thread, String text) {}

    /** @param session has both branches, and is changed */
    static Comparison of(Session session, int left, int right, Viewer viewer) throws RefusedException {
        int fork = session.fork(left, right);
        return new Comparison(fork, side(session, left, fork, viewer), side(session, right, fork, viewer));
    }

    private static Side side(Session session, int branch, int fork, Viewer viewer) throws RefusedException {
        session.switchTo(branch);
        int length = session.length();
        Snapshot end = session.goTo(length).snapshot();
        List<Moment> moments = session.moments(fork, Math.min(length, fork + MOST_STEPS));
        Stream<Row> rows = moments.stream()
                .skip(1)
                .map(m -> new Row(m.step(), m.thread(), viewer.saying(m).text()));
        return new Side(branch, viewer.columns(moments), rows.toList(), length, end);
    }
}
