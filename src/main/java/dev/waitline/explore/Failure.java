package dev.waitline.explore;

import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread that died of an exception.
 *
 * @param name of the thread
 * @param exception its type and message, as the last line of a traceback has them
 * @param line of the program on which it was raised, 0 when not known
 */
public record Failure(int thread, String name, String exception, int line) {

    /** Those of a run, in the order of the threads. */
    static List<Failure> of(Replay replay) {
        Snapshot last = replay.snapshot();
        List<Failure> failures = new ArrayList<>();
        for (ThreadView thread : last.threads()) {
            if (thread.state() instanceof ThreadState.Ended(ThreadState.Ended.How how, String detail)
                    && how == ThreadState.Ended.How.FAILED) {
                failures.add(new Failure(
                        thread.id(), thread.shortName(), detail, line(replay.events(), thread.id(), detail)));
            }
        }
        return failures;
    }

    private static int line(List<Event> events, int thread, String exception) {
        int line = 0;
        for (Event event : events) {
            if (event instanceof Event.Raised raised
                    && raised.thread() == thread
                    && raised.exception().equals(exception)) {
                line = raised.line();
            }
        }
        return line;
    }
}
