package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Schedule;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Drives an engine on from where it stands, and keeps nothing. Confined to one thread; does not close the engine. */
final class Driver {
    private final Engine engine;
    private final BooleanSupplier enough;
    private final Consumer<Engine.Step> made;
    private int count;
    private long turns;
    private int last = -1;

    /**
     * @param enough asked before each step; once true, the engine is driven no further
     * @param made told of each step
     */
    Driver(Engine engine, BooleanSupplier enough, Consumer<Engine.Step> made) {
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
            last = choice instanceof Choice.Run run ? run.thread() : last;
        }
    }

    /** Drives it to the program's end, if that comes before it is enough. When nobody can move, the clock does. */
    void run(Scheduler scheduler, Mover mover) {
        try {
            while (!enough.getAsBoolean()) {
                List<Integer> movable = engine.movable();
                if (!movable.isEmpty()) {
                    last = scheduler.next(movable, last, turns++);
                    made(mover.step(last));
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

    private void made(Engine.Step step) {
        count++;
        made.accept(step);
    }
}
