package dev.waitline.bench;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.Traits;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An engine that notes when each moment of a free run was told, and how many events have been. */
final class ToldEngine implements Engine {
    private final Engine engine;
    /** When the moment after so many moves was told. */
    private final Map<Long, Long> told = new ConcurrentHashMap<>();

    private volatile long events;

    ToldEngine(Engine engine) {
        this.engine = engine;
    }

    long events() {
        return events;
    }

    /** When that moment was told, or 0. */
    long told(Snapshot moment) {
        return told.getOrDefault(moment.moves(), 0L);
    }

    private Step noted(Step step) {
        long now = System.nanoTime();
        events += step.events().size();
        told.put(engine.snapshot().moves(), now);
        return step;
    }

    @Override
    public Step free(Duration most) throws RefusedException {
        return noted(engine.free(most));
    }

    @Override
    public Step halt() {
        return noted(engine.halt());
    }

    @Override
    public Traits traits() {
        return engine.traits();
    }

    @Override
    public Snapshot snapshot() {
        return engine.snapshot();
    }

    @Override
    public List<Integer> movable() {
        return engine.movable();
    }

    @Override
    public @Nullable Ending ending() {
        return engine.ending();
    }

    @Override
    public List<Event> advance(Choice choice) throws RefusedException {
        return engine.advance(choice);
    }

    @Override
    public void repeat(List<Choice> choices) throws RefusedException {
        engine.repeat(choices);
    }

    @Override
    public Step step(int thread, StepSize size) throws RefusedException {
        return engine.step(thread, size);
    }

    @Override
    public @Nullable Checkpoint checkpoint() {
        return engine.checkpoint();
    }

    @Override
    public void reset(Checkpoint checkpoint) {
        engine.reset(checkpoint);
    }

    @Override
    public Optional<SourceText> source(String file) {
        return engine.source(file);
    }

    @Override
    public void close() {
        engine.close();
    }
}
