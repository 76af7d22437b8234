package dev.waitline.session;

import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position of a history: what there is to see after step {@code step}, and how it came to be.
 *
 * @param step 0 before anything has run
 * @param choice what was let happen in this step; null at 0
 * @param events what happened in this step, in order; empty at 0
 */
public record Moment(int step, @Nullable Choice choice, List<Event> events, Snapshot snapshot) {
    public Moment {
        events = List.copyOf(events);
    }

    /** The thread that moved in this step, or -1 when none did. */
    public int thread() {
        return switch (choice) {
            case Choice.Run run -> run.thread();
            case Choice.Fire fire -> fire.thread();
            case Choice.Wake wake -> wake.thread();
            case Choice.Inject inject ->
                events.isEmpty() ? -1 : events.getFirst().thread();
            case Choice.Tick tick -> -1;
            case Choice.Pass pass -> -1;
            case Choice.Free free -> -1;
            case null -> -1;
        };
    }

    /** Whether more was done in it than lines were run and variables looked at and set. */
    public boolean isDecisive() {
        return events.stream().anyMatch(e -> switch (e) {
            case Event.Ran r -> false;
            case Event.Read r -> false;
            case Event.Wrote w -> false;
            case Event.Slept s -> false;
            case Event.Awoke a -> false;
            case Event.ClockMoved c -> false;
            case Event.Returned r -> false;
            case Event other -> true;
        });
    }
}
