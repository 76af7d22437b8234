package dev.waitline.explore;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param outcomes those with the shortest witnesses first
 * @param endless whether some schedule goes on for ever; false says nothing when the search is not complete
 * @param schedules how many schedules there are, as the search tells steps apart: those that differ only in the order
 *     of steps that go alone count as one. Null when they are infinite ({@code endless} says so), or nobody counted
 *     them, because the search is not complete or very large
 * @param graph the states, when they are few; else null
 * @param cut why the search is not complete; null when it is
 */
public record Findings(
        List<Outcome> outcomes,
        List<Mishap> mishaps,
        boolean endless,
        @Nullable BigInteger schedules,
        long states,
        long transitions,
        int depth,
        double seconds,
        @Nullable StateGraph graph,
        @Nullable Cut cut) {
    public Findings {
        outcomes = List.copyOf(outcomes);
        mishaps = List.copyOf(mishaps);
    }

    /** Whether every schedule was covered: only then what is not among the outcomes cannot happen. */
    public boolean complete() {
        return cut == null;
    }

    /** What cut a search short. */
    public enum Cut {
        STATES,
        SECONDS,
        MEMORY,
        /** Somebody stopped it. */
        STOPPED
    }
}
