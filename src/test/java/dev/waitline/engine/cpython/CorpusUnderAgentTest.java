package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.CorpusProgram;
import dev.waitline.engine.InstalledPython;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With the agent inside, stepped or free, a program does what it does on the plain interpreter: what each program of the
 * corpus says of itself holds on every Python found. By default every third program is tried on one of them, in turn;
 * {@code -Dwaitline.pythons=all} tries all on all.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("pythons")
class CorpusUnderAgentTest {
    /** The agent's own calls stand on the same stack, and this one counts them. */
    private static final List<String> COUNT_FRAMES = List.of("recursion_limit.py");

    private static final int EVERY = 3;
    private static final Limits LIMITS = Limits.DEFAULT.withWall(1_200);

    static List<Arguments> programsAndPythons() {
        List<Arguments> cases = new ArrayList<>();
        List<CorpusProgram> programs = Chosen.programs(CorpusProgram.all().stream()
                .filter(p -> !COUNT_FRAMES.contains(p.source().name()))
                .toList());
        for (int i = 0; i < programs.size(); i += Chosen.everything() ? 1 : EVERY) {
            CorpusProgram program = programs.get(i);
            Chosen.inTurn(i / EVERY, RealPythons.from(program.python()))
                    .forEach(python -> cases.add(Arguments.of(program, python)));
        }
        return Chosen.some(cases);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void endsAsOnThePlainInterpreter(CorpusProgram program, InstalledPython python) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Run> stepped = both.submit(of(program, python, false));
            Future<Run> free = both.submit(of(program, python, true));
            check(program, stepped.get(), "stepped");
            Run first = free.get();
            // What rests on real sleeps may come out otherwise while the machine is busy.
            for (int i = 0; i < 10 && program.ideal() && !first.output().equals(program.output()); i++) {
                first = both.submit(of(program, python, true)).get();
            }
            check(program, first, "free");
        }
    }

    private record Run(List<String> output, String error, Ending ending) {}

    private static Callable<Run> of(CorpusProgram program, InstalledPython python, boolean free) {
        return () -> {
            StringBuilder output = new StringBuilder();
            StringBuilder error = new StringBuilder();
            try (CPythonEngine engine = RealPythons.open(program.source(), python)) {
                Runner runner = new Runner(engine, LIMITS, p -> (p.error() ? error : output).append(p.text()));
                Runner.Result result = free ? runner.free() : runner.run(Scheduler.random(7));
                Ending ending = result.ending();
                assertThat(ending).as(() -> "ended, after " + output + error).isNotNull();
                return new Run(output.toString().lines().toList(), error.toString(), Objects.requireNonNull(ending));
            }
        };
    }

    private static void check(CorpusProgram program, Run run, String how) {
        assertThat(run.output()).as("%s: %s", how, run.error()).isEqualTo(program.output());
        assertThat(run.ending().kind().name())
                .as(how)
                .isEqualTo(program.ending().name());
        program.exit()
                .ifPresent(status -> assertThat(run.ending().status()).as(how).isEqualTo(status));
    }
}
