package dev.waitline.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.waitline.compile.Compiler;
import dev.waitline.machine.Library;
import dev.waitline.machine.Space;
import dev.waitline.machine.Steps;
import dev.waitline.program.Code;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;

/** Searches every schedule of a program. One explorer makes one search, on any thread. */
public final class Explorer {
    private final Code program;
    private final Options options;
    private final Steps steps;

    private Explorer(Code program, Options options) {
        this.program = program;
        this.options = options;
        this.steps = new Steps(
                options.switching() == Options.Switching.GIL, options.reductions().contains(Options.Reduction.LIBRARY));
    }

    /**
     * Compiles a program to be searched.
     *
     * @throws dev.waitline.source.SourceException when the program is refused
     */
    public static Explorer open(SourceText program, Options options) {
        return new Explorer(new Compiler(Library.INSTANCE).compile(program, Library.mainModule(), false), options);
    }

    /**
     * Searches until everything is known, a limit is reached or {@code stop} says so; blocks until then.
     *
     * @param progress told about ten times a second, on the calling thread
     */
    public Findings search(Consumer<Progress> progress, BooleanSupplier stop) {
        try {
            Findings findings = search(options.timing() == Options.Timing.IDEAL, progress, stop);
            return findings != null ? findings : java.util.Objects.requireNonNull(search(true, progress, stop));
        } catch (Space.UnsuitableException e) {
            return new PlainSearch(program, options).search(progress, stop);
        }
    }

    /** @return null when the program asks for the time, and the search did not count it */
    private @Nullable Findings search(boolean times, Consumer<Progress> progress, BooleanSupplier stop) {
        Space space = new Space(
                program,
                steps,
                options.timing() == Options.Timing.ANY,
                times,
                options.reductions().contains(Options.Reduction.MEMO),
                options.reductions().contains(Options.Reduction.ALONE));
        space.rehearse();
        Search search = new Search(space, options);
        search.run(progress, stop);
        while (search.stale()) {
            search = new Search(space, options);
            search.run(progress, stop);
        }
        if (Boolean.getBoolean("dump")) space.dumpDebug();
        if (space.clockRead() && !times) {
            return null;
        }
        Witnesses witnesses = new Witnesses(program, steps, search);
        return new Findings(
                outcomes(search, witnesses),
                List.of(),
                false,
                null,
                search.states(),
                search.transitions(),
                space.prefixSteps() + search.depth(),
                search.seconds(),
                null,
                search.cut());
    }

    private record Kind(
            String output, String error, Ending.Kind kind, int status, String detail, Stuck.@Nullable Kind stuck) {}

    private List<Outcome> outcomes(Search search, Witnesses witnesses) {
        Map<Kind, Outcome> outcomes = new LinkedHashMap<>();
        List<Map.Entry<Search.Last, Search.Found>> found = new ArrayList<>(search.found().entrySet());
        found.sort(Comparator.comparingInt((Map.Entry<Search.Last, Search.Found> e) -> e.getValue().distance())
                .thenComparing(e -> e.getKey().output())
                .thenComparing(e -> e.getKey().places()));
        for (Map.Entry<Search.Last, Search.Found> each : found) {
            Schedule schedule = witnesses.to(each.getValue().id());
            Replay replay = Replay.of(program, schedule);
            Ending ending = java.util.Objects.requireNonNull(replay.machine().ending());
            Stuck stuck = ending.kind() == Ending.Kind.STUCK ? replay.why() : null;
            Kind kind = new Kind(
                    each.getKey().output(),
                    each.getKey().error(),
                    ending.kind(),
                    ending.status(),
                    ending.detail(),
                    stuck == null ? null : stuck.kind());
            outcomes.merge(
                    kind,
                    new Outcome(
                            kind.output,
                            kind.error,
                            ending,
                            stuck,
                            each.getValue().states(),
                            search.space().prefixSteps() + each.getValue().distance(),
                            schedule),
                    (known, more) -> known.and(more.states()));
        }
        return List.copyOf(outcomes.values());
    }
}
