package dev.waitline.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.waitline.corpus.CorpusProgram.Ending;
import dev.waitline.syntax.Parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The corpus says the truth: what it expects is what every real Python on this machine does. */
class CorpusOnCPythonTest {
    private static final int LONG_ENOUGH_TO_BE_STUCK = 2;
    private static final int LONG_ENOUGH_TO_END = 30;

    @TempDir
    private Path folder;

    static List<CorpusProgram> programs() {
        return CorpusProgram.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramParses(CorpusProgram program) {
        assertThatCode(() -> Parser.parse(program.source())).doesNotThrowAnyException();
    }

    static List<Arguments> programsAndPythons() {
        List<Pythons.Python> pythons = Pythons.found();
        return programs().stream()
                .flatMap(program -> pythons.stream().map(python -> Arguments.of(program, python)))
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("programsAndPythons")
    void everyExpectationHoldsOnCPython(CorpusProgram program, Pythons.Python python)
            throws IOException, InterruptedException {
        assumeTrue(python.minor() >= program.python(), program + " needs Python 3." + program.python());
        Path output = folder.resolve("output.txt");
        Process run = new ProcessBuilder(python.program(), "-X", "utf8", "-u", program.file().toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean stuck = program.ending() == Ending.STUCK;
        boolean ended = run.waitFor(stuck ? LONG_ENOUGH_TO_BE_STUCK : LONG_ENOUGH_TO_END, TimeUnit.SECONDS);
        if (!ended) {
            run.destroyForcibly().waitFor();
        }
        assertThat(Files.readAllLines(output)).isEqualTo(program.output());
        assertThat(ended).isEqualTo(!stuck);
        program.exit().ifPresent(status -> assertThat(run.exitValue()).isEqualTo(status));
    }
}
