package dev.waitline.viewmodel;

import dev.waitline.explore.Outcome;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.session.Tally;
import dev.waitline.trace.Ending;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What real runs came to, and how often, held against what a search found. Immutable.
 *
 * @param engine the engine's name; empty while none has been opened
 * @param runs how many there have been
 * @param wanted how many there are to be
 * @param kinds the most frequent first
 */
public record Sightings(String engine, int runs, int wanted, double seconds, List<Kind> kinds) {
    public Sightings {
        kinds = List.copyOf(kinds);
    }

    /** @param ending null when the run was broken off at a limit */
    public record Kind(
            String output, String error, @Nullable Ending ending, int times) {

        /** Whether a thread died of an exception, as far as standard error tells. */
        public boolean failed() {
            return error.contains("Traceback (most recent call last):");
        }

        private boolean is(Outcome outcome) {
            Ending mine = ending;
            return mine != null
                    && output.equals(outcome.output())
                    && mine.kind() == outcome.ending().kind()
                    && mine.status() == outcome.ending().status();
        }
    }

    static Sightings of(Tally.Counts counts) {
        return new Sightings(
                counts.engine(),
                counts.runs(),
                counts.wanted(),
                counts.seconds(),
                counts.counts().stream()
                        .map(c -> new Kind(
                                c.kind().output(), c.kind().error(), c.kind().ending(), c.times()))
                        .toList());
    }

    /** How often one of the group came, when {@code all} were found. */
    public int times(OutcomeGroup group, List<Outcome> all) {
        return kinds.stream()
                .filter(k -> found(k, all).filter(group.members()::contains).isPresent())
                .mapToInt(Kind::times)
                .sum();
    }

    /** Those that are none of {@code all}. */
    public List<Kind> others(List<Outcome> all) {
        return kinds.stream().filter(k -> found(k, all).isEmpty()).toList();
    }

    /** Tracebacks tell outcomes apart only where there is nothing else: every Python writes its own. */
    private static Optional<Outcome> found(Kind kind, List<Outcome> all) {
        List<Outcome> alike = all.stream().filter(kind::is).toList();
        return alike.stream()
                .filter(o -> o.error().equals(kind.error()))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }
}
