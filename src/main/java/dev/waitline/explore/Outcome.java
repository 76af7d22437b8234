package dev.waitline.explore;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the program can end. Two runs are one outcome when they print the same and end the same, when the same
 * threads died of the same exceptions in the same lines and, if they are stuck, the same threads wait for the same things.
 * What a traceback looks like makes no outcome.
 *
 * @param output what went to standard output
 * @param error what went to standard error in the witness, tracebacks and all
 * @param written the part of that which the program itself wrote, without the tracebacks of threads that died
 * @param failures the threads that died of an exception
 * @param broken what was said of the end and does not hold there
 * @param stuck why it is stuck; null when it is not
 * @param states how many different last states there are of it; 0 when only a whole run at the beginning of a search came to it
 * @param length how many operations the witness has
 * @param witness a schedule that leads there; none is shorter, unless {@code states} is 0
 */
public record Outcome(
        String output,
        String error,
        String written,
        Ending ending,
        List<Failure> failures,
        List<Claim> broken,
        @Nullable Stuck stuck,
        long states,
        int length,
        Schedule witness) {
    public Outcome {
        failures = List.copyOf(failures);
        broken = List.copyOf(broken);
    }

    /** Whether an exception ended the main thread or any other. */
    public boolean failed() {
        return ending.kind() == Ending.Kind.ERROR || !failures.isEmpty();
    }

    /** Whether it is the same one, found by another search. */
    public boolean isLike(Outcome other) {
        return output.equals(other.output)
                && written.equals(other.written)
                && ending.kind() == other.ending.kind()
                && ending.status() == other.ending.status()
                && ending.detail().equals(other.ending.detail())
                && failures.equals(other.failures)
                && broken.equals(other.broken)
                && waiting().equals(other.waiting());
    }

    private List<Object> waiting() {
        return stuck == null ? List.of() : List.of(stuck.kind(), stuck.threads());
    }

    /** This outcome, found in so many more states. */
    Outcome and(long more) {
        return new Outcome(output, error, written, ending, failures, broken, stuck, states + more, length, witness);
    }
}
