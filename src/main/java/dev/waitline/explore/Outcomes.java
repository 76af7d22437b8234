package dev.waitline.explore;

import dev.waitline.program.Code;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Output;
import dev.waitline.trace.Schedule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers the ways in which a program ends. What each is like a run of its schedule tells; those that are alike are one. */
final class Outcomes {
    /** How tracebacks begin, and what the library says before them. */
    private static final List<String> TRACEBACK =
            List.of("Exception in thread ", "Traceback (most recent call last):", "  + Exception Group Traceback ");

    private final Code program;
    private final Claims claims;
    private final Map<Kind, Outcome> outcomes = new LinkedHashMap<>();

    Outcomes(Claims claims) {
        this.program = claims.program();
        this.claims = claims;
    }

    /** What makes two endings one outcome. */
    private record Kind(
            String output,
            String written,
            Ending.Kind kind,
            int status,
            String detail,
            List<Failure> failures,
            List<Claim> broken,
            Stuck.@Nullable Kind stuck,
            List<Stuck.Waiting> waiting) {}

    /**
     * Adds an ending, found in so many states; that of the shortest schedule comes first.
     *
     * @param others whether some go on for ever while those of the ending wait
     */
    void add(Schedule witness, Ending ending, long states, int length, boolean others) {
        Replay replay = Replay.of(program, witness);
        Output output = replay.machine().output();
        List<Failure> failures = Failure.of(replay);
        Stuck stuck = ending.kind() == Ending.Kind.STUCK ? Diagnosis.of(replay, ending, others) : null;
        List<Claim> broken = claims.broken(replay.machine());
        Kind kind = new Kind(
                output.standard(),
                written(output, failures),
                ending.kind(),
                ending.status(),
                ending.detail(),
                failures,
                broken,
                stuck == null ? null : stuck.kind(),
                stuck == null ? List.of() : stuck.threads());
        Outcome outcome = new Outcome(
                kind.output, output.error(), kind.written, ending, failures, broken, stuck, states, length, witness);
        outcomes.merge(kind, outcome, (known, more) -> known.and(more.states()));
    }

    Collection<Outcome> all() {
        return outcomes.values();
    }

    private static String written(Output output, List<Failure> failures) {
        Set<Integer> failed = failures.stream().map(Failure::thread).collect(Collectors.toSet());
        return output.tail(output.size()).stream()
                .filter(Output.Piece::error)
                .filter(piece ->
                        !failed.contains(piece.thread()) || TRACEBACK.stream().noneMatch(piece.text()::startsWith))
                .map(Output.Piece::text)
                .collect(Collectors.joining());
    }
}
