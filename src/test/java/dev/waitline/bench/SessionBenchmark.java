package dev.waitline.bench;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Moving about in a session of 10,000 steps with twelve threads. {@code docs/PERFORMANCE.md} says how to run it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class SessionBenchmark {
    private static final int STEPS = 10_000;

    private final Random random = new Random(1);
    private Session session;

    @Setup
    public void tenThousandSteps() throws RefusedException {
        session = new Session(ModelEngine.open(TwelveThreads.PROGRAM));
        session.scheduler(Scheduler.random(7));
        while (session.length() < STEPS) {
            session.step();
        }
    }

    /** To any step, forwards or back. */
    @Benchmark
    public Moment goToAnyStep() throws RefusedException {
        return session.goTo(random.nextInt(STEPS + 1));
    }

    /** One step back; from the start, to the end. */
    @Benchmark
    public Moment stepBack() throws RefusedException {
        return session.position() == 0 ? session.goTo(STEPS) : session.back();
    }

    /** One step ahead with its snapshot; from the end, to the start. */
    @Benchmark
    public Moment stepAhead() throws RefusedException {
        return session.position() == STEPS ? session.goTo(0) : session.forward();
    }

    /** The hundred moments that the lanes show. */
    @Benchmark
    public int hundredMoments() {
        int to = 100 + random.nextInt(STEPS - 100);
        return session.moments(to - 99, to).size();
    }
}
