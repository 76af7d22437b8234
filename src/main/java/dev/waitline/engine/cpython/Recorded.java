package dev.waitline.engine.cpython;

import dev.waitline.engine.Engine;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.Output;
import dev.waitline.trace.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A moment of a run as it was recorded. A process cannot go back; what was can be looked at all the same. */
final class Recorded implements Engine.Checkpoint {
    /** The moment from which this one came, and by which choice; null at the start, and where nothing is kept. */
    final @Nullable Recorded before;

    final @Nullable Choice choice;
    final List<Event> events;
    /** The number of choices from the start to here. */
    final int depth;

    final long moves;
    final Output output;
    final List<Integer> movable;
    final List<Integer> outside;
    final @Nullable Ending ending;

    /** Known once somebody has looked while the process stood here. */
    @Nullable
    Snapshot snapshot;

    final Map<Choice, Recorded> after = new HashMap<>(2);

    Recorded(
            @Nullable Recorded before,
            @Nullable Choice choice,
            List<Event> events,
            int depth,
            long moves,
            Output output,
            List<Integer> movable,
            List<Integer> outside,
            @Nullable Ending ending) {
        this.before = before;
        this.choice = choice;
        this.events = List.copyOf(events);
        this.depth = depth;
        this.moves = moves;
        this.output = output;
        this.movable = List.copyOf(movable);
        this.outside = List.copyOf(outside);
        this.ending = ending;
    }
}
