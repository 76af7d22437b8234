package dev.waitline.engine.jvm;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.Traits;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program in the machine on real threads. Halted, it is the model: steps, injected calls and going back are the
 * same, on the same virtual clock. Running free, each thread of the program runs on a thread of the JVM of its own, and
 * time is real.
 */
public final class JvmEngine implements Engine {
    private static final Traits TRAITS = new Traits("JVM threads", true, true, false);
    /** While running free, a copy is made only after so many times as long as the last one took. */
    private static final int SELDOM = 15;

    private final ModelEngine model;
    private final Duration interval;
    private final Lanes lanes = new Lanes();
    private final InterpreterLock lock = new InterpreterLock();
    private @Nullable FreeRun run;
    /** While running free: the moment up to which was told last, if it is known. */
    private @Nullable Checkpoint checkpoint;

    private long nextMark;

    private JvmEngine(ModelEngine model, Duration interval) {
        this.nextMark = System.nanoTime();
        this.model = model;
        this.interval = interval;
        lanes.match(model.machine());
    }

    /**
     * Compiles a program and stands at its start.
     *
     * @param interval how long a thread keeps the interpreter lock while another wants it
     * @throws SourceException when the program is refused; nothing of it has run
     */
    public static JvmEngine open(SourceText program, Limits limits, Duration interval) {
        return new JvmEngine(ModelEngine.open(program, limits), interval);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    // ---- running free

    @Override
    public Step free(Duration most) throws RefusedException {
        return free(most, true);
    }

    @Override
    public Step rush(Duration most) throws RefusedException {
        return free(most, false);
    }

    private Step free(Duration most, boolean watched) throws RefusedException {
        FreeRun free = run;
        if (free == null) {
            Ending ending = model.ending();
            if (ending != null) {
                throw new RefusedException(
                        ending.kind() == Ending.Kind.STUCK ? new Refusal.Stuck() : new Refusal.ProgramEnded());
            }
            free = new FreeRun(model.machine(), lock, interval, lanes, watched);
            run = free;
            lanes.send(free);
        }
        free.await(most);
        if (free.isOver()) {
            return halt();
        }
        FreeRun going = free;
        // A stretch in which nothing happened is told with the next.
        return going.alone(() -> going.quiet() ? Engine.super.halt() : harvest(going, watched));
    }

    @Override
    public Step halt() {
        FreeRun free = run;
        if (free == null) {
            return Engine.super.halt();
        }
        free.halt();
        lanes.recall();
        run = null;
        checkpoint = null;
        Step step = harvest(free, false);
        lanes.match(model.machine());
        Throwable failure = free.failure();
        if (failure != null) {
            throw failed(failure);
        }
        return step;
    }

    private Step harvest(FreeRun free, boolean watched) {
        Step step = free.harvest(watched);
        model.moved();
        if (watched) {
            model.snapshot();
            long before = System.nanoTime();
            boolean due = before - nextMark >= 0;
            checkpoint = due ? model.checkpoint() : null;
            if (due) {
                long after = System.nanoTime();
                nextMark = after + SELDOM * (after - before);
            }
        }
        return step;
    }

    private static RuntimeException failed(Throwable what) {
        if (what instanceof OutOfMemoryError) {
            return new EngineFailedException("Java has no room for so many threads; let the program start fewer", what);
        }
        return new IllegalStateException("a thread of the engine failed: " + what, what);
    }

    // ---- what there is to see

    @Override
    public Snapshot snapshot() {
        FreeRun free = run;
        return free == null ? model.snapshot() : free.alone(model::snapshot);
    }

    @Override
    public List<Integer> movable() {
        FreeRun free = run;
        return free == null ? model.movable() : free.alone(model::movable);
    }

    @Override
    public @Nullable Ending ending() {
        FreeRun free = run;
        if (free == null) {
            return model.ending();
        }
        return free.alone(() -> Optional.ofNullable(model.ending())).orElse(null);
    }

    @Override
    public Optional<SourceText> source(String file) {
        return model.source(file);
    }

    // ---- one step at a time

    /** What only goes while the threads are halted. */
    @FunctionalInterface
    private interface Command<T> {
        T run() throws RefusedException;
    }

    private <T> T halted(Command<T> command) throws RefusedException {
        if (run != null) {
            throw new RefusedException(new Refusal.RunsFree());
        }
        try {
            return command.run();
        } finally {
            lanes.match(model.machine());
        }
    }

    @Override
    public List<Event> advance(Choice choice) throws RefusedException {
        return halted(() -> model.advance(choice));
    }

    @Override
    public void repeat(List<Choice> choices) throws RefusedException {
        halted(() -> {
            model.repeat(choices);
            return choices;
        });
    }

    @Override
    public Step step(int thread, StepSize size) throws RefusedException {
        return halted(() -> model.step(thread, size));
    }

    @Override
    public Step go(int thread, int most) throws RefusedException {
        return halted(() -> model.go(thread, most));
    }

    @Override
    public @Nullable Checkpoint checkpoint() {
        return run == null ? model.checkpoint() : checkpoint;
    }

    @Override
    public void reset(Checkpoint to) {
        halt();
        model.reset(to);
        lanes.match(model.machine());
    }

    @Override
    public void close() {
        FreeRun free = run;
        if (free != null) {
            free.halt();
        }
        lanes.close();
    }
}
