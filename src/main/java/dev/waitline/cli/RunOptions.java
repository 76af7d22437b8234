package dev.waitline.cli;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Engines;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.TraceJson;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which run of a program is looked at, and in what steps. */
final class RunOptions {
    /** A run that nobody named is broken off there. */
    private static final int MOST_MOVES = 100_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = true)
    private @Nullable Which which;

    @Option(
            names = "--step-size",
            paramLabel = "statement|operation|library",
            description = "how far a step goes (${DEFAULT-VALUE}); a picture's run keeps its own steps")
    private String size = "statement";

    @Mixin
    private InputOption input = new InputOption();

    private static final class Which {
        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "let chance choose who runs; the same N, the same run")
        private @Nullable Long seed;

        @Option(
                names = "--schedule",
                paramLabel = "FILE",
                description = "the run that this schedule, trace or picture makes")
        private @Nullable String schedule;

        @Option(
                names = "--outcome",
                paramLabel = "K",
                description = "search every schedule, and take the shortest that leads to outcome K")
        private @Nullable Integer outcome;
    }

    /** The run, at its end, or where the picture from which it comes stands. */
    Session session(RunSource source, Engines engines, Narrator narrator) throws InputException {
        StepSize steps = size();
        SourceText program = source.program().reading(input.text());
        Trace given = trace(source, program);
        Trace trace = given == null ? new Trace(program, made(program, engines)) : given;
        EngineChoice maker = Following.maker(engines, trace.schedule());
        Session session = new Session(engines.open(maker, program, Limits.DEFAULT));
        try {
            session.size(steps);
            if (trace.step() == Trace.AT_END) {
                session.retrace(trace.schedule());
            } else {
                session.replay(trace);
            }
            return session;
        } catch (RefusedException e) {
            String why = narrator.refusal(e.refusal(), session.snapshot());
            int step = session.position() + 1;
            session.close();
            throw new InputException(
                    program.name(),
                    "the schedule does not fit at step " + step + " (" + why
                            + "); it belongs to another program or another version of this one");
        }
    }

    /** The run that {@code waitline run} makes. */
    private Schedule made(SourceText program, Engines engines) {
        Long seed = which == null ? null : which.seed;
        Limits most = Limits.DEFAULT.withSteps(MOST_MOVES);
        try (Engine engine = engines.open(new EngineChoice.Model(), program, most)) {
            return new Runner(engine, most, printed -> {})
                    .run(seed == null ? Scheduler.keepGoing() : Scheduler.random(seed))
                    .schedule();
        }
    }

    /** Null for a run that has to be made. */
    private @Nullable Trace trace(RunSource source, SourceText program) throws InputException {
        Which given = which;
        if (given == null || given.seed != null) {
            return given == null ? source.trace() : null;
        }
        String name = given.schedule;
        if (name != null) {
            try {
                return TraceJson.of(program, RunSource.schedule(name));
            } catch (FormatException e) {
                throw new InputException(name, e.getMessage() + "; name a file that Waitline wrote");
            }
        }
        return new Trace(program, witness(program, given.outcome == null ? 0 : given.outcome));
    }

    private Schedule witness(SourceText program, int number) throws InputException {
        List<Outcome> outcomes = Explorer.open(program, Options.DEFAULT)
                .search(progress -> {}, () -> false)
                .outcomes();
        if (number < 1 || number > outcomes.size()) {
            throw new InputException(
                    program.name(),
                    "the search found " + outcomes.size() + (outcomes.size() == 1 ? " outcome" : " outcomes")
                            + ", and no number " + number + "; waitline explore lists them");
        }
        return outcomes.get(number - 1).witness();
    }

    private StepSize size() {
        return Stream.of(StepSize.values())
                .filter(s -> word(s).equals(size))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "--step-size knows no '" + size + "'; there are "
                                + Stream.of(StepSize.values())
                                        .map(RunOptions::word)
                                        .collect(Collectors.joining(", "))));
    }

    private static String word(StepSize size) {
        return size.name().toLowerCase(Locale.ROOT);
    }
}
