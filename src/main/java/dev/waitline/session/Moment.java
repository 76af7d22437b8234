package dev.waitline.session;

import dev.waitline.trace.Choice;
import dev.waitline.trace.Event;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
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

    /** How much was decided in it, from 0 for lines that were run to 9 for a notify that was lost. */
    public int weight() {
        boolean blocked = snapshot.thread(thread())
                .filter(t -> t.state() instanceof ThreadState.WantsLock)
                .isPresent();
        return Math.max(
                blocked ? 3 : 0, events.stream().mapToInt(Moment::weight).max().orElse(0));
    }

    private static int weight(Event event) {
        return switch (event) {
            case Event.NotifiedNobody e -> 9;
            case Event.ProgramEnded e -> 9;
            case Event.Notified e -> 8;
            case Event.Ended e -> e.state().how() == ThreadState.Ended.How.FAILED ? 8 : 2;
            case Event.TimedOut e -> 7;
            case Event.Fired e -> 7;
            case Event.Woken e -> 7;
            case Event.Enqueued e -> 6;
            case Event.Injected e -> 6;
            case Event.Raised e -> 5;
            case Event.NotAcquired e -> 4;
            case Event.Left e -> 4;
            case Event.Started e -> 2;
            case Event.Acquired e -> 2;
            case Event.Wrote e -> 2;
            case Event.Printed e -> 2;
            case Event.Joined e -> 2;
            case Event.Slept e -> 2;
            case Event.Released e -> 1;
            case Event.Read e -> 1;
            case Event.Ran e -> 0;
            case Event.Called e -> 0;
            case Event.Returned e -> 0;
            case Event.Awoke e -> 0;
            case Event.ClockMoved e -> 1;
        };
    }
}
