package dev.waitline.cli;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Agreement;
import dev.waitline.session.Pace;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Tally;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.Output;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.ThreadView;
import dev.waitline.trace.Trace;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ResultJson;
import dev.waitline.trace.json.ScheduleJson;
import dev.waitline.trace.json.TraceJson;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waitline run FILE}: runs a program to its end. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a program and prints what it prints.",
        footer = {
            "",
            "Without --seed or --schedule each thread goes on until it blocks or ends, then comes the next; with",
            "--engine jvm or cpython all threads run free, at full speed and in real time.",
            "A thread that died of an exception is named on standard error once the program has ended.",
            "Ends with the program's own status; 100 when it is stuck for ever, 101 when the limit",
            "was reached, 102 when the file was refused, 103 when the engine failed.",
            "",
            "A schedule that another engine made is first run there and then followed on this one, event by",
            "event: standard error says whether the two agree, and if they do not, the status is 104."
        })
final class RunCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Narrator narrator;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the Python program")
    private String file;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "what runs it: model (the default), jvm or cpython")
    private String engine = "model";

    @Option(
            names = "--switch-interval",
            paramLabel = "SECONDS",
            description = "jvm: how long a thread keeps the interpreter lock while another wants it (${DEFAULT-VALUE})")
    private double switchInterval = EngineChoice.Jvm.USUAL_INTERVAL.toNanos() / 1e9;

    @Option(
            names = "--move-time",
            paramLabel = "NANOSECONDS",
            description =
                    "model: how much of the program's clock each step from one line or operation to the next takes"
                            + " (${DEFAULT-VALUE}); with 0 the clock moves only while nobody can run")
    private long moveTime = Pace.DEFAULT;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "the interpreter for --engine cpython (the first that waitline doctor lists)")
    private @Nullable String python;

    @ArgGroup(exclusive = true)
    private @Nullable Order order;

    @Option(names = "--trace", paramLabel = "OUT", description = "write the program and the schedule of this run there")
    private @Nullable String trace;

    @Mixin
    private InputOption input = new InputOption();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Option(names = "--json", description = "print one JSON object: ending, exit, output, steps")
    private boolean json;

    private static final class Order {
        @Option(
                names = "--seed",
                paramLabel = "N",
                description = "let chance choose who runs; the same N, the same run")
        private @Nullable Long seed;

        @Option(names = "--schedule", paramLabel = "FILE", description = "run as this schedule, trace or picture says")
        private @Nullable String schedule;

        @Option(
                names = "--times",
                paramLabel = "N",
                description = "run it so often and print how often each outcome came; the model draws who runs")
        private @Nullable Integer times;
    }

    // picocli fills the fields from the command line before call().
    @SuppressWarnings("NullAway.Init")
    RunCommand(Console console, Engines engines, Narrator narrator) {
        this.console = console;
        this.engines = engines;
        this.narrator = narrator;
    }

    /** Runs a file as if no option were given. */
    int call(String program) throws InputException {
        file = program;
        return call();
    }

    @Override
    public Integer call() throws InputException {
        EngineChoice choice = choice();
        if (!(switchInterval > 0)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--switch-interval needs a number above 0");
        }
        limits.wrong().ifPresent(option -> {
            throw new CommandLine.ParameterException(spec.commandLine(), option + " needs a number above 0");
        });
        String text = TextFile.read(file);
        SourceText program =
                new SourceText(file, Path.of(file).toAbsolutePath().normalize().toString(), text).reading(input.text());
        Schedule schedule = schedule();
        Integer times = times();
        try {
            return times == null ? once(choice, program, schedule) : often(choice, program, times);
        } catch (SourceException e) {
            console.say(e.diagnostic().toString());
            return Exit.REFUSED;
        } catch (StackOverflowError | OutOfMemoryError e) {
            console.say(
                    "waitline: the engine ran out of memory (" + e.getClass().getSimpleName()
                            + "); let the program keep less, or give Java more: JAVA_TOOL_OPTIONS=-Xmx4g");
            return Exit.ENGINE_FAILED;
        }
    }

    private EngineChoice choice() {
        return switch (engine) {
            case "model" -> new EngineChoice.Model();
            case "jvm" -> new EngineChoice.Jvm(Duration.ofNanos(Math.max(1, (long) (switchInterval * 1e9))));
            case "cpython" ->
                new EngineChoice.CPython(Optional.ofNullable(python).map(RunCommand::path));
            default ->
                throw new CommandLine.ParameterException(
                        spec.commandLine(), "There is no engine '" + engine + "'; there are model, jvm and cpython");
        };
    }

    static Path path(String python) {
        try {
            return Path.of(python);
        } catch (InvalidPathException e) {
            throw new EngineFailedException(python + ": this cannot be a file's name; check it");
        }
    }

    private @Nullable Schedule schedule() throws InputException {
        Order given = order;
        String name = given == null ? null : given.schedule;
        if (name == null) {
            return null;
        }
        try {
            return ScheduleJson.read(RunSource.schedule(name));
        } catch (FormatException e) {
            throw new InputException(name, e.getMessage() + "; name a file that waitline run --trace wrote");
        }
    }

    private @Nullable Integer times() {
        Integer times = order == null ? null : order.times;
        if (times != null && times < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--times needs a number above 0");
        }
        if (times != null && trace != null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--times makes many schedules, and --trace keeps one; leave one of them out");
        }
        return times;
    }

    private int often(EngineChoice choice, SourceText program, int times) {
        Limits most = limits.limits();
        Tally.Counts counts = Tally.of(() -> engines.open(choice, program, most), most, times, c -> {}, () -> false);
        TallyReport report = new TallyReport(counts);
        console.print(json ? report.json() : report.text());
        return report.status();
    }

    private int once(EngineChoice choice, SourceText program, @Nullable Schedule schedule) throws InputException {
        try (Engine opened = engines.open(choice, program, limits.limits())) {
            return schedule == null || schedule.engine().equals(opened.traits().inSchedules())
                    ? run(program, schedule, opened)
                    : follow(program, schedule, opened);
        }
    }

    private int run(SourceText program, @Nullable Schedule schedule, Engine opened) throws InputException {
        StringBuilder kept = new StringBuilder();
        Runner runner = new Runner(opened, limits.limits(), moveTime, piece -> pass(piece, kept));
        Runner.Result result;
        try {
            if (schedule != null) {
                result = runner.run(schedule);
            } else if (order == null && opened.traits().runsFree()) {
                result = runner.free();
            } else {
                result = runner.run(scheduler());
            }
        } catch (Runner.MismatchException e) {
            throw mismatch(e, opened);
        }
        return done(program, result, opened, kept);
    }

    private InputException mismatch(Runner.MismatchException e, Engine opened) {
        return new InputException(
                file,
                "the schedule does not fit at choice " + e.place() + ", " + e.choice() + " ("
                        + narrator.refusal(e.refusal(), opened.snapshot())
                        + "); it belongs to another program or another version of this one");
    }

    /** Runs the schedule on the engine that made it, and the program here as it went there. */
    private int follow(SourceText program, Schedule schedule, Engine opened) throws InputException {
        StringBuilder kept = new StringBuilder();
        Following.Followed followed;
        try {
            followed = new Following(engines, narrator, program, limits.limits())
                    .follow(schedule, opened, p -> pass(p.piece(), kept));
        } catch (Runner.MismatchException e) {
            throw mismatch(e, opened);
        }
        Agreement.Result result = followed.result();
        long steps = opened.snapshot().moves();
        Limits.Reached reached = result.ending() == null ? Limits.Reached.STEPS : null;
        int status = followed.agrees()
                ? done(program, new Runner.Result(result.followed(), result.ending(), reached, steps), opened, kept)
                : Exit.DIFFER;
        console.say("waitline: " + followed.verdict());
        followed.sides().forEach(side -> console.say("  " + side));
        return status;
    }

    private int done(SourceText program, Runner.Result result, Engine opened, StringBuilder kept)
            throws InputException {
        if (trace != null) {
            TextFile.write(trace, TraceJson.write(new Trace(program, result.schedule())));
        }
        int status = verdict(result, opened);
        if (json) {
            Ending ending = result.ending();
            String word = ending == null ? "limit" : ending.kind().name().toLowerCase(Locale.ROOT);
            console.pass(new Output.Piece(0, ResultJson.write(word, status, kept.toString(), result.steps()), false));
        }
        return status;
    }

    private void pass(Output.Piece piece, StringBuilder kept) {
        if (json && !piece.error()) {
            kept.append(piece.text());
        } else {
            console.pass(piece);
        }
    }

    private Scheduler scheduler() {
        Order given = order;
        Long seed = given == null ? null : given.seed;
        return seed == null ? Scheduler.keepGoing() : Scheduler.random(seed);
    }

    private String reached(Runner.Result result) {
        Limits most = limits.limits();
        return switch (result.reached()) {
            case CLOCK -> seconds(most.clock()) + " on the program's own clock; --limit-clock SECONDS allows more";
            case WALL -> seconds(most.wall()) + "; --limit-wall SECONDS allows more";
            case OUTPUT -> most.output() + " characters of output; --limit-output CHARACTERS allows more";
            case STEPS -> result.steps() + " steps; --limit-steps N allows more";
            case null -> throw new IllegalStateException("no limit was reached");
        };
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).stripTrailingZeros().toPlainString() + " seconds";
    }

    private int verdict(Runner.Result result, Engine opened) {
        Ending ending = result.ending();
        if (ending == null) {
            console.say("waitline: stopped after " + reached(result));
            return Exit.LIMIT;
        }
        Snapshot snapshot = opened.snapshot();
        for (ThreadView thread : snapshot.threads()) {
            if (thread.id() > 0
                    && thread.state() instanceof ThreadState.Ended(ThreadState.Ended.How how, String detail)
                    && how == ThreadState.Ended.How.FAILED) {
                console.say("waitline: " + narrator.died(thread.shortName(), detail));
            }
        }
        if (ending.kind() != Ending.Kind.STUCK) {
            return ending.status();
        }
        console.say("waitline: stuck. " + narrator.ending(ending, snapshot) + ".");
        for (int thread : ending.stuck()) {
            console.say("  " + String.join("; ", narrator.why(thread, snapshot)));
        }
        return Exit.STUCK;
    }
}
