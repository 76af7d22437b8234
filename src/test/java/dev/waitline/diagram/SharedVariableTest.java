package dev.waitline.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waitline.diagram.SharedVariable.Carried;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Moment;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What threads share, by what real runs tell. */
class SharedVariableTest {
    private static final int MOST_STEPS = 500;

    private static List<SharedVariable> after(String program, StepSize size, int... threads) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(new SourceText("shared.py", program)))) {
            session.size(size);
            for (int thread : threads) {
                session.step(thread);
            }
            return shared(session, program);
        }
    }

    private static List<SharedVariable> shared(Session session, String program) {
        List<Moment> moments = session.moments(0, session.position());
        List<SharedVariable.Step> steps = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            List<ThreadView> threads =
                    new ArrayList<>(moments.get(Math.max(0, i - 1)).snapshot().threads());
            threads.addAll(moments.get(i).snapshot().threads());
            steps.add(new SharedVariable.Step(moments.get(i).events(), threads));
        }
        return SharedVariable.after(steps, program);
    }

    private static List<SharedVariable> atTheEnd(String program) throws RefusedException {
        try (Session session = new Session(ModelEngine.open(new SourceText("shared.py", program)))) {
            for (int i = 0; i < MOST_STEPS && session.snapshot().ending() == null; i++) {
                session.step(session.snapshot().movable().getFirst());
            }
            return shared(session, program);
        }
    }

    private static final String LOST = """
        import threading
        count = 0
        def add():
            global count
            n = count
            count = n + 1
        a = threading.Thread(target=add, name="A")
        b = threading.Thread(target=add, name="B")
        a.start()
        b.start()
        """;

    @Test
    void whatAThreadHasReadAndNotYetWrittenBackIsCarriedAndOutOfDateOnceAnotherSetsIt() throws RefusedException {
        assertThat(after(LOST, StepSize.STATEMENT, 0, 0, 0, 0, 0, 0, 0, 1))
                .containsExactly(new SharedVariable("count", "0", 0, 2, List.of(new Carried(1, "0", false))));
        assertThat(after(LOST, StepSize.STATEMENT, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1))
                .containsExactly(new SharedVariable("count", "1", 1, 6, List.of(new Carried(2, "0", true))));
        assertThat(after(LOST, StepSize.STATEMENT, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 2))
                .containsExactly(new SharedVariable("count", "1", 2, 6, List.of()));
    }

    @Test
    void aFlagThatAThreadOnlyLooksAtIsNotCarried() throws RefusedException {
        List<SharedVariable> shared = atTheEnd("""
            import threading
            cond = threading.Condition()
            ready = False
            def child():
                with cond:
                    while not ready:
                        cond.wait()
            t = threading.Thread(target=child)
            t.start()
            with cond:
                ready = True
                cond.notify()
            t.join()
            """);

        assertThat(shared).extracting(SharedVariable::name).containsExactly("ready");
        assertThat(shared.getFirst().carried()).isEmpty();
        assertThat(shared.getFirst().value()).isEqualTo("True");
        assertThat(shared.getFirst().line()).isEqualTo(11);
    }

    @Test
    void attributesAndItemsOfWhatTheModuleNamesAreShared() throws RefusedException {
        assertThat(atTheEnd("""
            import threading
            class Box:
                n = 0
            box = Box()
            log = [0]
            def add():
                box.n += 1
                log[0] += 1
            for i in range(2):
                threading.Thread(target=add).start()
            """))
                .extracting(SharedVariable::name, SharedVariable::value)
                .containsExactly(tuple("box.n", "2"), tuple("log[0]", "2"));
    }

    @Test
    void whatMayBeAnotherThingInEachThreadIsLeftOut() throws RefusedException {
        assertThat(atTheEnd("""
            import threading
            class Box:
                def __init__(self):
                    self.n = 0
                def add(self):
                    self.n += 1
            log = [0, 0]
            counter = Box()
            def add(me, counter):
                log[me] += 1
                counter.n += 1
            for i in range(2):
                threading.Thread(target=Box().add).start()
                threading.Thread(target=add, args=(i, Box())).start()
            """)).isEmpty();
    }

    @Test
    void whatOneThreadAloneTouchesIsNotShared() throws RefusedException {
        assertThat(atTheEnd("a = 1\na = a + 1\nprint(a)\n")).isEmpty();
    }
}
