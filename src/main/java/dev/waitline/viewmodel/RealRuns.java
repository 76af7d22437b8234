package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.session.Tally;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program many times on threads that are real, and counts what it comes to. Its methods and properties belong
 * to the window's thread; the runs have threads of their own. What was counted is forgotten when the program changes, or
 * the engine.
 */
public final class RealRuns {
    public static final int TIMES = 1000;
    private static final Limits LIMITS = Limits.DEFAULT.withWall(10).withOutput(1_000_000);

    private final ReadOnlyObjectWrapper<Where> where = new ReadOnlyObjectWrapper<>(Where.JVM);
    private final ReadOnlyObjectWrapper<@Nullable Sightings> seen = new ReadOnlyObjectWrapper<>();

    private final Opener opener;
    private final Worker worker;
    private final Job<Tally.Counts, Tally.Counts> job;
    private @Nullable SourceText program;
    private EngineChoice engine = new EngineChoice.Model();

    /** @param faults told, on any thread, of what went wrong */
    RealRuns(Opener opener, Executor window, Consumer<Throwable> faults) {
        this.opener = opener;
        this.worker = new Worker("waitline-runs", faults);
        this.job = new Job<>(worker, window, this::tell, counts -> {
            if (counts != null) {
                tell(counts);
            }
        });
    }

    /** Whose threads the runs have. */
    public enum Where {
        JVM,
        CPYTHON
    }

    private void tell(Tally.Counts counts) {
        seen.set(Sightings.of(counts));
    }

    public ReadOnlyObjectProperty<Where> whereProperty() {
        return where.getReadOnlyProperty();
    }

    /** What has been counted, or null. */
    public ReadOnlyObjectProperty<@Nullable Sightings> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return job.runningProperty();
    }

    /** Runs the program as it is now {@link #TIMES} times. */
    public void run() {
        SourceText source = program;
        if (source == null) {
            return;
        }
        forget();
        EngineChoice on = engine();
        job.start((progress, stop) -> Tally.of(() -> opener.open(source, on).engine(), LIMITS, TIMES, progress, stop));
    }

    /** The model's threads are not real ones; the JVM's are the nearest. */
    private EngineChoice engine() {
        return engine instanceof EngineChoice.Model ? new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL) : engine;
    }

    /** Ends the runs; what was counted stays. */
    public void stop() {
        job.stop();
    }

    void program(@Nullable SourceText next) {
        if (!Objects.equals(next, program)) {
            program = next;
            forget();
        }
    }

    void engine(EngineChoice next) {
        EngineChoice before = engine();
        engine = next;
        where.set(next instanceof EngineChoice.CPython ? Where.CPYTHON : Where.JVM);
        if (!before.equals(engine())) {
            forget();
        }
    }

    private void forget() {
        job.giveUp();
        seen.set(null);
    }

    void close() {
        stop();
        worker.close(() -> {});
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }
}
