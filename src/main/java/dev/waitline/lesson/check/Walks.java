package dev.waitline.lesson.check;

import dev.waitline.engine.RefusedException;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.ThreadView;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Goes through runs of a program: along the ways that a search found, then with the threads in turn, then at random; in every
 * second of these, timeouts end early.
 */
final class Walks {
    static final int RUNS = 200;
    /** Longer runs are left. */
    private static final int MOST_STEPS = 2_000;

    private final SourceText program;
    private final Function<SourceText, Session> open;

    /** @param open makes a session at the start of a program */
    Walks(SourceText program, Function<SourceText, Session> open) {
        this.program = program;
        this.open = open;
    }

    /** Sees each moment of a run, with the session that stands there. */
    @FunctionalInterface
    interface Eye {
        void see(Session session, Moment moment) throws RefusedException;
    }

    /** @param enough asked after each run */
    void go(List<Schedule> ways, BooleanSupplier enough, Eye eye) {
        for (Schedule way : ways) {
            if (enough.getAsBoolean()) {
                return;
            }
            follow(way, eye);
        }
        for (long seed = -1; seed < RUNS && !enough.getAsBoolean(); seed++) {
            run(seed, eye);
        }
    }

    private void follow(Schedule way, Eye eye) {
        try (Session session = open.apply(program)) {
            session.retrace(way);
            for (int step = 1; step <= Math.min(session.length(), MOST_STEPS); step++) {
                eye.see(session, session.goTo(step));
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("a schedule that was found does not fit", e);
        }
    }

    private void run(long seed, Eye eye) {
        try (Session session = open.apply(program)) {
            session.scheduler(seed < 0 ? Scheduler.roundRobin() : Scheduler.random(seed));
            while (session.snapshot().ending() == null && session.length() < MOST_STEPS) {
                eye.see(session, seed % 2 == 1 ? impatient(session) : session.step());
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("what the engine said could happen was refused", e);
        }
    }

    /** As a step, but a timeout fires at once instead of the clock moving. */
    private static Moment impatient(Session session) throws RefusedException {
        OptionalInt waiting = session.snapshot().movable().isEmpty()
                ? session.snapshot().threads().stream()
                        .filter(t -> t.id() > 0 && t.state().deadlineOrNull() != null)
                        .mapToInt(ThreadView::id)
                        .findFirst()
                : OptionalInt.empty();
        return waiting.isPresent() ? session.fire(waiting.getAsInt()) : session.step();
    }
}
