package dev.waitline.trace.json;

import dev.waitline.trace.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a search, for other programs to read: one object, whose {@code witness}es are schedules as
 * {@link ScheduleJson} writes them.
 *
 * @param schedules how many there are, in digits, or {@code infinite}; null when that is not known
 * @param unreached the lines that no schedule reaches
 * @param cut what cut the search short, or null
 */
public record SearchJson(
        List<Outcome> outcomes,
        List<Mishap> mishaps,
        List<Claim> claims,
        long states,
        long transitions,
        int depth,
        @Nullable String schedules,
        boolean endless,
        List<Round> rounds,
        List<Integer> unreached,
        @Nullable String cut,
        double seconds) {

    /**
     * @param ending {@code finished}, {@code stuck}, {@code error} or {@code exit}
     * @param broken what was said of the end and does not hold there
     */
    public record Outcome(
            String output,
            String error,
            String ending,
            int exit,
            String detail,
            List<Failure> failures,
            List<String> broken,
            @Nullable Stuck stuck,
            long states,
            int length,
            Schedule witness,
            @Nullable Confirmation confirmation) {}

    /**
     * What was said of every state.
     *
     * @param when {@code always} or {@code never}
     * @param text what came of it, for a person to read
     * @param witness where it does not hold; null when it does, as far as the search went
     */
    public record Claim(
            String when,
            String expression,
            String text,
            @Nullable Schedule witness) {}

    /**
     * A way to go on for ever.
     *
     * @param kind {@code starvation}, {@code livelock}, {@code fair} or {@code unfair}
     * @param text for a person to read
     * @param starved the thread that is passed over, or -1
     * @param in the way in
     * @param once the way in, and then once round
     */
    public record Round(String kind, String text, int starved, Schedule in, Schedule once) {}

    /** A thread that died of an exception, raised on {@code line}. */
    public record Failure(int thread, String name, String exception, int line) {}

    /**
     * What another engine made of the witness.
     *
     * @param engine {@code CPython 3.11}
     * @param agreed how many of the {@code compared} events were the same
     * @param difference what each of the two did where they part; empty when they agree
     */
    public record Confirmation(String engine, boolean agrees, int agreed, int compared, List<String> difference) {}

    /** @param kind in small letters, its words joined by {@code _} */
    public record Stuck(String kind, List<Waiting> threads, List<Reason> reasons) {}

    /**
     * @param want what kind of thing the thread waits for, in small letters
     * @param holder the thread that has it, or -1
     */
    public record Waiting(int thread, String name, int line, String want, String on, int holder) {}

    /** @param text for a person to read */
    public record Reason(String kind, String text) {}

    /**
     * Something that is wrong.
     *
     * @param kind {@code race}, {@code strangers_release} or {@code without_lock}
     * @param on the variable or lock; empty when there is none
     * @param message what Python says to it; empty when it says nothing
     */
    public record Mishap(String kind, String on, String message, List<Access> accesses, Schedule witness) {}

    /** @param write null where nothing is read or written */
    public record Access(
            int thread, String name, int line, @Nullable Boolean write) {}

    public String write() {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        ArrayNode all = object.putArray("outcomes");
        outcomes.forEach(outcome -> put(all.addObject(), outcome));
        object.put("states", states)
                .put("transitions", transitions)
                .put("complete", cut == null)
                .put("seconds", seconds)
                .put("depth", depth)
                .put("schedules", schedules)
                .put("endless", endless)
                .put("cut", cut);
        ArrayNode said = object.putArray("claims");
        for (Claim claim : claims) {
            ObjectNode node = said.addObject()
                    .put("when", claim.when())
                    .put("expression", claim.expression())
                    .put("holds", claim.witness() == null)
                    .put("text", claim.text());
            if (claim.witness() != null) {
                node.set("witness", ScheduleJson.object(claim.witness()));
            }
        }
        ArrayNode goingOn = object.putArray("rounds");
        for (Round round : rounds) {
            ObjectNode node = goingOn.addObject()
                    .put("kind", round.kind())
                    .put("text", round.text())
                    .put("starved", round.starved());
            node.set("in", ScheduleJson.object(round.in()));
            node.set("witness", ScheduleJson.object(round.once()));
        }
        ArrayNode never = object.putArray("unreached");
        unreached.forEach(never::add);
        ArrayNode wrong = object.putArray("mishaps");
        mishaps.forEach(mishap -> put(wrong.addObject(), mishap));
        return object + "\n";
    }

    private static void put(ObjectNode node, Outcome outcome) {
        node.put("output", outcome.output())
                .put("ending", outcome.ending())
                .put("exit", outcome.exit())
                .put("error", outcome.error())
                .put("detail", outcome.detail())
                .put("states", outcome.states())
                .put("length", outcome.length());
        ArrayNode failures = node.putArray("failures");
        outcome.failures()
                .forEach(failure -> failures.addObject()
                        .put("thread", failure.thread())
                        .put("name", failure.name())
                        .put("exception", failure.exception())
                        .put("line", failure.line()));
        ArrayNode broken = node.putArray("broken");
        outcome.broken().forEach(broken::add);
        Stuck stuck = outcome.stuck();
        if (stuck != null) {
            put(node.putObject("stuck"), stuck);
        }
        node.set("witness", ScheduleJson.object(outcome.witness()));
        Confirmation by = outcome.confirmation();
        if (by != null) {
            ObjectNode confirmation = node.putObject("confirmation");
            confirmation
                    .put("engine", by.engine())
                    .put("agrees", by.agrees())
                    .put("agreed", by.agreed())
                    .put("compared", by.compared());
            ArrayNode difference = confirmation.putArray("difference");
            by.difference().forEach(difference::add);
        }
    }

    private static void put(ObjectNode node, Stuck stuck) {
        node.put("kind", stuck.kind());
        ArrayNode threads = node.putArray("threads");
        for (Waiting waiting : stuck.threads()) {
            threads.addObject()
                    .put("thread", waiting.thread())
                    .put("name", waiting.name())
                    .put("line", waiting.line())
                    .put("want", waiting.want())
                    .put("on", waiting.on())
                    .put("holder", waiting.holder());
        }
        ArrayNode reasons = node.putArray("reasons");
        for (Reason reason : stuck.reasons()) {
            reasons.addObject().put("kind", reason.kind()).put("text", reason.text());
        }
    }

    private static void put(ObjectNode node, Mishap mishap) {
        node.put("kind", mishap.kind()).put("on", mishap.on()).put("message", mishap.message());
        ArrayNode accesses = node.putArray("accesses");
        for (Access access : mishap.accesses()) {
            ObjectNode one = accesses.addObject()
                    .put("thread", access.thread())
                    .put("name", access.name())
                    .put("line", access.line());
            if (access.write() != null) {
                one.put("write", access.write());
            }
        }
        node.set("witness", ScheduleJson.object(mishap.witness()));
    }
}
