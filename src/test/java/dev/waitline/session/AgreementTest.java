package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model held against itself: led in steps of one size, followed in the smallest moves. */
@Execution(ExecutionMode.CONCURRENT)
class AgreementTest {
    private static final int MOST_STEPS = 20_000;

    private static final SourceText NOTIFY = new SourceText("notify.py", """
        import threading, time

        cond = threading.Condition()
        ready = []

        def worker(name):
            with cond:
                if not cond.wait(timeout=2):
                    print(name, "gave up")
                ready.append(name)
                print(name, ready)

        threads = [threading.Thread(target=worker, args=(n,)) for n in "ab"]
        for t in threads:
            t.start()
        time.sleep(1)
        with cond:
            cond.notify()
        for t in threads:
            t.join()
        print("done", end="")
        print("!")
        """);

    static Stream<CorpusProgram> programs() {
        // No event tells of a signal.
        return Chosen.programs(CorpusProgram.all().stream()
                        .filter(p -> !p.source().name().contains("interrupt"))
                        .filter(p -> !p.source().name().equals("module_signal.py"))
                        .toList())
                .stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theModelAgreesWithItselfInStepsOfAnySize(CorpusProgram program) throws RefusedException {
        for (StepSize size : StepSize.values()) {
            Recording leader = record(program.source(), 7 + size.ordinal(), size);
            Agreement.Result result = Agreement.of(leader, ModelEngine.open(program.source()));
            assertThat(result.difference())
                    .as(program + " " + size + ": " + result)
                    .isNull();
            assertThat(result.agreed()).isEqualTo(result.compared()).isPositive();
        }
    }

    @Test
    void theFollowersScheduleMakesItsRunAgain() throws Exception {
        Recording leader = record(NOTIFY, 3, StepSize.STATEMENT);
        Agreement.Result result = Agreement.of(leader, ModelEngine.open(NOTIFY));
        ModelEngine again = ModelEngine.open(NOTIFY);
        again.repeat(result.followed().choices());
        assertThat(again.ending()).isEqualTo(leader.ending());
        assertThat(again.snapshot().output().standard()).endsWith("done!\n");
    }

    @Test
    void whatFiresWakesAndIsInjectedGoesOver() throws Exception {
        Schedule schedule = new Schedule(List.of(
                new Choice.Run(0, 40),
                new Choice.Inject(Call.of("cond", "notify", 1)),
                new Choice.Wake(2),
                new Choice.Run(2, 3),
                new Choice.Fire(0)));
        Recording leader = Recording.of(ModelEngine.open(NOTIFY), waiting(schedule), MOST_STEPS);
        Agreement.Result result = Agreement.of(leader, ModelEngine.open(NOTIFY));
        assertThat(result.difference()).as(result.toString()).isNull();
        assertThat(leader.steps().stream().flatMap(s -> s.events().stream()))
                .hasAtLeastOneElementOfType(Event.Injected.class)
                .hasAtLeastOneElementOfType(Event.Woken.class)
                .hasAtLeastOneElementOfType(Event.Fired.class);
    }

    /** The schedule, after everybody has come to rest. */
    private static Schedule waiting(Schedule schedule) throws RefusedException {
        ModelEngine engine = ModelEngine.open(NOTIFY);
        List<Choice> choices = new ArrayList<>();
        while (!engine.movable().isEmpty()) {
            choices.add(
                    engine.step(engine.movable().getFirst(), StepSize.OPERATION).choice());
        }
        choices.addAll(schedule.choices().subList(1, schedule.choices().size()));
        return new Schedule(choices);
    }

    @Test
    void findsEveryEventThatWasAltered() throws RefusedException {
        Recording leader = record(NOTIFY, 5, StepSize.OPERATION);
        int altered = 0;
        for (int step = 0; step < leader.steps().size(); step++) {
            for (int i = 0; i < leader.steps().get(step).events().size(); i++) {
                Event other = altered(leader.steps().get(step).events().get(i));
                if (other != null) {
                    Agreement.Difference difference = follow(with(leader, step, i, List.of(other)));
                    assertThat(difference).as(other.toString()).isNotNull();
                    assertThat(Objects.requireNonNull(difference).step()).isEqualTo(step + 1);
                    assertThat(difference.leader()).isEqualTo(new Side.Told(other));
                    altered++;
                }
            }
        }
        assertThat(altered).isGreaterThan(20);
    }

    @Test
    void findsAnEventThatIsMissing() throws RefusedException {
        Recording leader = record(NOTIFY, 5, StepSize.OPERATION);
        for (int step = 0; step < leader.steps().size(); step++) {
            for (int i = 0; i < leader.steps().get(step).events().size(); i++) {
                Event event = leader.steps().get(step).events().get(i);
                if (Pairing.part(event) == Pairing.Part.ALWAYS) {
                    assertThat(follow(with(leader, step, i, List.of())))
                            .as(event.toString())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void findsAnotherEnding() throws RefusedException {
        Recording leader = record(NOTIFY, 5, StepSize.OPERATION);
        SourceText other = new SourceText("notify.py", NOTIFY.text() + "raise SystemExit(3)\n");
        Agreement.Result result = Agreement.of(leader, ModelEngine.open(other));
        assertThat(result.difference()).isNotNull();
        assertThat(result.agreed()).isPositive().isLessThan(result.compared());
    }

    private static Agreement.@Nullable Difference follow(Recording leader) {
        return Agreement.of(leader, ModelEngine.open(NOTIFY)).difference();
    }

    private static Recording with(Recording leader, int step, int at, List<Event> instead) {
        List<Engine.Step> steps = new ArrayList<>(leader.steps());
        List<Event> events = new ArrayList<>(steps.get(step).events());
        events.remove(at);
        events.addAll(at, instead);
        steps.set(step, new Engine.Step(steps.get(step).choice(), events));
        return new Recording(steps, leader.ending());
    }

    /** The event, as it did not happen; null for those that are not compared. */
    private static @Nullable Event altered(Event event) {
        return switch (event) {
            case Event.Printed e -> new Event.Printed(e.thread(), e.line(), "?" + e.text(), e.error());
            case Event.Acquired e -> new Event.Acquired(e.thread(), e.line(), e.lock(), e.count() + 1);
            case Event.Released e -> new Event.Released(e.thread(), e.line() + 1, e.lock(), e.count());
            case Event.Enqueued e -> new Event.Enqueued(e.thread(), e.line(), e.on(), e.position() + 1);
            case Event.Notified e -> new Event.Notified(e.thread(), e.line(), e.on(), e.waiter() + 1);
            case Event.Started e -> new Event.Started(e.thread(), e.line(), e.child() + 1);
            case Event.Joined e -> new Event.Joined(e.thread(), e.line(), e.other() + 1);
            case Event.Slept e -> new Event.Slept(e.thread(), e.line(), e.nanos() * 2);
            case Event.TimedOut e -> new Event.NotifiedNobody(e.thread(), e.line(), e.on());
            case Event.Wrote e -> new Event.Wrote(e.thread(), e.line(), e.name(), e.value() + "?");
            default -> null;
        };
    }

    private static Recording record(SourceText program, long seed, StepSize size) throws RefusedException {
        ModelEngine engine = ModelEngine.open(program);
        Scheduler scheduler = Scheduler.random(seed);
        List<Engine.Step> steps = new ArrayList<>();
        while (engine.ending() == null && steps.size() < MOST_STEPS) {
            List<Integer> movable = engine.movable();
            if (movable.isEmpty()) {
                steps.add(new Engine.Step(new Choice.Tick(), engine.advance(new Choice.Tick())));
            } else {
                steps.add(engine.step(scheduler.next(movable, Scheduler.Turn.NOBODY, steps.size()), size));
            }
        }
        return new Recording(steps, engine.ending());
    }
}
