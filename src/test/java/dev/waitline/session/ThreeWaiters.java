package dev.waitline.session;

import dev.waitline.diagram.Column;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import java.util.List;

/**
 * The program that most tests of the window use: children wait on a Condition, and the main thread notifies one.
 * Stepping by statement, a child waits after three steps of its own, and the main thread needs four to be done.
 */
public final class ThreeWaiters {
    public static final String PROGRAM = """
        import threading
        from threading import Thread

        cond = threading.Condition()
        ready = False

        def child():
            with cond:
                while not ready:
                    cond.wait()
                print("go")

        for _ in range(3):
            Thread(target=child).start()

        with cond:
            ready = True
            cond.notify(1)
        """;

    private ThreeWaiters() {}

    public static SourceText source(int children) {
        return new SourceText("three_waiters.py", PROGRAM.replace("range(3)", "range(" + children + ")"));
    }

    /** After how many steps of the main thread all children are there. */
    public static int started(int children) {
        return 6 + 2 * children;
    }

    /** All children started, and then these threads moved by a statement each. */
    public static Session session(int children, int... schedule) {
        Session session = new Session(ModelEngine.open(source(children)));
        session.size(StepSize.STATEMENT);
        try {
            for (int i = 0; i < started(children); i++) {
                session.step(0);
            }
            for (int thread : schedule) {
                session.step(thread);
            }
        } catch (RefusedException e) {
            throw new AssertionError(e.refusal() + " in " + session.schedule(), e);
        }
        return session;
    }

    /** Every step as a column, labelled with its number. */
    public static List<Column> columns(Session session) {
        return session.moments(0, session.length()).stream()
                .map(m -> new Column(
                        m.step(), m.thread(), "step " + m.step(), m.snapshot().threads(), m.events()))
                .toList();
    }
}
