package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program again and again, each time on an engine opened anew, and counts what it comes to. The threads run free
 * where the engine can do that; else chance decides who moves, from another seed each time.
 */
public final class Tally {
    /** How many runs that do little but wait go on at the same time. */
    private static final int WAITING_TOGETHER = 8;

    private static final double LONG = 0.03;
    private static final double SECONDS_A_STEP = 4e-6;
    private static final double TOLD_EVERY = 0.1;
    private static final double SECOND = 1e9;

    private final Supplier<Engine> engines;
    private final Limits limits;
    private final int times;
    private final Consumer<Counts> progress;
    private final BooleanSupplier stop;
    private final long started = System.nanoTime();
    private final AtomicInteger next = new AtomicInteger();
    private volatile String engine = "";

    // Guarded by this.
    private final Map<Kind, Integer> counts = new LinkedHashMap<>();
    private int runs;
    private double told;
    private @Nullable Throwable failure;

    private Tally(Supplier<Engine> engines, Limits limits, int times, Consumer<Counts> progress, BooleanSupplier stop) {
        this.engines = engines;
        this.limits = limits;
        this.times = times;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * What a run came to: two runs that print the same and end the same came to the same.
     *
     * @param output what went to standard output
     * @param error what went to standard error
     * @param ending how the program ended, {@code stuck} left empty; null when the run was broken off at a limit
     */
    public record Kind(
            String output, String error, @Nullable Ending ending) {
        public Kind {
            ending = ending == null ? null : new Ending(ending.kind(), ending.status(), ending.detail(), List.of());
        }
    }

    /** So many runs came to this. */
    public record Count(Kind kind, int times) {}

    /**
     * What was counted up to now.
     *
     * @param engine the engine's name
     * @param counts those that came most often first
     * @param wanted how many runs there are to be
     * @param seconds of real time since the first run began
     */
    public record Counts(String engine, List<Count> counts, int runs, int wanted, double seconds) {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Runs it so many times, several at once where that disturbs nobody.
     *
     * @param engines called on several threads
     * @param limits of each run
     * @param progress told several times a second, on several threads, but by one at a time
     * @param stop asked now and then; once true, the runs under way are given up and do not count
     */
    public static Counts of(
            Supplier<Engine> engines, Limits limits, int times, Consumer<Counts> progress, BooleanSupplier stop) {
        return new Tally(engines, limits, times, progress, stop).run();
    }

    private Counts run() {
        List<Thread> others = new ArrayList<>();
        int together = times > 0 ? one() : 1;
        for (int i = 1; i < Math.min(together, times - 1); i++) {
            Thread other = new Thread(this::work, "waitline-tally-" + i);
            other.setDaemon(true);
            other.start();
            others.add(other);
        }
        work();
        for (Thread other : others) {
            join(other);
        }
        synchronized (this) {
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
            return counted();
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (next.get() < times && !over()) {
            one();
        }
    }

    private boolean over() {
        synchronized (this) {
            return failure != null || stop.getAsBoolean();
        }
    }

    /**
     * Makes one run, if there is one left to make.
     *
     * @return how many like it can go on together
     */
    private int one() {
        int number = next.getAndIncrement();
        if (number >= times) {
            return 1;
        }
        StringBuilder output = new StringBuilder();
        StringBuilder error = new StringBuilder();
        long began = System.nanoTime();
        try (Engine opened = engines.get()) {
            engine = opened.traits().name();
            Runner runner = new Runner(opened, limits, piece -> (piece.error() ? error : output).append(piece.text()));
            runner.stopWhen(this::over);
            Runner.Result result = opened.traits().runsFree() ? runner.free() : runner.run(Scheduler.random(number));
            if (result.ending() != null || result.reached() != null) {
                count(new Kind(output.toString(), error.toString(), result.ending()));
            }
            double seconds = (System.nanoTime() - began) / SECOND;
            boolean waits = seconds > LONG && result.steps() * SECONDS_A_STEP < seconds / 2;
            return waits && !opened.traits().asks()
                    ? WAITING_TOGETHER
                    : Runtime.getRuntime().availableProcessors();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                failure = failure == null ? e : failure;
            }
            return 1;
        }
    }

    private synchronized void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        runs++;
        double now = seconds();
        if (now - told > TOLD_EVERY) {
            told = now;
            progress.accept(counted());
        }
    }

    private Counts counted() {
        List<Count> sorted = new ArrayList<>();
        counts.forEach((kind, count) -> sorted.add(new Count(kind, count)));
        sorted.sort(Comparator.comparingInt(Count::times).reversed());
        return new Counts(engine, sorted, runs, times, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - started) / SECOND;
    }
}
