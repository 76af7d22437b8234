package dev.waitline.lesson.check;

import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.lesson.Talk;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.trace.Schedule;
import java.util.List;

/** Makes the run of which a talk shows the moments. */
public final class TalkRun {
    private static final int MOST_STEPS = 2_000;

    private TalkRun() {}

    /**
     * Makes the run in a session, which stands at its end afterwards. A step of it is a statement, whatever the session's were: a
     * talk has the same moments everywhere.
     *
     * @return where it comes to, as {@link Talk#stops} does
     * @throws RefusedException when the talk's schedule does not fit the program
     */
    public static List<Talk.Stop> make(Talk talk, Session session) throws RefusedException {
        session.size(StepSize.STATEMENT);
        Schedule schedule = talk.schedule();
        if (schedule != null) {
            session.retrace(schedule);
        } else {
            session.goTo(0);
            session.scheduler(Scheduler.roundRobin());
            while (session.position() < MOST_STEPS && session.whyNoStep() == null) {
                session.step();
            }
        }
        return talk.stops(session.moments(0, session.position()));
    }
}
