package dev.waitline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.waitline.corpus.CorpusProgram.Ending;
import dev.waitline.syntax.Parser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus says the truth: what it expects is what every real Python on this machine does. All processes are begun
 * first and judged then. A program whose output rests on its sleeps may come out otherwise while the machine is busy, and
 * one that is to be stuck may not have come so far yet, so these get a few more tries.
 */
class CorpusOnCPythonTest {
    private static final Duration LONG_ENOUGH_TO_BE_STUCK = Duration.ofSeconds(3);
    private static final Duration LONG_ENOUGH_TO_END = Duration.ofSeconds(60);
    private static final int TRIES_IF_TIMED = 4;

    private static final Map<Case, CompletableFuture<PythonRun>> RUNS = new LinkedHashMap<>();

    /** One program on one Python. */
    private record Case(CorpusProgram program, Pythons.Python python) {
        CompletableFuture<PythonRun> begin() {
            return PythonRun.begin(
                    List.of(
                            python.program(),
                            "-I",
                            "-S",
                            "-X",
                            "utf8",
                            "-u",
                            program.file().toString()),
                    program.ending() == Ending.STUCK ? LONG_ENOUGH_TO_BE_STUCK : LONG_ENOUGH_TO_END);
        }

        boolean isTimed() {
            return program.ideal() || program.ending() == Ending.STUCK;
        }

        boolean holds(PythonRun run) {
            return run.output().lines().toList().equals(program.output());
        }
    }

    static List<CorpusProgram> programs() {
        return CorpusProgram.all();
    }

    /** Only those that the Python is young enough for: each program says the oldest. */
    static List<Arguments> programsAndPythons() {
        List<Pythons.Python> pythons = Pythons.found();
        return programs().stream()
                .flatMap(program -> pythons.stream()
                        .filter(python -> python.minor() >= program.python())
                        .map(python -> Arguments.of(program, python)))
                .toList();
    }

    @BeforeAll
    static void beginAll() {
        for (Arguments each : programsAndPythons()) {
            Case which = new Case((CorpusProgram) each.get()[0], (Pythons.Python) each.get()[1]);
            RUNS.put(which, which.begin());
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramParses(CorpusProgram program) {
        assertThatCode(() -> Parser.parse(program.source())).doesNotThrowAnyException();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void everyExpectationHoldsOnCPython(CorpusProgram program, Pythons.Python python) {
        Case which = new Case(program, python);
        PythonRun run = Objects.requireNonNull(RUNS.get(which)).join();
        for (int i = 1; which.isTimed() && !which.holds(run) && i < TRIES_IF_TIMED; i++) {
            run = which.begin().join();
        }
        assertThat(run.output().lines().toList()).as(run.errors()).isEqualTo(program.output());
        assertThat(run.ended()).as("ended").isEqualTo(program.ending() != Ending.STUCK);
        int status = run.status();
        program.exit().ifPresent(expected -> assertThat(status).isEqualTo(expected));
    }
}
