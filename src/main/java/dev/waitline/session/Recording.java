package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.trace.Choice;
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
        int last = -1;
        for (Choice choice : schedule.choices()) {
            if (steps.size() >= most) {
                return new Recording(steps, null);
            }
            try {
                steps.add(new Engine.Step(choice, engine.advance(choice)));
            } catch (RefusedException e) {
                throw new Runner.MismatchException(steps.size() + 1, choice, e.refusal());
            }
            last = choice instanceof Choice.Run run ? run.thread() : last;
        }
        return goOn(engine, steps, last, Turn.keepGoing(), most);
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

    /** A run from the start to the end, in steps of operations, as {@code turn} says. */
    public static Recording of(Engine engine, Turn turn, int most) {
        return goOn(engine, new ArrayList<>(), -1, turn, most);
    }

    private static Recording goOn(Engine engine, List<Engine.Step> steps, int mover, Turn turn, int most) {
        int last = mover;
        try {
            while (engine.ending() == null && steps.size() < most) {
                List<Integer> movable = engine.movable();
                if (movable.isEmpty()) {
                    steps.add(new Engine.Step(new Choice.Tick(), engine.advance(new Choice.Tick())));
                } else {
                    last = turn.pick(movable, last, steps.size());
                    steps.add(engine.step(last, StepSize.OPERATION));
                }
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("a thread that could move was refused", e);
        }
        return new Recording(steps, engine.ending());
    }
}
