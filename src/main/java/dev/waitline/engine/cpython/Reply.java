package dev.waitline.engine.cpython;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of something that the process was told to do.
 *
 * @param outside the threads that are in code which nobody sees into
 * @param sight what could be seen then, where that was asked for too or the program came to its end; else null
 * @param accepted whether the process did it at all
 */
record Reply(
        int moves,
        List<Event> events,
        List<Integer> movable,
        List<Integer> outside,
        @Nullable Ending ending,
        @Nullable AgentSight sight,
        boolean accepted) {
    static final Reply REFUSED = new Reply(0, List.of(), List.of(), List.of(), null, null, false);

    Reply {
        events = List.copyOf(events);
        movable = List.copyOf(movable);
        outside = List.copyOf(outside);
    }

    /** Whether it depends on a thread outside alone how things go on. */
    boolean restsOnThoseOutside() {
        return ending == null && movable.isEmpty() && !outside.isEmpty();
    }

    /** This one, which came later, and the one before it together. */
    Reply after(Reply before) {
        List<Event> all = new ArrayList<>(before.events);
        all.addAll(events);
        return new Reply(before.moves + moves, all, movable, outside, ending, sight, accepted);
    }
}
