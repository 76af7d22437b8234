package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Drives an engine on from where it stands, and keeps nothing. Confined to one thread; does not close the engine. */
final class Driver {
    private final Engine engine;
    private final BooleanSupplier enough;
    private final Consumer<Engine.Step> made;
    private final Pace pace;
    /** For each thread when it moved last. */
    private final Map<Integer, Integer> moved = new HashMap<>();

    private boolean timePassed;
    private int count;
    private long turns;
    private Scheduler.Turn last = Scheduler.Turn.NOBODY;

    /**
     * @param cost what a move costs, in nanoseconds of the program's clock
     * @param enough asked before each step; once true, the engine is driven no further
     * @param made told of each step
     */
    Driver(Engine engine, long cost, BooleanSupplier enough, Consumer<Engine.Step> made) {
        this.pace = new Pace(engine, cost);
        this.engine = engine;
        this.enough = enough;
        this.made = made;
    }

    /** How a thread that can move does. */
    @FunctionalInterface
    interface Mover {
        Engine.Step step(int thread) throws RefusedException;
    }

    /**
     * Makes the choices of a schedule.
     *
     * @throws Runner.MismatchException at the first that cannot be made; the engine stands there
     */
    void follow(Schedule schedule) throws Runner.MismatchException {
        for (Choice choice : schedule.choices()) {
            if (enough.getAsBoolean()) {
                return;
            }
            try {
                made(new Engine.Step(choice, engine.advance(choice)));
            } catch (RefusedException e) {
                throw new Runner.MismatchException(count + 1, choice, e.refusal());
            }
        }
    }

    /** Drives it to the program's end, if that comes before it is enough. When nobody can move, the clock does. */
    void run(Scheduler scheduler, Mover mover) {
        try {
            while (!enough.getAsBoolean()) {
                Choice.Pass due = pace.due();
                List<Integer> movable = due != null ? List.of() : engine.movable();
                if (due != null && engine.ending() == null) {
                    made(new Engine.Step(due, engine.advance(due)));
                } else if (!movable.isEmpty()) {
                    last = timePassed && movable.size() > 1 ? Scheduler.Turn.before(first(movable)) : last;
                    made(mover.step(scheduler.next(movable, last, turns++)));
                } else if (engine.ending() == null) {
                    made(new Engine.Step(new Choice.Tick(), engine.advance(new Choice.Tick())));
                } else {
                    return;
                }
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("what the engine said could happen was refused: " + e.getMessage(), e);
        }
    }

    /** Of threads whose time is over together the one that began to wait first. */
    private int first(List<Integer> movable) {
        return movable.stream()
                .min(Comparator.comparingInt(thread -> moved.getOrDefault(thread, 0)))
                .orElseThrow();
    }

    private void made(Engine.Step step) {
        count++;
        pace.made(step.choice());
        timePassed = !(step.choice() instanceof Choice.Run);
        if (step.choice() instanceof Choice.Run run) {
            moved.put(run.thread(), count);
        }
        last = step.choice() instanceof Choice.Run run ? last.and(run.thread(), run.moves()) : last;
        made.accept(step);
    }
}
