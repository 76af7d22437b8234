package dev.waitline.explore;

import dev.waitline.trace.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to go on for ever: a way in, and a round that leads back to where it began.
 *
 * @param parts the threads that go round, and on which lines
 * @param starved for {@link Kind#STARVATION} who is passed over, and what it wants
 * @param chances whether there are moments in the round at which the starved thread could move
 * @param idle for {@link Kind#UNFAIR} the names of those who could run all the time and never do
 * @param leavable whether some schedule leads out of the round
 * @param in the way in
 * @param once the way in, and then once round
 */
public record Round(
        Kind kind,
        List<Part> parts,
        Stuck.@Nullable Waiting starved,
        boolean chances,
        List<String> idle,
        boolean leavable,
        Schedule in,
        Schedule once) {
    public Round {
        parts = List.copyOf(parts);
        idle = List.copyOf(idle);
    }

    /**
     * A round is fair (weakly fair, as Lamport and others call it) when each thread that could run all the time does run.
     */
    public enum Kind {
        /** A fair round in which a thread never gets what it wants: whoever else wants it comes first each time. */
        STARVATION,
        /** A fair round in which several threads move and could come out of it: livelock. */
        LIVELOCK,
        /** Another fair round: a loop that is meant to go on, or one that waits by asking again and again. */
        FAIR,
        /** A round that goes on only as long as somebody who could run never does. */
        UNFAIR
    }

    /** What a thread does in a round: the lines on which it stands before it moves. */
    public record Part(int thread, String name, List<Integer> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }
}
