package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.StepSize;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run as it went: each choice with what came of it.
 *
 * @param ending how the program ended, or null when the run stops before that
 */
public record Recording(List<Engine.Step> steps, @Nullable Ending ending) {
    /** So many moments are taken from a session at one time. */
    private static final int AT_ONCE = 200;

    public Recording {
        steps = List.copyOf(steps);
    }

    /**
     * Makes the choices of {@code schedule} on an engine at the start of its program and, where they stop short of the
     * program's end, goes on with each thread until it blocks or ends.
     *
     * @param most the most steps; a run that is longer is recorded up to there
     * @throws Runner.MismatchException at the first choice that cannot be made
     */
    public static Recording of(Engine engine, Schedule schedule, int most) throws Runner.MismatchException {
        List<Engine.Step> steps = new ArrayList<>();
        Driver driver = driver(engine, steps, most);
        driver.follow(schedule);
        return toEnd(engine, driver, Scheduler.keepGoing(), steps);
    }

    /** The current line of a session, the steps ahead of its position included. */
    public static Recording of(Session session) {
        List<Engine.Step> steps = new ArrayList<>();
        for (int from = 1; from <= session.length(); from += AT_ONCE) {
            for (Moment moment : session.moments(from, Math.min(session.length(), from + AT_ONCE - 1))) {
                steps.add(new Engine.Step(Objects.requireNonNull(moment.choice()), moment.events()));
            }
        }
        return new Recording(
                steps, session.momentAt(session.length()).snapshot().ending());
    }

    /** A run from the start to the end, in steps of operations, as {@code scheduler} says. */
    public static Recording of(Engine engine, Scheduler scheduler, int most) {
        List<Engine.Step> steps = new ArrayList<>();
        return toEnd(engine, driver(engine, steps, most), scheduler, steps);
    }

    private static Driver driver(Engine engine, List<Engine.Step> steps, int most) {
        return new Driver(engine, 0, () -> steps.size() >= most, steps::add);
    }

    private static Recording toEnd(Engine engine, Driver driver, Scheduler scheduler, List<Engine.Step> steps) {
        driver.run(scheduler, thread -> engine.step(thread, StepSize.OPERATION));
        return new Recording(steps, engine.ending());
    }
}
