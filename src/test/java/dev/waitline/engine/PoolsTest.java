package dev.waitline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.PrimitiveView.PoolView;
import dev.waitline.trace.ThreadState;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be seen of a pool of threads, on the model as in a real CPython. */
class PoolsTest {
    private static final SourceText PROGRAM = new SourceText("pool.py", """
        import threading
        from concurrent.futures import ThreadPoolExecutor

        gate = threading.Event()
        end = threading.Event()

        def job(n):
            gate.wait()

        pool = ThreadPoolExecutor(2)
        results = []
        for n in range(4):
            results.append(pool.submit(job, n))
        end.wait()
        """);

    static Stream<Named<Function<SourceText, Engine>>> engines() {
        return Stream.concat(
                Stream.of(Named.of("model", ModelEngine::open)),
                RealPythons.all().stream()
                        .map(python -> Named.of(python.series(), source -> RealPythons.open(source, python))));
    }

    private static void exhaust(Engine engine, int thread) throws RefusedException {
        while (engine.movable().contains(thread)) {
            engine.step(thread, StepSize.STATEMENT);
        }
    }

    private static PoolView pool(Engine engine) {
        return engine.snapshot().primitives().stream()
                .filter(PoolView.class::isInstance)
                .map(PoolView.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void tasksStandInItUntilAWorkerTakesThemAndWorkersThatHaveNothingToDoWaitInIt(Function<SourceText, Engine> opener)
            throws RefusedException {
        try (Engine engine = opener.apply(PROGRAM)) {
            exhaust(engine, 0);
            assertThat(pool(engine).tasks()).containsExactly("job(0)", "job(1)", "job(2)", "job(3)");
            assertThat(pool(engine).most()).isEqualTo(2);
            assertThat(pool(engine).name()).isEqualTo("pool");

            exhaust(engine, 1);
            exhaust(engine, 2);
            assertThat(pool(engine).tasks()).containsExactly("job(2)", "job(3)");
            assertThat(pool(engine).waiters()).isEmpty();

            engine.advance(new Choice.Inject(Call.of("gate", "set")));
            exhaust(engine, 1);
            exhaust(engine, 2);
            exhaust(engine, 1);
            assertThat(pool(engine).tasks()).isEmpty();
            assertThat(pool(engine).waiters())
                    .extracting(PrimitiveView.Waiter::thread)
                    .containsExactlyInAnyOrder(1, 2);
            assertThat(engine.snapshot().threads().get(1).state())
                    .isInstanceOfSatisfying(
                            ThreadState.Waiting.class,
                            w -> assertThat(w.on().name()).isEqualTo("pool"));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aTaskIsCalledAsWhatItCalls(Function<SourceText, Engine> opener) throws RefusedException {
        SourceText program = new SourceText("pool.py", """
            import threading
            from concurrent.futures import ThreadPoolExecutor

            class Shop:
                def sell(self, what):
                    pass

            gate = threading.Event()
            pool = ThreadPoolExecutor(1)
            pool.submit(gate.wait)
            pool.submit(abs, -1)
            pool.submit(Shop)
            pool.submit(Shop().sell, "tea")
            gate.wait()
            """);
        try (Engine engine = opener.apply(program)) {
            exhaust(engine, 0);
            exhaust(engine, 1);

            assertThat(pool(engine).tasks()).containsExactly("abs(-1)", "Shop()", "sell('tea')");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatAFutureWaitsOnIsNamedByTheFuture(Function<SourceText, Engine> opener) throws RefusedException {
        SourceText program =
                new SourceText("pool.py", PROGRAM.text().replace("end.wait()", "print(results[1].result())"));
        try (Engine engine = opener.apply(program)) {
            exhaust(engine, 0);

            assertThat(engine.snapshot().threads().getFirst().state())
                    .isInstanceOfSatisfying(
                            ThreadState.Waiting.class,
                            w -> assertThat(w.on().name()).isEqualTo("results[1]._condition"));
        }
    }
}
