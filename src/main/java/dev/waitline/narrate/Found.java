package dev.waitline.narrate;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.trace.Ending;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a search found as a page shows it: the same whether the page's own search found it or one that was made before.
 *
 * @param states how many there were
 * @param schedules how many there are; null when nobody counted them
 * @param complete whether every schedule was covered
 * @param endless whether some schedule goes on for ever
 * @param outcomes how many there are in all
 * @param groups those that are shown, alike ones as one
 * @param more how many groups are not shown
 */
public record Found(
        long states,
        @Nullable BigInteger schedules,
        boolean complete,
        boolean endless,
        int outcomes,
        List<Group> groups,
        int more) {
    public Found {
        groups = List.copyOf(groups);
    }

    /** How an outcome is to be taken. */
    public enum Tone {
        GOOD,
        BAD,
        PLAIN
    }

    /**
     * Outcomes that are told as one.
     *
     * @param title how it ends; empty when it finished and that is all that is good about it
     * @param orders in how many different orders its lines come
     * @param schedule the shortest that leads there, in words
     */
    public record Group(Tone tone, String title, String output, List<String> why, int orders, String schedule) {
        public Group {
            why = List.copyOf(why);
        }
    }

    /**
     * Tells at most so many groups.
     *
     * @param good whether an outcome is what is asked of the program
     */
    public static Found of(Findings findings, Narrator narrator, Predicate<Outcome> good, int most) {
        List<OutcomeGroup> all = OutcomeGroup.byLines(findings.outcomes());
        return new Found(
                findings.states(),
                findings.schedules(),
                findings.complete(),
                findings.endless(),
                findings.outcomes().size(),
                all.stream()
                        .limit(most)
                        .map(g -> group(g, narrator, good.test(g.first())))
                        .toList(),
                Math.max(0, all.size() - most));
    }

    private static Group group(OutcomeGroup group, Narrator narrator, boolean good) {
        Outcome outcome = group.first();
        boolean finished = outcome.ending().kind() == Ending.Kind.FINISHED && !outcome.failed();
        boolean bad = outcome.failed() || outcome.ending().kind() == Ending.Kind.STUCK || (finished && !good);
        return new Group(
                bad ? Tone.BAD : finished ? Tone.GOOD : Tone.PLAIN,
                finished && !good ? "" : narrator.ending(outcome),
                outcome.output(),
                narrator.why(outcome),
                group.members().size(),
                outcome.witness().toString());
    }
}
