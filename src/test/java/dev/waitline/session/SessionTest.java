package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final String THREE_WAITERS = """
        import threading
        cond = threading.Condition()
        def child():
            with cond:
                cond.wait()
                print("awake")
        for _ in range(3):
            threading.Thread(target=child).start()
        with cond:
            cond.notify()
        """;

    private static Session open(String program) {
        return new Session(ModelEngine.open(new SourceText("test.py", program)));
    }

    /** All three wait, in the order 1, 2, 3; MainThread stands before its with. */
    private static Session threeWait() throws RefusedException {
        Session session = open(THREE_WAITERS);
        for (int i = 0; i < 3; i++) {
            session.step(0);
        }
        for (int thread = 1; thread <= 3; thread++) {
            session.step(thread);
            session.step(thread);
        }
        return session;
    }

    private static PrimitiveView.ConditionView cond(Snapshot snapshot) {
        return (PrimitiveView.ConditionView) snapshot.primitive("cond").orElseThrow();
    }

    private static List<Integer> queue(Snapshot snapshot) {
        return cond(snapshot).waiters().stream()
                .map(PrimitiveView.Waiter::thread)
                .toList();
    }

    @Test
    void aRetracedScheduleGoesTheSameWayInStepsOfTheCurrentSize() throws RefusedException {
        List<Choice> choices = new ArrayList<>();
        try (Session first = threeWait()) {
            first.step(0);
            choices.addAll(first.schedule().joined().choices());
            // A turn that ends in the middle of a statement.
            choices.removeLast();
            choices.add(new Choice.Run(0, 1));
            first.replay(new Schedule(choices));
            for (StepSize size : StepSize.values()) {
                try (Session second = open(THREE_WAITERS)) {
                    second.size(size);
                    Snapshot end = second.retrace(new Schedule(choices)).snapshot();

                    assertThat(end).isEqualTo(first.snapshot());
                    assertThat(second.position()).isEqualTo(second.length()).isGreaterThan(choices.size());
                    assertThat(second.schedule().joined()).isEqualTo(new Schedule(choices));
                    second.goTo(3);
                    second.goTo(second.length());
                    assertThat(second.snapshot()).isEqualTo(first.snapshot());
                }
            }
        }
    }

    @Test
    void waitersStandInTheQueueInTheOrderOfTheirWaits() throws RefusedException {
        assertThat(queue(threeWait().snapshot())).containsExactly(1, 2, 3);
    }

    @Test
    void anInjectedNotifyTakesTheHeadWhichThenWantsTheLock() throws RefusedException {
        Session session = threeWait();
        session.inject(Call.of("cond", "notify", 1));
        assertThat(queue(session.snapshot())).containsExactly(2, 3);
        assertThat(cond(session.snapshot()).wanting()).containsExactly(new PrimitiveView.Contender(1, true));
    }

    @Test
    void goingBackTwiceAndChoosingOtherwiseMakesABranchAndKeepsTheOld() throws RefusedException {
        Session session = threeWait();
        session.inject(Call.of("cond", "notify", 1));
        session.step(1);
        session.back();
        session.back();
        assertThat(queue(session.snapshot())).containsExactly(1, 2, 3);
        session.step(0);
        assertThat(session.branches()).hasSize(2);
        assertThat(session.branches().get(0).length()).isEqualTo(11);
        assertThat(session.branches().get(1).current()).isTrue();
        session.switchTo(0);
        session.goTo(10);
        assertThat(queue(session.snapshot())).containsExactly(2, 3);
    }

    @Test
    void makingTheSameChoiceAgainStaysOnTheSameLine() throws RefusedException {
        Session session = threeWait();
        session.back();
        session.step(3);
        assertThat(session.branches()).hasSize(1);
    }

    @Test
    void backRestoresExactlyTheSnapshotThatWasThere() throws RefusedException {
        for (StepSize size : StepSize.values()) {
            Session session = open(THREE_WAITERS);
            session.size(size);
            session.scheduler(Scheduler.random(4));
            List<Snapshot> seen = new ArrayList<>(List.of(session.snapshot()));
            while (session.whyNoStep() == null && seen.size() < 300) {
                seen.add(session.step().snapshot());
            }
            for (int step = seen.size() - 1; step >= 0; step--) {
                assertThat(session.snapshot()).as(size + " step " + step).isEqualTo(seen.get(step));
                if (step > 0) {
                    session.back();
                }
            }
        }
    }

    @Test
    void aTimedOutWaiterStillInTheQueueEatsANotify() throws RefusedException {
        Session session = open("""
            import threading
            cond = threading.Condition()
            def hasty():
                with cond:
                    print("hasty", cond.wait(1))
            def patient():
                with cond:
                    print("patient", cond.wait())
            threading.Thread(target=hasty).start()
            threading.Thread(target=patient).start()
            with cond:
                cond.notify(1)
            """);
        session.step(0);
        session.step(0);
        session.step(1);
        session.step(1);
        session.step(2);
        session.step(2);
        session.step(0);
        session.fire(1);
        session.step(1);
        assertThat(cond(session.snapshot()).waiters().getFirst().timedOut()).isTrue();
        session.step(0);
        assertThat(queue(session.snapshot())).containsExactly(2);
        session.scheduler(Scheduler.roundRobin());
        while (session.whyNoStep() == null) {
            session.step();
        }
        assertThat(session.snapshot().output().standard()).isEqualTo("hasty False\n");
        assertThat(session.whyNoStep()).isEqualTo(new Refusal.Stuck());
    }

    @Test
    void commandsThatCannotBeDoneSayWhyAndChangeNothing() throws RefusedException {
        Session session = threeWait();
        Snapshot before = session.snapshot();
        assertThatThrownBy(() -> session.step(1))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.CannotMove.class));
        assertThatThrownBy(() -> session.step(9)).hasMessageContaining("NoSuchThread");
        assertThatThrownBy(() -> session.perform(new Choice.Tick())).hasMessageContaining("ClockStandsStill");
        assertThatThrownBy(() -> session.fire(1)).hasMessageContaining("NoTimeout");
        assertThatThrownBy(() -> session.wake(0)).hasMessageContaining("NotWaiting");
        assertThatThrownBy(() -> session.inject(Call.of("nothing", "notify", 1)))
                .hasMessageContaining("NoSuchCall");
        assertThatThrownBy(() -> session.inject(Call.of("cond", "set"))).hasMessageContaining("NoSuchCall");
        assertThatThrownBy(session::forward).hasMessageContaining("AtEnd");
        assertThatThrownBy(() -> session.goTo(99)).hasMessageContaining("NoSuchStep");
        assertThatThrownBy(() -> session.switchTo(5)).hasMessageContaining("NoSuchBranch");
        assertThat(session.snapshot()).isEqualTo(before);
        session.goTo(0);
        assertThatThrownBy(session::back).hasMessageContaining("AtStart");
    }

    @Test
    void aStuckProgramGoesOnAfterAnInjectedNotify() throws RefusedException {
        Session session = open(THREE_WAITERS);
        session.scheduler(Scheduler.roundRobin());
        while (session.whyNoStep() == null) {
            session.step();
        }
        assertThat(session.whyNoStep()).isEqualTo(new Refusal.Stuck());
        session.inject(Call.of("cond", "notify_all"));
        while (session.whyNoStep() == null) {
            session.step();
        }
        assertThat(session.whyNoStep()).isEqualTo(new Refusal.ProgramEnded());
        assertThat(session.snapshot().output().standard()).isEqualTo("awake\nawake\nawake\n");
    }

    @Test
    void aSpuriousWakeupLetsAWaiterGoWithoutANotify() throws RefusedException {
        Session session = threeWait();
        session.wake(2);
        assertThat(queue(session.snapshot())).containsExactly(1, 3);
        assertThat(cond(session.snapshot()).wanting()).containsExactly(new PrimitiveView.Contender(2, true));
    }

    @Test
    void anEndlessLoopKeepsItsMemoryBounded() throws RefusedException {
        Session session = open("""
            n = 0
            def read():
                return n
            while True:
                n += 1
            """);
        session.scheduler(Scheduler.roundRobin());
        for (int i = 0; i < 50_000; i++) {
            session.step();
        }
        Snapshot late = session.snapshot();
        session.goTo(25_000);
        session.goTo(50_000);
        assertThat(session.snapshot()).isEqualTo(late);
    }

    @Test
    void computingTakesTimeAndDoesSoAgainAfterGoingBack() throws RefusedException {
        Session session = new Session(ModelEngine.open(new SourceText("x.py", """
            import threading, time
            stop = False
            def work():
                while not stop:
                    pass
            t = threading.Thread(target=work)
            t.start()
            time.sleep(0.0002)
            stop = True
            t.join()
            """)));
        session.scheduler(Scheduler.roundRobin());
        while (session.moment().snapshot().ending() == null) {
            session.step();
        }
        Schedule first = session.schedule();
        int end = session.position();
        session.goTo(end / 2);
        while (session.moment().snapshot().ending() == null) {
            session.step();
        }

        assertThat(first.choices()).anyMatch(choice -> choice instanceof Choice.Pass);
        assertThat(session.schedule()).isEqualTo(first);
    }
}
