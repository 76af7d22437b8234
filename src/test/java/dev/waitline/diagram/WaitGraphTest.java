package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waitline.diagram.WaitGraph.Kind;
import dev.waitline.diagram.WaitGraph.Link;
import dev.waitline.diagram.WaitGraph.Way;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Snapshot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Who waits for whom at the end of real runs. */
class WaitGraphTest {
    private static final int MOST_STEPS = 400;

    /** Steps the first of {@code order} that can move, until nobody can. */
    private static Snapshot end(String program, int... order) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(new SourceText("waits.py", program)))) {
            for (int i = 0; i < MOST_STEPS && session.snapshot().ending() == null; i++) {
                List<Integer> movable = session.snapshot().movable();
                if (movable.isEmpty()) {
                    session.perform(new Choice.Tick());
                    continue;
                }
                int next = movable.getFirst();
                for (int thread : order) {
                    if (movable.contains(thread)) {
                        next = thread;
                        break;
                    }
                }
                session.step(next);
            }
            return session.snapshot();
        }
    }

    private static final String TWO_ORDERS = """
        import threading
        import time
        fork = threading.Lock()
        knife = threading.Lock()
        def eat(first, second):
            with first:
                time.sleep(1)
                with second:
                    pass
        a = threading.Thread(target=eat, args=(fork, knife), name="a")
        b = threading.Thread(target=eat, args=(knife, fork), name="b")
        a.start()
        b.start()
        a.join()
        """;

    @Test
    void twoWhoEachHoldWhatTheOtherWantsAreACircleAndWhoJoinsOneIsAWayToIt() throws RefusedException {
        WaitGraph graph = WaitGraph.of(end(TWO_ORDERS));

        assertThat(graph.hasCircle()).isTrue();
        assertThat(graph.ways()).hasSize(2);
        Way circle = graph.ways().getFirst();
        assertThat(circle.closed()).isTrue();
        assertThat(circle.links())
                .extracting(Link::name, Link::kind, l -> String.valueOf(l.on()), Link::line, Link::since)
                .containsExactly(
                        tuple("a", Kind.WANTS, on(circle, 0), 8, 6), tuple("b", Kind.WANTS, on(circle, 1), 8, 6));
        assertThat(graph.ways().get(1).closed()).isFalse();
        assertThat(graph.ways().get(1).links()).extracting(Link::name).containsExactly("MainThread", "a");
    }

    private static String on(Way way, int link) {
        return String.valueOf(way.links().get(link).on());
    }

    @Test
    void aLockWhoseHolderIsGoneEndsTheWay() throws RefusedException {
        WaitGraph graph = WaitGraph.of(end("""
            import threading
            lock = threading.Lock()
            def take():
                lock.acquire()
            t = threading.Thread(target=take, name="t")
            t.start()
            t.join()
            lock.acquire()
            """));

        assertThat(graph.hasCircle()).isFalse();
        assertThat(graph.ways()).hasSize(1);
        assertThat(graph.ways().getFirst().links()).extracting(Link::kind).containsExactly(Kind.WANTS_LOST);
    }

    @Test
    void whoWaitsForOneThatStandsInAQueueIsOneWayWithIt() throws RefusedException {
        WaitGraph graph = WaitGraph.of(end("""
            import threading
            cond = threading.Condition()
            def wait():
                with cond:
                    cond.wait()
            t = threading.Thread(target=wait, name="t")
            t.start()
            t.join()
            """));

        assertThat(graph.ways()).hasSize(1);
        assertThat(graph.ways().getFirst().links()).extracting(Link::kind).containsExactly(Kind.JOINS, Kind.QUEUES);
    }

    @Test
    void nothingIsDrawnOutsideItsWidthAndNoNodeLiesOnAnother() throws RefusedException {
        for (double width : new double[] {320, 640, 1200}) {
            Drawing drawing = WaitGraphLayout.layout(
                    WaitGraph.of(end(TWO_ORDERS)),
                    width,
                    (text, font) -> text.length() * 6.0,
                    Words.of(Locale.ENGLISH));
            List<Shape.Rect> nodes = drawing.shapes().stream()
                    .filter(Shape.Rect.class::isInstance)
                    .map(Shape.Rect.class::cast)
                    .toList();
            assertThat(nodes).hasSize(6);
            for (Shape.Rect node : nodes) {
                assertThat(node.x()).isNotNegative();
                assertThat(node.x() + node.width()).isLessThanOrEqualTo(width);
                assertThat(node.y() + node.height()).isLessThanOrEqualTo(drawing.height());
                assertThat(nodes)
                        .filteredOn(other -> other != node && overlap(node, other))
                        .isEmpty();
            }
        }
    }

    private static boolean overlap(Shape.Rect a, Shape.Rect b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
