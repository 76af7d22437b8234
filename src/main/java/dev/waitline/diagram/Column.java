package dev.waitline.diagram;

import dev.waitline.trace.Event;
import dev.waitline.trace.Resource;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** The numbers of the primitives that the step was about: those it did something with, and that which its thread wants. */
    public Set<Integer> touched() {
        Set<Integer> touched = new HashSet<>();
        for (Event event : events) {
            Resource resource = Event.resource(event);
            if (resource != null) {
                touched.add(resource.id());
            }
        }
        if (mover >= 0 && mover < threads.size()) {
            switch (threads.get(mover).state()) {
                case ThreadState.WantsLock s -> touched.add(s.lock().id());
                case ThreadState.Waiting s -> touched.add(s.on().id());
                default -> {}
            }
        }
        return touched;
    }

    /** Whether the step did nothing but go through lines of the library. */
    boolean inLibrary() {
        return !events.isEmpty() && events.stream().allMatch(e -> e instanceof Event.Ran ran && ran.library());
    }

    /** The line of the program that a thread went through in this step, or below which it was in the library; 0 for none. */
    int line(int thread) {
        if (!moved(thread)) {
            return 0;
        }
        int line = thread < threads.size() ? threads.get(thread).line() : 0;
        for (Event event : events) {
            if (event instanceof Event.Ran ran && ran.thread() == thread && !ran.library()) {
                line = ran.line();
            }
        }
        return line;
    }

    /** Whether the thread did something in this step. */
    boolean moved(int thread) {
        return mover == FREE ? events.stream().anyMatch(e -> e.thread() == thread) : mover == thread;
    }
}
