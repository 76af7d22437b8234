package dev.waitline.engine.model;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Runs programs on the model to their end, for tests. */
public final class Runs {
    private static final int MOST_STEPS = 200_000;

    private Runs() {}

    /** What came of a run. */
    public record Result(Schedule schedule, List<Event> events, Snapshot last) {
        public String output() {
            return last.output().standard();
        }

        public Ending ending() {
            return Objects.requireNonNull(last.ending(), () -> "not ended: " + schedule);
        }
    }

    /** Any thread that can move, drawn from the seed; the clock only when nobody can. */
    public static Result random(SourceText program, long seed, StepSize size) {
        ModelEngine engine = ModelEngine.open(program);
        Random random = new Random(seed);
        List<Choice> choices = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        try {
            while (engine.ending() == null && choices.size() < MOST_STEPS) {
                List<Integer> movable = engine.movable();
                if (movable.isEmpty()) {
                    events.addAll(engine.advance(new Choice.Tick()));
                    choices.add(new Choice.Tick());
                } else {
                    var step = engine.step(movable.get(random.nextInt(movable.size())), size);
                    events.addAll(step.events());
                    choices.add(step.choice());
                }
            }
        } catch (RefusedException e) {
            throw new AssertionError("refused after " + new Schedule(choices), e);
        }
        return new Result(new Schedule(choices), events, engine.snapshot());
    }

    /** Each thread runs until it blocks or ends; then the next that can move, in the order of their start. */
    public static Result inTurn(SourceText program) {
        ModelEngine engine = ModelEngine.open(program);
        List<Choice> choices = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        int current = 0;
        try {
            while (engine.ending() == null && choices.size() < MOST_STEPS) {
                List<Integer> movable = engine.movable();
                if (movable.isEmpty()) {
                    events.addAll(engine.advance(new Choice.Tick()));
                    choices.add(new Choice.Tick());
                } else {
                    int last = current;
                    current = movable.contains(last)
                            ? last
                            : movable.stream().filter(t -> t > last).findFirst().orElse(movable.getFirst());
                    var step = engine.step(current, StepSize.OPERATION);
                    events.addAll(step.events());
                    choices.add(step.choice());
                }
            }
        } catch (RefusedException e) {
            throw new AssertionError("refused after " + new Schedule(choices), e);
        }
        return new Result(new Schedule(choices), events, engine.snapshot());
    }

    /** The same choices again. */
    public static Result replay(SourceText program, Schedule schedule) {
        ModelEngine engine = ModelEngine.open(program);
        List<Event> events = new ArrayList<>();
        try {
            for (Choice choice : schedule.choices()) {
                events.addAll(engine.advance(choice));
            }
        } catch (RefusedException e) {
            throw new AssertionError("refused in " + schedule, e);
        }
        return new Result(schedule, events, engine.snapshot());
    }
}
