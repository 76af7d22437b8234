package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.Engine;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CPythonEngineTest {
    private static final String WAITERS = """
        import threading
        cond = threading.Condition()
        def wait():
            with cond:
                cond.wait()
            print("woken")
        threads = [threading.Thread(target=wait) for _ in range(2)]
        for t in threads:
            t.start()
        """;

    private static final String RACE = """
        import threading
        n = 0
        def add():
            global n
            n += 1
        threads = [threading.Thread(target=add) for _ in range(2)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print(n)
        """;

    private static CPythonEngine open(String text, InstalledPython python) {
        return RealPythons.open(new SourceText("program.py", text), python);
    }

    private static CPythonEngine open(String text) {
        return open(text, RealPythons.one());
    }

    /** Steps the threads in turn until none can move. */
    private static List<Event> toRest(Engine engine) throws RefusedException {
        List<Event> events = new ArrayList<>();
        while (engine.ending() == null && !engine.movable().isEmpty()) {
            events.addAll(
                    engine.step(engine.movable().getFirst(), StepSize.OPERATION).events());
        }
        return events;
    }

    @OnPythons
    void itsRealWaitersStandInTheQueueInTheOrderInWhichTheyCame(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open(WAITERS, python)) {
            List<Event> events = toRest(engine);

            assertThat(events).filteredOn(e -> e instanceof Event.Enqueued).hasSize(2);
            Snapshot snapshot = engine.snapshot();
            PrimitiveView cond = snapshot.primitive("cond").orElseThrow();
            assertThat(cond.waiters()).extracting(PrimitiveView.Waiter::thread).containsExactly(1, 2);
            assertThat(snapshot.threads().get(1).state()).isInstanceOf(ThreadState.Waiting.class);
            assertThat(snapshot.threads().get(1).line()).isEqualTo(5);
            assertThat(engine.ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        }
    }

    @OnPythons
    void anInjectedNotifyWakesTheFirst(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open(WAITERS, python)) {
            toRest(engine);
            List<Event> events = engine.advance(new Choice.Inject(Call.of("cond", "notify", 1)));

            assertThat(events).anyMatch(e -> e instanceof Event.Notified n && n.waiter() == 1);
            assertThat(engine.movable()).containsExactly(1);
            assertThat(toRest(engine))
                    .anyMatch(e -> e instanceof Event.Printed p && p.text().equals("woken\n"));
        }
    }

    @OnPythons
    void aReadAndItsWriteCanBeTornApart(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open(RACE, python)) {
            while (engine.snapshot().threads().size() < 3) {
                engine.step(0, StepSize.OPERATION);
            }
            untilRead(engine, 1);
            untilRead(engine, 2);
            toRest(engine);

            assertThat(engine.snapshot().output().standard()).isEqualTo("1\n");
        }
    }

    private static void untilRead(Engine engine, int thread) throws RefusedException {
        List<Event> events;
        do {
            events = engine.advance(new Choice.Run(thread, 1));
        } while (events.stream()
                .noneMatch(e -> e instanceof Event.Read r && r.name().equals("n")));
    }

    @Test
    void theSameSeedMakesTheSameEvents() throws RefusedException {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (CPythonEngine engine = open(RACE)) {
                List<String> events = new ArrayList<>();
                for (long step = 0; engine.ending() == null; step++) {
                    List<Integer> movable = engine.movable();
                    int thread = Scheduler.random(11).next(movable, Scheduler.Turn.NOBODY, step);
                    engine.step(thread, StepSize.OPERATION).events().forEach(e -> events.add(e.toString()));
                }
                runs.add(events);
            }
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1)).isNotEmpty();
    }

    @Test
    void goingBackLooksAtWhatWasRecordedAndChoosingOtherwiseMakesItAgain() throws RefusedException {
        try (Session session = new Session(open(WAITERS))) {
            for (int i = 0; i < 8; i++) {
                session.step(session.snapshot().movable().getFirst());
            }
            Snapshot there = session.snapshot();
            session.goTo(3);
            session.goTo(8);
            assertThat(session.snapshot()).isEqualTo(there);
            assertThat(session.repeated()).isZero();

            session.goTo(7);
            session.size(StepSize.LIBRARY);
            session.step(session.snapshot().movable().getFirst());
            assertThat(session.repeated()).isEqualTo(7);
            assertThat(session.position()).isEqualTo(8);
        }
    }

    /** All processes of one run draw the same lots, order their sets alike, and begin at the same time of day. */
    @Test
    void chanceAndTheTimeOfDayAreTheSameWhenChoicesAreMadeAgain() throws RefusedException {
        String chance = """
            import random, time
            a = random.random()
            b = list({"paper", "matches", "tobacco", "twine", "ink"})
            c = time.time()
            print(a, b, c)
            d = 2
            """;
        List<String> printed = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            try (CPythonEngine engine = open(chance)) {
                Engine.Checkpoint start = engine.checkpoint();
                List<Choice> made = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    made.add(engine.step(0, StepSize.STATEMENT).choice());
                }
                printed.add(engine.snapshot().output().standard());
                engine.reset(start);
                engine.repeat(made.subList(0, 5));
                engine.step(0, StepSize.LIBRARY);
                assertThat(engine.repeated()).isEqualTo(5);
            }
        }
        assertThat(printed.getFirst()).startsWith("0.").isNotEqualTo(printed.getLast());
        assertThat(printed).as("as the model draws").allMatch(p -> p.startsWith(drawn()));
    }

    private static String drawn() {
        StringBuilder printed = new StringBuilder();
        new Runner(
                        ModelEngine.open(new SourceText("x.py", "import random\nprint(random.random())\n")),
                        Limits.DEFAULT,
                        p -> printed.append(p.text()))
                .run(Scheduler.keepGoing());
        return printed.toString().strip();
    }

    @Test
    void whatCannotBeMadeAgainNamesTheFirstDifference() throws RefusedException {
        String random = """
            import random
            a = random.SystemRandom().random()
            print(a)
            b = 2
            c = 3
            """;
        try (CPythonEngine engine = open(random)) {
            Engine.Checkpoint start = engine.checkpoint();
            List<Choice> made = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                made.add(engine.step(0, StepSize.STATEMENT).choice());
            }
            engine.reset(start);
            engine.repeat(made.subList(0, 3));
            assertThatThrownBy(() -> engine.step(0, StepSize.LIBRARY))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.refusal()).isInstanceOfSatisfying(Refusal.Diverged.class, d -> {
                                assertThat(d.step()).isEqualTo(3);
                                assertThat(d.first()).asString().contains("0.");
                                assertThat(d.second())
                                        .asString()
                                        .contains("0.")
                                        .isNotEqualTo(String.valueOf(d.first()));
                            }));
        }
    }

    @OnPythons
    void aWithStatementIsToldAsSuch(InstalledPython python) throws RefusedException {
        String program = """
            import threading
            cond, lock = threading.Condition(), threading.Lock()
            with cond:
                with lock:
                    pass
            lock.acquire()
            lock.release()
            """;
        try (CPythonEngine engine = open(program, python)) {
            List<String> told = new ArrayList<>();
            while (engine.ending() == null) {
                for (Event event : engine.step(0, StepSize.OPERATION).events()) {
                    switch (event) {
                        case Event.Called e -> told.add(e.on().name() + " " + e.method());
                        case Event.Acquired e -> told.add(e.lock().name() + " acquired");
                        case Event.Released e -> told.add(e.lock().name() + " released");
                        case Event other -> {}
                    }
                }
            }
            assertThat(told)
                    .containsExactly(
                            "cond __enter__",
                            "cond acquired",
                            "lock __enter__",
                            "lock acquired",
                            "lock __exit__",
                            "lock released",
                            "cond __exit__",
                            "cond released",
                            "lock acquired",
                            "lock released");
        }
    }

    @OnPythons
    void aTimeoutFiresWhenItIsTold(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open("import time\ntime.sleep(3600)\nprint('over')\n", python)) {
            toRest(engine);
            assertThat(engine.snapshot().threads().getFirst().state())
                    .isEqualTo(new ThreadState.Sleeping(3600_000_000_000L));
            engine.advance(new Choice.Fire(0));
            toRest(engine);
            assertThat(engine.snapshot().output().standard()).isEqualTo("over\n");
        }
    }

    @OnPythons
    void threadsThatRanFreeCanBeHaltedAndStepped(InstalledPython python) throws RefusedException {
        String program = """
            import threading, time
            lock = threading.Lock()
            n = 0
            def work():
                global n
                while True:
                    with lock:
                        n += 1
            for _ in range(2):
                threading.Thread(target=work, daemon=True).start()
            time.sleep(3600)
            """;
        try (CPythonEngine engine = open(program, python)) {
            int told = 0;
            while (told <= 100 || !(mainThread(engine) instanceof ThreadState.Sleeping)) {
                told += engine.free(Duration.ofMillis(50)).events().size();
            }
            assertThatThrownBy(() -> engine.step(1, StepSize.OPERATION))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.RunsFree()));
            engine.halt();

            assertThat(engine.movable()).isNotEmpty().doesNotContain(0);
            assertThat(mainThread(engine)).isInstanceOf(ThreadState.Sleeping.class);
            int mover = engine.movable().getFirst();
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < 6 && engine.movable().contains(mover); i++) {
                events.addAll(engine.step(mover, StepSize.OPERATION).events());
            }
            assertThat(events).isNotEmpty().allMatch(e -> e.thread() == mover);
        }
    }

    @OnPythons
    void oneCanLookWhileThreadsThatRunFreeDoMoreThanCanBeTold(InstalledPython python) throws RefusedException {
        String program = """
            import threading, time
            lock = threading.Lock()
            def work():
                while True:
                    with lock:
                        pass
            for _ in range(8):
                threading.Thread(target=work, daemon=True).start()
            time.sleep(3600)
            """;
        try (CPythonEngine engine = open(program, python)) {
            int told = 0;
            for (int looks = 0; looks < 10; looks++) {
                told += engine.free(Duration.ofMillis(10)).events().size();
                assertThat(engine.snapshot().ending()).isNull();
            }
            while (told == 0) {
                told += engine.free(Duration.ofMillis(50)).events().size();
            }
        }
    }

    @OnPythons
    void thatTheAgentPutsTheCollectorOffIsNotSeenByTheProgram(InstalledPython python) throws RefusedException {
        String program = """
            import gc
            seen = 0
            while gc.isenabled():
                gc.enable()
                seen += 1
                gc.disable()
                if gc.isenabled():
                    break
                gc.enable()
            seen = "lost"
            """;
        try (CPythonEngine engine = open(program, python)) {
            for (int looks = 0; looks < 200; looks++) {
                engine.free(Duration.ofMillis(1));
                assertThat(engine.snapshot().ending()).isNull();
            }
            assertThat(engine.snapshot().globals().toString()).contains("seen").doesNotContain("lost");
        }
    }

    private static ThreadState mainThread(Engine engine) {
        return engine.snapshot().threads().getFirst().state();
    }

    @OnPythons
    void aProgramThatIsStuckWhileItRunsFreeIsSaidToBe(InstalledPython python) {
        try (CPythonEngine engine = open(WAITERS, python)) {
            Runner.Result result = new Runner(engine, Limits.DEFAULT, p -> {}).free();
            assertThat(result.ending()).isNotNull().extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        }
    }

    @Test
    void theAgentsFilesAreAllThere() throws Exception {
        Path first =
                Path.of(Objects.requireNonNull(CPythonEngine.class.getResource("/dev/waitline/agent/sitecustomize.py"))
                        .toURI());
        Path folder = Objects.requireNonNull(first.getParent());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.toString().endsWith(".py"))
                            .map(f -> folder.relativize(f).toString()))
                    .containsExactlyInAnyOrderElementsOf(AgentFiles.NAMES);
        }
    }
}
