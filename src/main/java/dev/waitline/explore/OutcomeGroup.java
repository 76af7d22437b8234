package dev.waitline.explore;

import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Outcomes that are told as one.
 *
 * @param members never empty; the one with the shortest witness first
 */
public record OutcomeGroup(List<Outcome> members) {
    public OutcomeGroup {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group has outcomes");
        }
        members = List.copyOf(members);
    }

    /** Each outcome by itself. */
    public static List<OutcomeGroup> single(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> new OutcomeGroup(List.of(o))).toList();
    }

    /** Those together that end the same and print the same lines, in whatever order, whichever of several threads it is. */
    public static List<OutcomeGroup> byLines(List<Outcome> outcomes) {
        Map<Look, List<Outcome>> groups = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            groups.computeIfAbsent(Look.of(outcome), l -> new ArrayList<>()).add(outcome);
        }
        return groups.values().stream().map(OutcomeGroup::new).toList();
    }

    private record Look(
            List<String> output,
            List<String> written,
            Ending.Kind kind,
            int status,
            String detail,
            List<String> failures,
            List<String> waits) {
        static Look of(Outcome outcome) {
            Ending ending = outcome.ending();
            Stuck stuck = outcome.stuck();
            return new Look(
                    sorted(outcome.output()),
                    sorted(outcome.written()),
                    ending.kind(),
                    ending.status(),
                    ending.detail(),
                    outcome.failures().stream()
                            .map(f -> f.line() + " " + f.exception())
                            .sorted()
                            .toList(),
                    stuck == null
                            ? List.of()
                            : stuck.threads().stream()
                                    .map(w -> w.line() + " " + w.want() + (w.want() == Stuck.Want.END ? "" : w.on()))
                                    .sorted()
                                    .toList());
        }

        private static List<String> sorted(String text) {
            return text.lines().sorted().toList();
        }
    }

    /** The one with the shortest witness. */
    public Outcome first() {
        return members.getFirst();
    }

    /** The last states of all of them. */
    public long states() {
        return members.stream().mapToLong(Outcome::states).sum();
    }
}
