package dev.waitline.export;

import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.lesson.Challenge;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import dev.waitline.narrate.Found;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.json.PageJson;
import java.math.BigInteger;
import java.util.List;

/**
 * Searches a program before its page is made, so that the page has the outcomes at once. Where that takes too long the page gets
 * what was found until then, and says so; it can search further by itself.
 */
final class Foreseen {
    private static final long STATES = 50_000;
    /** Only for what is very slow: pages of the same program are to be the same. */
    private static final double SECONDS = 20;

    private static final int MOST_GROUPS = 100;

    private Foreseen() {}

    /**
     * As JSON, for the page.
     *
     * @param course whose lessons say of their programs which runs are good
     */
    static String of(SourceText program, Course course, Narrator narrator) {
        Options options = Options.DEFAULT.withWorkers(1).withStates(STATES).withSeconds(SECONDS);
        Findings findings;
        try {
            findings = Explorer.open(program, options).search(progress -> {}, () -> false);
        } catch (ClaimException e) {
            throw new IllegalStateException(e);
        }
        List<Challenge> asked = course.of(program).map(Lesson::challenges).orElse(List.of());
        Found found = Found.of(
                findings,
                narrator,
                o -> asked.stream().allMatch(c -> c.isGood(o.ending(), o.output(), o.error())),
                MOST_GROUPS);
        BigInteger schedules = found.schedules();
        return new PageJson(
                        found.states(),
                        schedules == null ? null : schedules.toString(),
                        found.complete(),
                        found.endless(),
                        found.outcomes(),
                        found.more(),
                        found.groups().stream().map(Foreseen::outcome).toList())
                .write();
    }

    private static PageJson.Outcome outcome(Found.Group group) {
        return new PageJson.Outcome(
                group.tone().name(), group.title(), group.output(), group.why(), group.orders(), group.schedule());
    }
}
