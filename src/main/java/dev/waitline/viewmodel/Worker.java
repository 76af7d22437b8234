package dev.waitline.viewmodel;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thread, on which jobs run in the order in which they came: sessions live on one, searches on another. */
final class Worker {
    private final ScheduledThreadPoolExecutor executor;
    private final Consumer<Throwable> faults;

    /**
     * @param name the thread's
     * @param faults told of what a job threw; the worker goes on
     */
    Worker(String name, Consumer<Throwable> faults) {
        this.faults = faults;
        executor = new ScheduledThreadPoolExecutor(1, job -> {
            Thread thread = new Thread(job, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    void run(Runnable job) {
        later(0, job);
    }

    @Nullable
    ScheduledFuture<?> later(long nanos, Runnable job) {
        try {
            return executor.schedule(() -> guarded(job), nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return null; // The window is closing; nobody waits for this any more.
        }
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException | StackOverflowError e) {
            fault(e);
        }
    }

    /** Tells of what went wrong with a job. May be called on any thread. */
    void fault(Throwable what) {
        faults.accept(what);
    }

    /** Jobs that are waiting. */
    int backlog() {
        return executor.getQueue().size();
    }

    /** Runs {@code last} after what is running now, and ends. */
    void close(Runnable last) {
        if (executor.isShutdown()) {
            return;
        }
        executor.execute(() -> guarded(last));
        executor.shutdown();
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return executor.awaitTermination(millis, TimeUnit.MILLISECONDS);
    }
}
