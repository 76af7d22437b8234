package dev.waitline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.waitline.corpus.CorpusProgram.Ending;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.syntax.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus says the truth: what it expects is what a real Python does. Each program runs on one of those found, in
 * turn; on all of them with {@code -Dwaitline.pythons=all}. All processes are begun first and judged then. A program
 * whose output rests on its sleeps may come out otherwise while the machine is busy, so it gets a few more tries, alone.
 */
@Tag("pythons")
class CorpusOnCPythonTest {
    private static final int TRIES_IF_TIMED = 10;

    private static final Map<Case, CompletableFuture<PythonRun>> RUNS = new LinkedHashMap<>();

    /** One program on one Python. */
    private record Case(CorpusProgram program, InstalledPython python) {
        CompletableFuture<PythonRun> begin() {
            List<String> command = List.of(
                    python.path().toString(),
                    "-I",
                    "-S",
                    "-X",
                    "utf8",
                    "-u",
                    program.file().toString());
            return program.ending() == Ending.STUCK
                    ? PythonRun.beginStuck(command, this::isWhole)
                    : PythonRun.begin(command, PythonRun.LONG_ENOUGH);
        }

        boolean isWhole(String output) {
            return output.lines().toList().equals(program.output());
        }
    }

    static List<CorpusProgram> programs() {
        return CorpusProgram.chosen();
    }

    /** Only those that the Python is young enough for: each program says the oldest. */
    static List<Arguments> programsAndPythons() {
        List<Arguments> cases = new ArrayList<>();
        int turn = 0;
        for (CorpusProgram program : programs()) {
            Chosen.inTurn(turn++, RealPythons.from(program.python()))
                    .forEach(python -> cases.add(Arguments.of(program, python)));
        }
        return Chosen.some(cases);
    }

    @BeforeAll
    static void beginAll() {
        for (Arguments each : programsAndPythons()) {
            Case which = new Case((CorpusProgram) each.get()[0], (InstalledPython) each.get()[1]);
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
    void everyExpectationHoldsOnCPython(CorpusProgram program, InstalledPython python) {
        Case which = new Case(program, python);
        PythonRun run = Objects.requireNonNull(RUNS.get(which)).join();
        for (int i = 1; program.ideal() && !which.isWhole(run.output()) && i < TRIES_IF_TIMED; i++) {
            run = which.begin().join();
        }
        assertThat(run.output().lines().toList()).as(run.errors()).isEqualTo(program.output());
        assertThat(run.ended()).as("ended").isEqualTo(program.ending() != Ending.STUCK);
        int status = run.status();
        program.exit().ifPresent(expected -> assertThat(status).isEqualTo(expected));
    }
}
