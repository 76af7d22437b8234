package dev.waitline.explore;

import dev.waitline.trace.Schedule;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param outcomes those with the shortest witnesses first
 * @param mishaps each with the shortest schedule that comes to it; the nearest first
 * @param verdicts on what was said of every state
 * @param endless whether some schedule goes on for ever; false says nothing when the search is not complete
 * @param rounds how schedules go on for ever, those that are worth telling; empty when nobody looked, because the search is not
 *     complete or very large
 * @param sight what it says about the program's text
 * @param schedules how many schedules there are, as the search tells steps apart: those that differ only in the order
 *     of steps that go alone count as one. Null when they are infinite ({@code endless} says so), or nobody counted
 *     them, because the search is not complete or very large
 * @param graph the states, when they are few; else null
 * @param cut why the search is not complete; null when it is
 */
public record Findings(
        List<Outcome> outcomes,
        Map<Mishap, Schedule> mishaps,
        List<Verdict> verdicts,
        boolean endless,
        List<Round> rounds,
        Sight sight,
        @Nullable BigInteger schedules,
        long states,
        long transitions,
        int depth,
        double seconds,
        @Nullable StateGraph graph,
        @Nullable Cut cut) {
    public Findings {
        outcomes = List.copyOf(outcomes);
        verdicts = List.copyOf(verdicts);
        rounds = List.copyOf(rounds);
        mishaps = Collections.unmodifiableMap(new LinkedHashMap<>(mishaps));
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
        STOPPED,
        /** It was to stop at the first thing that goes wrong. */
        FIRST,
        /** The program does something that a search does not follow. */
        UNFOLLOWED,
        /** A thread sends a signal to the main thread: the search does not follow all moments at which the handler can run. */
        SIGNALS
    }
}
