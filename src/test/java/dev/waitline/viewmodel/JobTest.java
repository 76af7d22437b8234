package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's own thread is the window's; what the job tells waits until the test lets the window work. */
class JobTest {
    private final LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private final LinkedBlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    private final Worker worker = new Worker("waitline-job-test", faults::add);
    private final Job<Integer, String> job =
            new Job<>(worker, window::add, p -> told.add("at " + p), r -> told.add("came to " + r));

    /** Ends the work, and lets the window hear of all that it told. */
    @AfterEach
    void end() throws InterruptedException {
        worker.close(() -> {});
        assertThat(worker.awaitEnd(60_000)).isTrue();
        for (Runnable next = window.poll(); next != null; next = window.poll()) {
            next.run();
        }
    }

    @Test
    void ofProgressThatTheWindowHasNotTakenTheLastCounts() throws InterruptedException {
        job.start((progress, stop) -> {
            progress.accept(1);
            progress.accept(2);
            return "an end";
        });
        assertThat(job.runningProperty().get()).isTrue();
        end();

        assertThat(told).containsExactly("at 2", "came to an end");
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void whatIsStoppedTellsWhatItHasComeTo() throws InterruptedException {
        job.start((progress, stop) -> {
            while (!stop.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return "half";
        });
        job.stop();

        assertThat(job.runningProperty().get()).isTrue();
        end();
        assertThat(told).containsExactly("came to half");
    }

    @Test
    void whatIsGivenUpTellsNothingMore() throws InterruptedException {
        CountDownLatch given = new CountDownLatch(1);
        job.start((progress, stop) -> {
            progress.accept(1);
            await(given);
            return "too late";
        });
        job.giveUp();
        given.countDown();

        assertThat(job.runningProperty().get()).isFalse();
        end();
        assertThat(told).isEmpty();
    }

    @Test
    void ofTwoAttemptsOnlyTheLaterIsToldOf() throws InterruptedException {
        job.start((progress, stop) -> "first");
        job.start((progress, stop) -> "second");
        end();

        assertThat(told).containsExactly("came to second");
    }

    @Test
    void whatFailsComesToNothingAndIsAFault() throws InterruptedException {
        job.start((progress, stop) -> {
            throw new IllegalStateException("broken");
        });
        end();

        assertThat(told).containsExactly("came to null");
        assertThat(faults).extracting(Throwable::getMessage).containsExactly("broken");
        assertThat(job.runningProperty().get()).isFalse();
    }

    @Test
    void whatCannotEvenBeginComesToNothingToo() throws InterruptedException {
        job.begin().fail(new IllegalStateException("no way"));
        end();

        assertThat(told).containsExactly("came to null");
        assertThat(faults).extracting(Throwable::getMessage).containsExactly("no way");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
