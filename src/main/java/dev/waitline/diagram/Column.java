package dev.waitline.diagram;

import dev.waitline.trace.Event;
import dev.waitline.trace.ThreadView;
import java.util.List;

/**
 * One step, as the lanes show it.
 *
 * @param step its number, from 0
 * @param mover the thread that moved, -1 when none did, {@link #FREE} when all ran free
 * @param label a word or two for its block
 * @param threads all threads as they are after it
 * @param events what happened in it
 */
public record Column(int step, int mover, String label, List<ThreadView> threads, List<Event> events) {
    public Column {
        threads = List.copyOf(threads);
        events = List.copyOf(events);
    }

    public static final int FREE = -2;

    /** Whether the step went through lines of the library alone. */
    boolean inLibrary() {
        Event.Ran last = Event.Ran.lastIn(events);
        return last != null && last.library();
    }

    /** Whether the thread did something in this step. */
    boolean moved(int thread) {
        return mover == FREE ? events.stream().anyMatch(e -> e.thread() == thread) : mover == thread;
    }
}
