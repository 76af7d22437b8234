package dev.waitline.cli;

import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Engines;
import dev.waitline.explore.ClaimException;
import dev.waitline.explore.Explorer;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.OutcomeGroup;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Runner;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waitline explore FILE}: every way in which a program can end. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Searches every schedule of a program: in what ways can it end?",
        footer = {
            "",
            "Ends with 0 when every outcome finished; sys.exit or os._exit with status 0 counts as that, and so does",
            "going on for ever. With 100 when one is stuck, else with 1 when one is an error or exits with another",
            "status, or when a thread died of an exception, as by a failed assert, or when what --always, --never or"
                    + " --finally says does not hold; with 101 when the search was cut",
            "short, 102 when the file was refused, 103 when the search",
            "or the Python of --confirm failed, and with 104 when that Python does not agree."
        })
final class ExploreCommand implements Callable<Integer> {
    private final Console console;
    private final Engines engines;
    private final Narrator narrator;

    @Parameters(paramLabel = "FILE", description = "the Python program")
    private String file;

    @Mixin
    private InputOption input = new InputOption();

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(
            names = "--group",
            description = "put together outcomes that differ only in the order of their lines, or in which of several"
                    + " threads it is")
    private boolean group;

    @Option(
            names = "--witness",
            paramLabel = "DIR",
            description =
                    "write the schedules there: outcome-1.json, ..., mishap-1.json, ..., and how each comes to its end"
                            + " as a table: outcome-1.md, ...")
    private @Nullable String witness;

    @Option(
            names = "--confirm",
            description = "follow each outcome's shortest schedule on a real CPython, and say whether it agrees")
    private boolean confirm;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "the interpreter for --confirm (the first that waitline doctor lists)")
    private @Nullable String python;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(
            names = "--progress",
            negatable = true,
            description = "say on standard error how far the search has come (only on a terminal)")
    private @Nullable Boolean progress;

    // picocli fills the fields from the command line before call().
    @SuppressWarnings("NullAway.Init")
    ExploreCommand(Console console, Engines engines, Narrator narrator) {
        this.console = console;
        this.engines = engines;
        this.narrator = narrator;
    }

    /** Searches a file as if no option were given. */
    int call(String program) throws InputException {
        file = program;
        return call();
    }

    @Override
    public Integer call() throws InputException {
        Options options = search.options();
        String text = TextFile.read(file);
        SourceText program =
                new SourceText(file, Path.of(file).toAbsolutePath().normalize().toString(), text).reading(input.text());
        WitnessFolder folder = witness == null ? null : WitnessFolder.make(witness);
        try {
            return report(program, find(Explorer.open(program, options)), options, folder);
        } catch (SourceException e) {
            console.say(e.diagnostic().toString());
            return Exit.REFUSED;
        } catch (ClaimException e) {
            console.say("waitline: --" + e.getMessage());
            return Exit.USAGE;
        } catch (StackOverflowError | OutOfMemoryError e) {
            console.say(
                    "waitline: the search ran out of memory (" + e.getClass().getSimpleName()
                            + "); let it keep less with --max-memory MB, or give Java more: JAVA_TOOL_OPTIONS=-Xmx4g");
            return Exit.ENGINE_FAILED;
        }
    }

    private Findings find(Explorer explorer) {
        try (ProgressLine line = new ProgressLine(console, progress)) {
            return explorer.search(line::show, () -> false);
        }
    }

    private int report(SourceText program, Findings findings, Options options, @Nullable WitnessFolder folder)
            throws InputException {
        List<OutcomeGroup> shown =
                group ? OutcomeGroup.byLines(findings.outcomes()) : OutcomeGroup.single(findings.outcomes());
        if (folder != null) {
            folder.save(program, narrator, shown, findings);
        }
        List<Following.Followed> followed = confirm ? followed(program, shown) : List.of();
        String text = json
                ? new FindingsJson(narrator).write(findings, shown, followed)
                : new ExploreReport(file, findings, shown, followed, options, narrator, folder).text();
        console.print(text);
        return followed.stream().allMatch(Following.Followed::agrees) ? status(findings) : Exit.DIFFER;
    }

    /** What a CPython makes of each outcome's witness. */
    private List<Following.Followed> followed(SourceText program, List<OutcomeGroup> shown) {
        EngineChoice cpython =
                new EngineChoice.CPython(Optional.ofNullable(python).map(RunCommand::path));
        Following following = new Following(engines, narrator, program, Limits.DEFAULT);
        List<Following.Followed> followed = new ArrayList<>();
        for (OutcomeGroup group : shown) {
            try (Engine engine = engines.open(cpython, program, Limits.DEFAULT)) {
                followed.add(following.follow(group.first().witness(), engine, printed -> {}));
            } catch (Runner.MismatchException e) {
                throw new IllegalStateException("a schedule that was found does not fit", e);
            }
        }
        return followed;
    }

    private int status(Findings findings) {
        if (!findings.complete() && findings.cut() != Findings.Cut.FIRST) {
            return Exit.LIMIT;
        }
        return Exit.of(findings, search.threadErrors());
    }
}
