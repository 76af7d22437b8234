package dev.waitline.lesson.check;

import dev.waitline.explore.Claim;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.Verdict;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Check;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Output;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a program passes a challenge to mend another one: no schedule ends badly, what is said of it holds, and it still
 * does on some schedule what the lesson is about. Stateless; any thread.
 */
public final class FixJudge {
    private final Function<SourceText, Session> open;

    /** @param open makes a session at the start of a program */
    public FixJudge(Function<SourceText, Session> open) {
        this.open = open;
    }

    /** What became of it. */
    public sealed interface Judgement {
        /**
         * @param schedules how many were covered; null when they are infinite, or nobody counted them
         * @param changed how many lines were
         */
        record Passed(@Nullable BigInteger schedules, int changed) implements Judgement {}

        /** @param length how many operations the schedule has; 0 when it was found by a run at random */
        record Bad(Ending ending, int length, Schedule witness) implements Judgement {}

        /** What was said of the program does not hold. */
        record Broken(Verdict claim) implements Judgement {}

        /** It does not do that any more, on any schedule that was seen. */
        record Missing(Check.Still what) implements Judgement {}

        record TooManyLines(int changed, int most) implements Judgement {}

        /**
         * The program is too large to be searched. Nothing bad was found, which proves nothing.
         *
         * @param runs how many were made at random
         */
        record Unsure(long states, int runs) implements Judgement {}
    }

    /** What a search has to look at besides. */
    public static Options asked(Challenge challenge, Options options) {
        return options.withClaims(challenge.checks(Check.Says.class).stream()
                .map(s -> new Claim(Claim.When.valueOf(s.when().name()), s.expression()))
                .toList());
    }

    /**
     * Judges.
     *
     * @param before the lesson's program
     * @param after what became of it
     * @param findings what a search of that found, with the options of {@link #asked}
     */
    public Judgement judge(Challenge challenge, SourceText before, SourceText after, Findings findings) {
        Optional<Judgement> wrong = bad(challenge, findings)
                .<Judgement>map(o -> new Judgement.Bad(o.ending(), o.length(), o.witness()))
                .or(() -> findings.verdicts().stream()
                        .filter(Verdict::broken)
                        .findFirst()
                        .map(Judgement.Broken::new))
                .or(() -> watched(challenge, after, findings))
                .or(() -> lines(challenge, before, after));
        return wrong.orElseGet(() -> findings.complete()
                ? new Judgement.Passed(findings.schedules(), ChangedLines.between(before.text(), after.text()))
                : new Judgement.Unsure(findings.states(), Walks.RUNS + 1));
    }

    /** The bad outcome with the shortest witness. */
    public static Optional<Outcome> bad(Challenge challenge, Findings findings) {
        return findings.outcomes().stream()
                .filter(o -> !challenge.isGood(o.ending(), o.output(), o.error()))
                .findFirst();
    }

    private static Optional<Judgement> lines(Challenge challenge, SourceText before, SourceText after) {
        int changed = ChangedLines.between(before.text(), after.text());
        return challenge.checks(Check.Lines.class).stream()
                .filter(l -> changed > l.most())
                .findFirst()
                .map(l -> new Judgement.TooManyLines(changed, l.most()));
    }

    /** What is wrong with its runs, where the search alone does not tell. */
    private Optional<Judgement> watched(Challenge challenge, SourceText after, Findings findings) {
        Deeds deeds = new Deeds(challenge.checks(Check.Still.class));
        @Nullable Judgement[] bad = {null};
        boolean sure = findings.complete();
        new Walks(after, open)
                .go(
                        findings.outcomes().stream().map(Outcome::witness).toList(),
                        () -> bad[0] != null || (sure && deeds.none()),
                        (session, moment) -> {
                            deeds.see(moment);
                            Snapshot now = moment.snapshot();
                            Ending ending = now.ending();
                            if (!sure && ending != null && !isGood(challenge, ending, now.output())) {
                                bad[0] = new Judgement.Bad(ending, 0, session.schedule());
                            }
                        });
        return Optional.ofNullable(bad[0])
                .or(() -> deeds.missing().stream().findFirst().map(Judgement.Missing::new));
    }

    private static boolean isGood(Challenge challenge, Ending ending, Output output) {
        return challenge.isGood(ending, output.standard(), output.error());
    }
}
