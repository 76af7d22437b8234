package dev.waitline.viewmodel;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A challenge of the lesson that is open, and how it stands with it. */
public record ChallengeRow(Kind kind, String task, Verdict verdict) {
    public enum Kind {
        BREAK,
        FIX
    }

    public sealed interface Verdict {
        /** Nothing has been tried yet. */
        record Open() implements Verdict {}

        /** The run came to its end, and ended well: to break it, go back and choose otherwise. */
        record EndedWell() implements Verdict {}

        /** The run ended badly, but as a schedule that was shown. */
        record Shown() implements Verdict {}

        /**
         * Somebody found a schedule that ends badly.
         *
         * @param steps how many steps it took
         * @param shortest how many the shortest one takes that the search found; 0 while that is not known
         */
        record Broken(int steps, int shortest) implements Verdict {}

        /** The program cannot be run. */
        record Refused() implements Verdict {}

        /** The search runs. */
        record Checking() implements Verdict {}

        /**
         * No schedule ends badly, and all were covered.
         *
         * @param schedules how many; null when they are infinite, or nobody counted them
         */
        record Fixed(@Nullable BigInteger schedules) implements Verdict {}

        /** The search was cut short; nothing bad was found until then. */
        record NothingYet(long states) implements Verdict {}

        /** Some schedule ends badly; this is the shortest that was found. */
        record StillBad(Ending ending, int length, Schedule witness) implements Verdict {}
    }

    ChallengeRow with(Verdict next) {
        return new ChallengeRow(kind, task, next);
    }
}
