package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.jvm.JvmEngine;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A history of stretches in which the threads ran free. */
@Timeout(600)
class FreeSessionTest {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final SourceText PINGS = new SourceText("x.py", """
        import threading, time
        cond = threading.Condition()
        turn = 0
        def play(me):
            global turn
            while True:
                with cond:
                    while turn != me:
                        cond.wait()
                    turn = 1 - me
                    cond.notify()
        for me in (0, 1):
            threading.Thread(target=play, args=(me,)).start()
        """);

    private static Session open(SourceText program) {
        return new Session(JvmEngine.open(program, Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL));
    }

    private static List<Moment> run(Session session, int stretches) throws RefusedException {
        List<Moment> told = new ArrayList<>();
        for (int i = 0; i < stretches; i++) {
            told.add(session.free(MOMENT));
        }
        told.add(session.halt());
        return told;
    }

    @Test
    void eachStretchIsAStepAndComesAgainWhenOneGoesBack() throws RefusedException {
        try (Session session = open(PINGS)) {
            List<Moment> told = run(session, 5);
            int end = session.position();
            assertThat(told.getLast().step()).isEqualTo(end);
            Schedule schedule = session.schedule();
            // A stretch in which nobody got to move is none.
            assertThat(told.stream().map(Moment::step).distinct())
                    .hasSize(schedule.choices().size());
            session.goTo(0);
            for (Moment moment : told) {
                assertThat(session.goTo(moment.step())).isEqualTo(moment);
            }
            // A second session has nothing to remember and makes it all again.
            try (Session again = new Session(ModelEngine.open(PINGS))) {
                again.replay(new Schedule(schedule.choices()));
                assertThat(again.snapshot()).isEqualTo(told.getLast().snapshot());
            }
        }
    }

    @Test
    void moreEventsThanAreKeptComeAgainAllTheSame() throws RefusedException {
        try (Session session = open(PINGS)) {
            List<Integer> counts = new ArrayList<>();
            long all = 0;
            while (all < 1_500_000 && counts.size() < 1500) {
                Moment moment = session.free(MOMENT);
                if (moment.step() > counts.size()) {
                    counts.add(moment.events().size());
                    all += moment.events().size();
                }
            }
            session.halt();
            for (int step : List.of(1, counts.size() / 2, counts.size())) {
                assertThat(session.momentAt(step).events()).hasSize(counts.get(step - 1));
            }
        }
    }

    @Test
    void nothingElseGoesWhileTheyRunFree() throws RefusedException {
        try (Session session = open(PINGS)) {
            while (session.length() == 0) {
                session.free(MOMENT);
            }
            assertThat(session.runsFree()).isTrue();
            assertThatThrownBy(() -> session.goTo(0))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.RunsFree()));
            assertThatThrownBy(() -> session.step(0)).isInstanceOf(RefusedException.class);
            session.halt();
            assertThat(session.runsFree()).isFalse();
            session.goTo(0);
            assertThat(session.step(0).choice()).isInstanceOf(Choice.Run.class);
            assertThat(session.branches()).hasSize(2);
        }
    }

    @Test
    void aSleepIsNoStep() throws RefusedException {
        try (Session session = open(new SourceText("x.py", "import time\ntime.sleep(0.3)\n"))) {
            while (session.snapshot().ending() == null) {
                session.free(MOMENT);
            }
            assertThat(session.length()).isLessThan(4);
            assertThat(session.runsFree()).isFalse();
        }
    }

    @Test
    void manyRunsAreCountedByWhatTheyCameTo() {
        SourceText race = new SourceText("x.py", """
            import threading
            n = 0
            def work():
                global n
                for _ in range(3):
                    n += 1
            threads = [threading.Thread(target=work) for _ in range(2)]
            for t in threads: t.start()
            for t in threads: t.join()
            print(n)
            """);
        List<Tally.Counts> told = new ArrayList<>();
        Tally.Counts model = Tally.of(() -> ModelEngine.open(race), Limits.DEFAULT, 200, told::add, () -> false);
        assertThat(model.runs()).isEqualTo(200);
        assertThat(model.counts()).hasSizeGreaterThan(2);
        assertThat(model.counts().stream().mapToInt(Tally.Count::times).sum()).isEqualTo(200);
        Tally.Counts jvm = Tally.of(
                () -> JvmEngine.open(race, Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL),
                Limits.DEFAULT,
                100,
                c -> {},
                () -> false);
        assertThat(jvm.engine()).isEqualTo("JVM threads");
        assertThat(jvm.counts().getFirst().kind().output()).isEqualTo("6\n");
    }

    @Test
    void aTallyIsStoppedInTheMiddleOfARun() {
        long began = System.nanoTime();
        Tally.Counts counts = Tally.of(
                () -> JvmEngine.open(PINGS, Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL),
                Limits.DEFAULT,
                1000,
                c -> {},
                () -> System.nanoTime() - began > 500_000_000);
        assertThat(counts.runs()).isZero();
    }
}
