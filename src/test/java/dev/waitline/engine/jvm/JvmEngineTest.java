package dev.waitline.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.ThreadState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(600)
class JvmEngineTest {
    private static final Duration MOMENT = Duration.ofMillis(30);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String WAITERS = """
        import threading
        cond = threading.Condition()
        def work():
            with cond:
                cond.wait()
            print(threading.current_thread().name)
        for name in "ABC":
            threading.Thread(target=work, name="lane-test-" + name).start()
        """;
    private static final String ENDLESS = """
        import threading
        n = 0
        def work():
            global n
            while True:
                n += 1
        for name in "AB":
            threading.Thread(target=work, name="lane-test-" + name).start()
        """;

    private static JvmEngine open(String program) {
        return JvmEngine.open(new SourceText("x.py", program), Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL);
    }

    private static Set<String> lanes() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(n -> n.startsWith("lane-test"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that have nothing to do any more end by themselves. */
    private static void awaitNoLanes() {
        long end = System.nanoTime() + LONG.toNanos();
        while (!lanes().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(lanes()).isEmpty();
    }

    @Test
    void eachThreadIsARealOneOfItsNameAndBlocksForReal() throws RefusedException {
        try (JvmEngine engine = open(WAITERS)) {
            engine.free(LONG);
            assertThat(lanes()).containsExactly("lane-test-A", "lane-test-B", "lane-test-C");
            Ending ending = engine.ending();
            assertThat(ending == null ? null : ending.kind()).isEqualTo(Ending.Kind.STUCK);
        }
        awaitNoLanes();
    }

    @Test
    void whileTheyRunFreeTheyWaitInLocksOfTheJvm() throws Exception {
        try (JvmEngine engine = open(WAITERS + "import time\ntime.sleep(3600)\n")) {
            do {
                engine.free(MOMENT);
            } while (Thread.getAllStackTraces().entrySet().stream()
                    .noneMatch(e -> e.getKey().getName().equals("lane-test-B")
                            && List.of(e.getValue()).toString().contains("java.util.concurrent.Semaphore.acquire")));
        }
    }

    @Test
    void aProgramThatNeverEndsIsHaltedSteppedAndRunsOn() throws RefusedException {
        try (JvmEngine engine = open(ENDLESS)) {
            do {
                engine.free(MOMENT);
            } while (!lanes().contains("lane-test-A"));
            assertThatThrownBy(() -> engine.step(0, StepSize.OPERATION))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.RunsFree()));
            Engine.Step last = engine.halt();
            assertThat(last.choice()).isInstanceOf(Choice.Free.class);
            assertThat(engine.halt().events()).isEmpty();
            long stood = engine.snapshot().moves();
            assertThat(engine.step(1, StepSize.OPERATION).events()).isNotEmpty();
            assertThat(engine.snapshot().moves()).isGreaterThan(stood);
            while (engine.free(MOMENT).events().isEmpty()) {
                Thread.onSpinWait();
            }
        }
        awaitNoLanes();
    }

    @Test
    void haltedItIsTheModel() throws RefusedException {
        try (JvmEngine jvm = open(WAITERS);
                ModelEngine model = ModelEngine.open(new SourceText("x.py", WAITERS))) {
            while (!model.movable().isEmpty()) {
                int thread = model.movable().getLast();
                assertThat(jvm.step(thread, StepSize.OPERATION)).isEqualTo(model.step(thread, StepSize.OPERATION));
            }
            Choice notify = new Choice.Inject(Call.of("cond", "notify", 2));
            assertThat(jvm.advance(notify)).isEqualTo(model.advance(notify));
            assertThat(jvm.snapshot()).isEqualTo(model.snapshot());
        }
    }

    @Test
    void whatWasInjectedWhileHaltedReachesThoseWhoWaitedForReal() throws RefusedException {
        try (JvmEngine engine = open(WAITERS)) {
            engine.free(LONG);
            engine.advance(new Choice.Inject(Call.of("cond", "notify_all")));
            engine.free(LONG);
            assertThat(engine.snapshot().output().standard().lines()).hasSize(3);
            Ending ending = engine.ending();
            assertThat(ending == null ? null : ending.kind()).isEqualTo(Ending.Kind.FINISHED);
        }
    }

    @Test
    void itGoesBackAndRunsFreeFromThere() throws RefusedException {
        try (JvmEngine engine = open(WAITERS)) {
            Engine.Checkpoint start = engine.checkpoint();
            engine.free(LONG);
            var stuck = engine.snapshot().threads();
            assertThat(stuck.get(1).state()).isInstanceOf(ThreadState.Waiting.class);
            engine.reset(Objects.requireNonNull(start));
            awaitNoLanes();
            assertThat(engine.snapshot().threads()).hasSize(1);
            engine.free(LONG);
            assertThat(lanes()).hasSize(3);
        }
    }

    @Test
    void sleepsAndTimeoutsTakeTheirTimeOnlyWhileItRunsFree() throws RefusedException {
        String program = """
            import threading, time
            lock = threading.Lock()
            lock.acquire()
            print(lock.acquire(timeout=0.1))
            time.sleep(0.1)
            """;
        long before = System.nanoTime();
        try (JvmEngine engine = open(program)) {
            List<Event> events = engine.free(LONG).events();
            assertThat(events)
                    .anyMatch(e -> e instanceof Event.Printed p && p.text().startsWith("False"));
            assertThat(engine.snapshot().clock()).isBetween(200_000_000L, System.nanoTime() - before);
        }
        try (JvmEngine engine = open(program.replace("0.1", "1000"))) {
            while (engine.ending() == null) {
                if (engine.movable().isEmpty()) {
                    engine.advance(new Choice.Tick());
                } else {
                    engine.step(0, StepSize.OPERATION);
                }
            }
            assertThat(engine.snapshot().clock()).isEqualTo(2_000_000_000_000L);
        }
    }

    @Test
    void haltingAtManyMomentsLosesNothing() throws RefusedException {
        String program = """
            import threading, queue
            q = queue.Queue(2)
            def make():
                for i in range(300):
                    q.put(i)
            def take():
                global total
                for i in range(300):
                    item = q.get()
                    with lock:
                        total += item
            total = 0
            lock = threading.Lock()
            threads = [threading.Thread(target=f) for f in (make, make, take, take)]
            for t in threads: t.start()
            for t in threads: t.join()
            print(total)
            """;
        try (JvmEngine engine = open(program)) {
            while (engine.ending() == null) {
                engine.free(Duration.ofNanos(300_000));
                engine.halt();
            }
            assertThat(engine.snapshot().output().standard()).isEqualTo("89700\n");
        }
    }

    @Test
    void manyThreadsAtOnce() throws RefusedException {
        String program = """
            import threading
            lock = threading.Lock()
            done = []
            def work(i):
                for _ in range(5):
                    with lock:
                        done.append(i)
            threads = [threading.Thread(target=work, args=(i,)) for i in range(400)]
            for t in threads: t.start()
            for t in threads: t.join()
            print(len(done))
            """;
        try (JvmEngine engine = open(program)) {
            engine.rush(LONG);
            assertThat(engine.snapshot().output().standard()).isEqualTo("2000\n");
        }
    }
}
