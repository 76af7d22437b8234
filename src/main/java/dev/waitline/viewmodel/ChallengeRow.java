package dev.waitline.viewmodel;

import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenge of the lesson that is open, and how it stands with it.
 *
 * @param asked what is asked of a program that was mended
 */
public record ChallengeRow(Kind kind, String task, List<Asked> asked, Verdict verdict) {
    public ChallengeRow {
        asked = List.copyOf(asked);
    }

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

        /** The run ended badly, but it is one of a program that was edited. */
        record Edited() implements Verdict {}

        /** The run ended badly, but by a call or a wakeup from outside. */
        record Helped() implements Verdict {}

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

        /**
         * The program is too large to be searched. Nothing bad was found, which proves nothing.
         *
         * @param runs how many were made at random
         */
        record NothingYet(long states, int runs) implements Verdict {}

        /** It does not do any more what the lesson is about. */
        record Lost(Asked what) implements Verdict {}

        record TooManyLines(int changed, int most) implements Verdict {}

        /** What is said of the program does not hold; the witness leads to where it does not. */
        record Untrue(Asked claim, int length, Schedule witness) implements Verdict {}

        /** What is said of the program cannot be looked at. */
        record Unsaid(String why) implements Verdict {}

        /** Some schedule ends badly; this is the shortest that was found. Its length is 0 when nobody looked for a short one. */
        record StillBad(Ending ending, int length, Schedule witness) implements Verdict {}
    }

    ChallengeRow with(Verdict next) {
        return new ChallengeRow(kind, task, asked, next);
    }
}
