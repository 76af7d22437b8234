package dev.waitline.explore;

import dev.waitline.trace.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found out about a claim.
 *
 * @param witness a shortest schedule to where it does not hold; null when none was found
 * @param length how many operations that is
 * @param thread who moved last there, -1 when nobody had, or it is an end
 * @param line on which that was; 0 when nobody had
 * @param values what the sides of its comparison are there, as {@code len(buffer) is 3}
 * @param states in how many states it could be said
 * @param unsaid in how many it could not, because what it names was not there yet, or not any more
 * @param problem what Python says there; null when it always could
 */
public record Verdict(
        Claim claim,
        @Nullable Schedule witness,
        int length,
        int thread,
        String name,
        int line,
        List<String> values,
        long states,
        long unsaid,
        @Nullable String problem) {
    public Verdict {
        values = List.copyOf(values);
    }

    /** Whether it was found not to hold. */
    public boolean broken() {
        return witness != null;
    }
}
