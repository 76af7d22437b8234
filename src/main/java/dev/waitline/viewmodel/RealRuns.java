package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.session.Tally;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);

    private final Opener opener;
    private final Executor window;
    private final Consumer<Throwable> faults;
    private final Worker worker;
    private @Nullable SourceText program;
    private EngineChoice engine = new EngineChoice.Model();
    private @Nullable Attempt current;

    /** @param faults told, on any thread, of what went wrong */
    RealRuns(Opener opener, Executor window, Consumer<Throwable> faults) {
        this.opener = opener;
        this.window = window;
        this.faults = faults;
        this.worker = new Worker("waitline-runs", faults);
    }

    /** Whose threads the runs have. */
    public enum Where {
        JVM,
        CPYTHON
    }

    /** The runs of one go; given up, they may go on for a moment. */
    private final class Attempt {
        private final SourceText source;
        private final EngineChoice on;
        private final AtomicReference<Tally.@Nullable Counts> pending = new AtomicReference<>();
        private volatile boolean stopped;

        Attempt(SourceText source, EngineChoice on) {
            this.source = source;
            this.on = on;
        }

        void run() {
            try {
                tell(Tally.of(() -> opener.open(source, on).engine(), LIMITS, TIMES, this::tell, () -> stopped));
            } catch (OutOfMemoryError e) {
                faults.accept(e);
            } finally {
                window.execute(() -> over(this));
            }
        }

        private void tell(Tally.Counts now) {
            if (pending.getAndSet(now) == null) {
                window.execute(() -> {
                    Tally.Counts last = pending.getAndSet(null);
                    if (current == this && last != null) {
                        seen.set(Sightings.of(last));
                    }
                });
            }
        }
    }

    private void over(Attempt attempt) {
        if (current == attempt) {
            current = null;
            running.set(false);
        }
    }

    public ReadOnlyObjectProperty<Where> whereProperty() {
        return where.getReadOnlyProperty();
    }

    /** What has been counted, or null. */
    public ReadOnlyObjectProperty<@Nullable Sightings> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Runs the program as it is now {@link #TIMES} times. */
    public void run() {
        SourceText source = program;
        if (source == null) {
            return;
        }
        forget();
        Attempt attempt = new Attempt(source, engine());
        current = attempt;
        running.set(true);
        worker.run(attempt::run);
    }

    /** The model's threads are not real ones; the JVM's are the nearest. */
    private EngineChoice engine() {
        return engine instanceof EngineChoice.Model ? new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL) : engine;
    }

    /** Ends the runs; what was counted stays. */
    public void stop() {
        if (current != null) {
            current.stopped = true;
        }
    }

    void program(SourceText next) {
        if (!next.equals(program)) {
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
        stop();
        current = null;
        running.set(false);
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
