package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Mishap;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.explore.Reason;
import dev.waitline.explore.Sight;
import dev.waitline.explore.Stuck;
import dev.waitline.narrate.Narrator;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExploreReportTest {
    private static final Schedule WITNESS = new Schedule(List.of(new Choice.Run(0, 3), new Choice.Fire(1)));

    private static Outcome finished(String output, int length) {
        return new Outcome(
                output,
                "",
                "",
                new Ending(Ending.Kind.FINISHED, 0, "", List.of()),
                List.of(),
                List.of(),
                null,
                2,
                length,
                WITNESS);
    }

    private static Outcome stuck(Stuck stuck) {
        return new Outcome(
                "",
                "",
                "",
                new Ending(Ending.Kind.STUCK, 100, "", List.of(0, 1, 2)),
                List.of(),
                List.of(),
                stuck,
                1,
                9,
                WITNESS);
    }

    private static Findings found(
            List<Outcome> outcomes, List<Mishap> mishaps, @Nullable BigInteger schedules, Findings.@Nullable Cut cut) {
        Map<Mishap, Schedule> all = new LinkedHashMap<>();
        mishaps.forEach(m -> all.put(m, WITNESS));
        return new Findings(
                outcomes,
                all,
                List.of(),
                false,
                List.of(),
                new Sight(List.of(), List.of(), false),
                schedules,
                1234,
                5678,
                12,
                0.25,
                null,
                cut);
    }

    private static String report(Findings findings, boolean group) {
        List<OutcomeGroup> shown =
                group ? OutcomeGroup.byLines(findings.outcomes()) : OutcomeGroup.single(findings.outcomes());
        return new ExploreReport(
                        "a.py", findings, shown, List.of(), Options.DEFAULT, new Narrator(Locale.ENGLISH), null)
                .text();
    }

    @Test
    void outcomesAreListedWithTheirOutputAndTheirShortestSchedule() {
        Findings findings = found(
                List.of(finished("a\nb\n", 3), finished("b\na\n", 4)), List.of(), new BigInteger("17153136"), null);
        assertThat(report(findings, false)).isEqualTo("""
            a.py can end in 2 ways:

            1. finished
               | a
               | b
               shortest: 3 operations, 2 last states

            2. finished
               | b
               | a
               shortest: 4 operations, 2 last states

            17,153,136 schedules, 1,234 states, 5,678 transitions, depth 12, 0.25 seconds
            --witness DIR writes the schedules; waitline run a.py --schedule DIR/outcome-1.json runs the first.
            """);
        assertThat(report(findings, true)).startsWith("""
            a.py can end in one way only:

            1. finished
               | a
               | b
               in 2 orders of these lines
               shortest: 3 operations, 4 last states
            """);
    }

    private static Stuck.Waiting waits(
            int thread, String name, int line, Stuck.Want want, String on, Stuck.@Nullable Holder holder) {
        return new Stuck.Waiting(thread, name, line, want, on, holder, 0, 0);
    }

    private static final Stuck LOST = new Stuck(
            Stuck.Kind.NOBODY_NOTIFIES,
            List.of(
                    waits(0, "MainThread", 0, Stuck.Want.END, "A", new Stuck.Holder(1, "A", 0)),
                    waits(1, "A", 5, Stuck.Want.NOTIFY, "cond", null)),
            List.of(new Reason.LostNotify("cond", new Reason.Deed(0, "MainThread", 12), "A", true, null)));

    @Test
    void stuckThreadsAreExplainedAsAChain() {
        Stuck circle = new Stuck(
                Stuck.Kind.LOCK_CYCLE,
                List.of(
                        waits(1, "A", 5, Stuck.Want.LOCK, "b", new Stuck.Holder(2, "B", 8)),
                        waits(2, "B", 9, Stuck.Want.LOCK, "a", new Stuck.Holder(1, "A", 4))),
                List.of());
        assertThat(report(found(List.of(stuck(circle), stuck(LOST)), List.of(), BigInteger.ONE, null), false))
                .contains("""
                    1. stuck: each waits for a lock that the next one holds
                         A (line 5) waits for b, which B holds (taken in line 8)
                         B (line 9) waits for a, which A holds (taken in line 4)
                    """)
                .contains("""
                    2. stuck: nobody is left who could end the wait
                         MainThread waits for the end of A
                         A (line 5) waits for a notify on cond
                         the notify of MainThread (line 12) on cond came before A waited
                    """)
                .contains("\n1 schedule, ");
    }

    @Test
    void aSearchThatWasCutShortSaysSo() {
        assertThat(report(found(List.of(finished("", 3)), List.of(), null, Findings.Cut.STATES), false))
                .startsWith("So far, a.py can end in this way, and perhaps in others:\n")
                .contains("""
                    The search was cut short: 10,000,000 states were kept, --max-states N allows more.\
                     What is not listed may still happen.
                    """)
                .doesNotContain("schedules,");
        assertThat(report(found(List.of(), List.of(), null, Findings.Cut.SECONDS), false))
                .startsWith("a.py: no end was found yet.\n")
                .contains("60 seconds were over");
    }

    @Test
    void mishapsAreListed() {
        List<Mishap> mishaps = List.of(
                new Mishap.Race("n", new Mishap.Access(1, "A", 4, false), new Mishap.Access(0, "MainThread", 5, true)),
                new Mishap.StrangersRelease("lock", 1, "A", 6, 0, "MainThread", ""),
                new Mishap.WithoutLock(1, "A", 7, "RuntimeError: cannot notify on un-acquired lock"));
        assertThat(report(found(List.of(finished("", 3)), mishaps, BigInteger.TWO, null), false))
                .contains("""
                    Besides, this can happen:
                      data race on n: A reads it in line 4 and MainThread writes it in line 5, with nothing that orders them
                      lock is released by a stranger: A releases it in line 6, but MainThread holds it
                      a Condition is used without its lock: A in line 7: RuntimeError: cannot notify on un-acquired lock
                    """);
    }

    @Test
    void jsonHoldsAllThatWasFound() {
        Findings findings = found(
                List.of(finished("a\n", 3), stuck(LOST)),
                List.of(new Mishap.Race(
                        "n", new Mishap.Access(1, "A", 4, false), new Mishap.Access(0, "MainThread", 5, true))),
                new BigInteger("17153136"),
                null);
        List<OutcomeGroup> shown = OutcomeGroup.byLines(findings.outcomes());
        assertThat(new FindingsJson(new Narrator(Locale.ENGLISH)).write(findings, shown, List.of()))
                .isEqualTo("""
                    {"outcomes":[{"output":"a\\n","ending":"finished","exit":0,"error":"","detail":"","states":2,"length":3,"failures":[],"broken":[],\
                    "witness":{"waitline":1,"schedule":["0x3","fire:1"]}},{"output":"","ending":"stuck","exit":100,\
                    "error":"","detail":"","states":1,"length":9,"failures":[],"broken":[],"stuck":{"kind":"nobody_notifies","threads":[{"thread":0,\
                    "name":"MainThread","line":0,"want":"end","on":"A","holder":1},{"thread":1,"name":"A","line":5,\
                    "want":"notify","on":"cond","holder":-1}],"reasons":[{"kind":"lost_notify","text":"the notify of MainThread\
                     (line 12) on cond came before A waited"}]},"witness":{"waitline":1,"schedule":["0x3","fire:1"]}}],"states":1234,"transitions":5678,\
                    "complete":true,"seconds":0.25,"depth":12,"schedules":"17153136","endless":false,"cut":null,"claims":[],"rounds":[],"unreached":[],\
                    "mishaps":[{"kind":"race","on":"n","message":"","accesses":[{"thread":1,"name":"A","line":4,"write":false},\
                    {"thread":0,"name":"MainThread","line":5,"write":true}],"witness":{"waitline":1,"schedule":["0x3","fire:1"]}}]}
                    """);
    }
}
