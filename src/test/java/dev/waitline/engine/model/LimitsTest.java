package dev.waitline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that would never end, or would take all there is, come to a clear end. */
@Timeout(600)
class LimitsTest {
    private final StringBuilder printed = new StringBuilder();

    private Runner.Result run(String program, Limits limits) {
        ModelEngine engine = ModelEngine.open(new SourceText("x.py", program), limits);
        return new Runner(engine, limits, piece -> printed.append(piece.text())).run(Scheduler.keepGoing());
    }

    private static Limits limits(long steps, double clock, double wall, long output) {
        return new Limits(steps, clock, wall, output, 1 << 20, 100, 10_000, 10_000);
    }

    @Test
    void aBusyWaitEndsAfterSoManySteps() {
        Runner.Result result = run("flag = False\nwhile not flag: pass\n", limits(5_000, 10, 60, 100));
        assertThat(result.reached()).isEqualTo(Limits.Reached.STEPS);
        assertThat(result.steps()).isEqualTo(5_000);
        assertThat(result.ending()).isNull();
    }

    @Test
    void aBusyWaitEndsAfterSomeRealTime() {
        Runner.Result result = run("while True: pass\n", limits(Long.MAX_VALUE, 10, 0.2, 100));
        assertThat(result.reached()).isEqualTo(Limits.Reached.WALL);
    }

    @Test
    void sleepingForEverEndsByTheProgramsClock() {
        Runner.Result result = run("import time\nwhile True: time.sleep(1)\n", limits(1_000_000, 10, 60, 100));
        assertThat(result.reached()).isEqualTo(Limits.Reached.CLOCK);
    }

    @Test
    void printingForEverEndsAfterSoManyCharacters() {
        Runner.Result result = run("while True: print('ten chars')\n", limits(1_000_000, 10, 60, 100));
        assertThat(result.reached()).isEqualTo(Limits.Reached.OUTPUT);
        assertThat(printed.length()).isBetween(101, 200_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kept = []\nwhile True: kept.append([0])\n",
                "kept = {}\nwhile True: kept[len(kept)] = str(len(kept)) * 100\n",
                "class Node:\n"
                        + "    def __init__(self, before): self.before = before\n"
                        + "last = None\n"
                        + "while True: last = Node(last)\n",
            })
    void whatTakesAllMemoryGetsAMemoryError(String program) {
        Runner.Result result = run(program, limits(10_000_000, 10, 60, 1_000));
        assertThat(printed).contains("MemoryError: this program may not have more than 1048576 bytes");
        assertThat(result.ending()).isNotNull();
    }

    @Test
    void aRunThatGoesOnFromARememberedMomentRunsOutOfMemoryAtTheSameMove() throws RefusedException {
        SourceText program = new SourceText("x.py", "kept = []\nwhile True: kept.append([0])\n");
        ModelEngine engine = ModelEngine.open(program, new Limits(1, 1, 1, 1, 16 << 20, 1, 1_000_000, 1_000));
        // By then the values have been counted once.
        engine.go(0, 200_000);
        Engine.Checkpoint mark = engine.checkpoint();
        engine.go(0, Integer.MAX_VALUE);
        long moves = engine.snapshot().moves();
        engine.reset(Objects.requireNonNull(mark));
        engine.go(0, Integer.MAX_VALUE);
        assertThat(engine.ending()).isNotNull();
        assertThat(engine.snapshot().moves()).isEqualTo(moves);
    }

    @Test
    void memoryThatIsLetGoIsNotCounted() {
        String program = "for i in range(200_000): x = [i] * 100\nprint('done')\n";
        assertThat(run(program, limits(10_000_000, 10, 60, 100)).reached()).isNull();
        assertThat(printed).hasToString("done\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chr(120) * 10_001          | 10000 items in one value",
                "[0] * 10_001               | 10000 items in one value",
                "list(range(10**12))        | 10000 items in one value",
                "1 << 10_001                | 10000 bits in one int",
                "3 ** 10_000                | 10000 bits in one int",
            })
    void aValueThatIsTooLargeIsAMemoryError(String value, String said) {
        run("try:\n    x = " + value + "\nexcept MemoryError as e:\n    print(e)\n", limits(100_000, 10, 60, 1_000));
        assertThat(printed.toString().strip()).isEqualTo("this program may not have more than " + said);
    }

    @Test
    void oneThreadTooManyCannotBeStarted() {
        String program = """
            import threading
            held = threading.Lock()
            held.acquire()
            started = 0
            try:
                while True:
                    threading.Thread(target=held.acquire, daemon=True).start()
                    started += 1
            except RuntimeError as e:
                print(started, e)
            """;
        run(program, limits(1_000_000, 10, 60, 1_000));
        assertThat(printed).hasToString("99 can't start new thread\n");
    }

    @Test
    void tenThousandThreadsLiveAtOnce() {
        String program = """
            import threading
            go = threading.Event()
            lock = threading.Lock()
            count = 0
            def work():
                global count
                go.wait()
                with lock:
                    count += 1
            threads = [threading.Thread(target=work) for _ in range(10_000)]
            for t in threads: t.start()
            print(threading.active_count())
            go.set()
            for t in threads: t.join()
            print(count)
            """;
        run(program, Limits.DEFAULT);
        assertThat(printed).hasToString("10001\n10000\n");
    }

    @Test
    void recursionEndsWhereItDoesInCPython() {
        run("""
            depth = 0
            def down():
                global depth
                depth += 1
                down()
            try:
                down()
            except RecursionError as e:
                print(depth, e)
            """, Limits.DEFAULT);
        assertThat(printed).hasToString("999 maximum recursion depth exceeded\n");
    }

    @Test
    void valuesNestedTooDeeplyToCompareAreARecursionError() {
        run("""
            a = []
            b = []
            for i in range(200_000):
                a, b = [a], [b]
            try:
                print(a == b)
            except RecursionError as e:
                print(e)
            """, Limits.DEFAULT);
        assertThat(printed.toString()).startsWith("maximum recursion depth exceeded");
    }

    @Test
    void aLiteralOfManyElementsIsRead() {
        String literal = IntStream.range(0, 200_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        run("x = [" + literal + "]\nprint(len(x), x[-1])\n", Limits.DEFAULT);
        assertThat(printed).hasToString("200000 199999\n");
    }

    @Test
    void whatIsNestedOrChainedTooDeeplyIsRefused() {
        String elif = "if x == 0:\n    pass\n" + "elif x == 1:\n    pass\n".repeat(10_000);
        for (String program : new String[] {
            "x = " + "[".repeat(5_000) + "]".repeat(5_000) + "\n",
            "x = " + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "\n",
            "x = " + "not ".repeat(100_000) + "1\n",
            "x = a" + ".b".repeat(100_000) + "\n",
            "x = 1\n" + elif,
        }) {
            assertThatThrownBy(() -> ModelEngine.open(new SourceText("x.py", program)))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("; ");
        }
    }
}
