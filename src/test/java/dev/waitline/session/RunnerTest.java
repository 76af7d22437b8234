package dev.waitline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.Engine;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private static final String RACE = """
        import threading

        def say(word):
            for _ in range(3):
                print(word)

        for word in ["a", "b"]:
            threading.Thread(target=say, args=(word,)).start()
        print("main")
        """;

    private final StringBuilder printed = new StringBuilder();

    private Runner runner(String program, long limit) {
        return new Runner(
                ModelEngine.open(new SourceText("x.py", program)),
                Limits.DEFAULT.withSteps(limit),
                p -> printed.append(p.text()));
    }

    @Test
    void aThreadGoesOnUntilItBlocksOrEnds() {
        Runner.Result result = runner(RACE, 1_000).run(Scheduler.keepGoing());
        assertThat(result.ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.FINISHED);
        assertThat(printed).hasToString("main\na\na\na\nb\nb\nb\n");
    }

    @Test
    void whatWasPrintedBeforeAFaultOfTheEngineIsPassedOn() {
        Engine good = ModelEngine.open(new SourceText("x.py", "print('first')\nprint('second')\n"));
        Engine failing = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(good, arguments);
                    if (method.getName().equals("go")) {
                        throw new IllegalStateException("a fault");
                    }
                    return answer;
                });
        Runner runner = new Runner(failing, Limits.DEFAULT, p -> printed.append(p.text()));
        assertThatThrownBy(() -> runner.run(Scheduler.keepGoing())).hasMessage("a fault");
        assertThat(printed).hasToString("first\nsecond\n");
    }

    @Test
    void aSeedMakesTheSameRunEachTimeAndAnotherSeedAnotherOne() {
        Runner.Result first = runner(RACE, 1_000).run(Scheduler.random(7));
        String output = printed.toString();
        printed.setLength(0);
        assertThat(runner(RACE, 1_000).run(Scheduler.random(7))).isEqualTo(first);
        assertThat(printed).hasToString(output);
        assertThat(runner(RACE, 1_000).run(Scheduler.random(8)).schedule()).isNotEqualTo(first.schedule());
    }

    @Test
    void theScheduleOfARunMakesItAgain() throws Runner.MismatchException {
        Schedule schedule = runner(RACE, 1_000).run(Scheduler.random(3)).schedule();
        String output = printed.toString();
        printed.setLength(0);
        Runner.Result again = runner(RACE, 1_000).run(schedule);
        assertThat(printed).hasToString(output);
        assertThat(again.schedule()).isEqualTo(schedule);
    }

    @Test
    void aShortScheduleIsRunOnToTheEnd() throws Runner.MismatchException {
        Runner.Result result = runner(RACE, 1_000).run(new Schedule(List.of(new Choice.Run(0, 2))));
        assertThat(result.ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.FINISHED);
    }

    @Test
    void aScheduleThatDoesNotFitIsRefusedAtItsPlace() {
        Schedule schedule =
                new Schedule(List.of(new Choice.Run(0, 1), new Choice.Inject(Call.of("nothing", "notify"))));
        assertThatThrownBy(() -> runner(RACE, 1_000).run(schedule))
                .isInstanceOf(Runner.MismatchException.class)
                .hasMessageStartingWith("choice 2, inject:nothing.notify()");
    }

    @Test
    void theClockMovesWhenNobodyCanRun() {
        Runner.Result result =
                runner("import time\ntime.sleep(5)\nprint(\"woke\")\n", 1_000).run(Scheduler.keepGoing());
        assertThat(printed).hasToString("woke\n");
        assertThat(result.schedule().choices()).contains(new Choice.Tick());
    }

    @Test
    void aRunWithoutEndStopsAtTheLimit() {
        Runner.Result result = runner("while True:\n    print(1)\n", 50).run(Scheduler.keepGoing());
        assertThat(result.ending()).isNull();
        assertThat(result.steps()).isEqualTo(50);
    }

    @Test
    void aStuckProgramEndsStuck() {
        Runner.Result result =
                runner("import threading\nthreading.Event().wait()\n", 1_000).run(Scheduler.keepGoing());
        assertThat(result.ending()).isEqualTo(new Ending(Ending.Kind.STUCK, 100, "", List.of(0)));
    }

    private String output(String program) {
        Runner.Result result = runner(program, 20_000_000).run(Scheduler.keepGoing());
        assertThat(result.ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.FINISHED);
        return printed.toString();
    }

    @Test
    void aThreadThatSpinsOnAFlagLosesItsTurn() {
        assertThat(output("""
            import threading
            flag = False
            def spin():
                while not flag:
                    pass
                print("seen")
            t = threading.Thread(target=spin)
            t.start()
            for _ in range(30000):
                pass
            flag = True
            t.join()
            """)).isEqualTo("seen\n");
    }

    @Test
    void whoWorksUntilAnotherHasSleptComesToAnEnd() {
        assertThat(output("""
            import threading, time
            stop = False
            count = 0
            def work():
                global count
                while not stop:
                    count += 1
            t = threading.Thread(target=work)
            t.start()
            time.sleep(0.5)
            stop = True
            t.join()
            print(10_000 < count < 1_000_000)
            """)).isEqualTo("True\n");
    }

    @Test
    void aLoopThatPollsTheClockComesToAnEnd() {
        assertThat(output("""
            from time import monotonic
            end = monotonic() + 0.1
            while monotonic() < end:
                pass
            print("over")
            """)).isEqualTo("over\n");
    }

    @Test
    void aDeadlineIsPassedAndNotMet() {
        assertThat(output("""
            import threading, time
            never = threading.Event()
            end = time.monotonic() + 1
            rounds = 0
            while True:
                left = end - time.monotonic()
                if left < 0:
                    break
                never.wait(left)
                rounds += 1
            print(rounds)
            """)).isEqualTo("1\n");
    }

    @Test
    void ofEqualSleepsTheOneThatBeganFirstEndsFirst() {
        assertThat(output("""
            import threading, time
            def sleep(name):
                time.sleep(0.1)
                print(name)
            for name in "abc":
                threading.Thread(target=sleep, args=(name,)).start()
            """)).isEqualTo("a\nb\nc\n");
    }

    @Test
    void aRunInWhichTimePassesIsMadeAgainByItsSchedule() throws Runner.MismatchException {
        String program = """
            import threading, time
            stop = False
            def work():
                n = 0
                while not stop:
                    n += 1
                print(n, time.monotonic())
            t = threading.Thread(target=work)
            t.start()
            time.sleep(0.05)
            stop = True
            t.join()
            """;
        Schedule schedule = runner(program, 1_000_000).run(Scheduler.random(5)).schedule();
        String output = printed.toString();
        printed.setLength(0);
        runner(program, 1_000_000).run(schedule);

        assertThat(printed).hasToString(output);
        assertThat(schedule.choices()).anyMatch(choice -> choice instanceof Choice.Pass);
    }
}
