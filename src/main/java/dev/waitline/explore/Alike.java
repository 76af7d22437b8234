package dev.waitline.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.waitline.trace.Ending;

/**
 * Outcomes that differ in the order of their lines alone.
 *
 * @param outcomes at least one; that with the shortest witness first
 */
public record Alike(List<Outcome> outcomes) {
    public Alike {
        outcomes = List.copyOf(outcomes);
    }

    private record Key(List<String> output, List<String> error, Ending ending, Stuck.@Nullable Kind stuck) {}

    /** Puts together those that are alike, and keeps the order of the first ones. */
    public static List<Alike> group(List<Outcome> outcomes) {
        Map<Key, List<Outcome>> groups = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Stuck stuck = outcome.stuck();
            Key key = new Key(
                    sorted(outcome.output()),
                    sorted(outcome.error()),
                    outcome.ending(),
                    stuck == null ? null : stuck.kind());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(outcome);
        }
        return groups.values().stream().map(Alike::new).toList();
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    /** The one to show. */
    public Outcome first() {
        return outcomes.getFirst();
    }

    /** How many different last states they have together. */
    public long states() {
        return outcomes.stream().mapToLong(Outcome::states).sum();
    }
}
