package dev.waitline.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Long work that is done again whenever somebody asks for it, tells how far it has come, and can be ended or given up.
 * Belongs to the window's thread; each {@link Work} runs on the worker. At most one attempt at a time is told of: of one
 * that was given up, or was followed by another, the window hears nothing more, though the worker may still be at it.
 *
 * @param <P> how far it has come; of several that the window has not taken yet, only the last one reaches it
 * @param <R> what comes of it
 */
final class Job<P, R> {
    private final Worker worker;
    private final Executor window;
    private final Consumer<P> progress;
    private final Consumer<@Nullable R> over;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private @Nullable Attempt current;

    /**
     * @param progress told, on the window's thread, how far it has come
     * @param over told there what came of it, or null when it failed, before {@link #runningProperty()} says so; the
     *     failure itself goes to the worker's faults
     */
    Job(Worker worker, Executor window, Consumer<P> progress, Consumer<@Nullable R> over) {
        this.worker = worker;
        this.window = window;
        this.progress = progress;
        this.over = over;
    }

    /** What is to be done. */
    @FunctionalInterface
    interface Work<P, R> {
        /**
         * @param progress may be told on any thread
         * @param stop whether nobody wants it to go on; one that does not ask goes on to its end
         */
        R done(Consumer<P> progress, BooleanSupplier stop);
    }

    /** One go; several may be there for a moment, when one was given up and does not know it yet. */
    final class Attempt {
        private final AtomicReference<@Nullable P> pending = new AtomicReference<>();
        private volatile boolean stopped;

        private Attempt() {}

        /** Has it done. May be called on any thread. */
        void run(Work<P, R> work) {
            worker.run(() -> {
                R result = null;
                try {
                    result = work.done(this::tell, () -> stopped);
                } catch (OutOfMemoryError e) {
                    worker.fault(e);
                } finally {
                    end(result);
                }
            });
        }

        /** It came to nothing before it could be done. May be called on any thread. */
        void fail(Throwable what) {
            end(null);
            worker.fault(what);
        }

        private void tell(P now) {
            if (pending.getAndSet(now) == null) {
                window.execute(() -> {
                    P last = pending.getAndSet(null);
                    if (current == this && last != null) {
                        progress.accept(last);
                    }
                });
            }
        }

        private void end(@Nullable R result) {
            window.execute(() -> {
                if (current == this) {
                    current = null;
                    over.accept(result);
                    running.set(false);
                }
            });
        }
    }

    /** Whether there is an attempt that was not given up. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Begins anew; an attempt that was under way is given up. */
    void start(Work<P, R> work) {
        begin().run(work);
    }

    /** As {@link #start}, for work that has to be prepared somewhere else first. */
    Attempt begin() {
        stop();
        Attempt attempt = new Attempt();
        current = attempt;
        running.set(true);
        return attempt;
    }

    /** Asks the work to end; what it has come to until then is told. */
    void stop() {
        if (current != null) {
            current.stopped = true;
        }
    }

    /** As {@link #stop}, but nothing is told any more. */
    void giveUp() {
        stop();
        current = null;
        running.set(false);
    }
}
