package dev.waitline.explore;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the program can end: two runs that print the same and end the same are one outcome.
 *
 * @param output what went to standard output
 * @param error what went to standard error
 * @param stuck why it is stuck; null when it is not
 * @param states how many different last states there are of it
 * @param length how many operations the witness has
 * @param witness a schedule that leads there, none is shorter
 */
public record Outcome(
        String output,
        String error,
        Ending ending,
        @Nullable Stuck stuck,
        long states,
        int length,
        Schedule witness) {

    /** This outcome, found in so many more states. */
    Outcome and(long more) {
        return new Outcome(output, error, ending, stuck, states + more, length, witness);
    }
}
