package dev.waitline.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.waitline.corpus.CorpusProgram.Ending;
import dev.waitline.syntax.Parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The corpus says the truth: what it expects is what a real Python (3.10 or later) does. */
class CorpusOnCPythonTest {
    private static final int LONG_ENOUGH_TO_BE_STUCK = 2;
    private static final int LONG_ENOUGH_TO_END = 30;

    private static boolean found;

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

    @ParameterizedTest
    @MethodSource("programs")
    void everyExpectationHoldsOnCPython(CorpusProgram program) throws IOException, InterruptedException {
        assumeTrue(found, "no python3 of 3.10 or later on the path");
        Path output = folder.resolve("output.txt");
        Process python = new ProcessBuilder("python3", "-X", "utf8", "-u", program.file().toString())
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean stuck = program.ending() == Ending.STUCK;
        boolean ended = python.waitFor(stuck ? LONG_ENOUGH_TO_BE_STUCK : LONG_ENOUGH_TO_END, TimeUnit.SECONDS);
        if (!ended) {
            python.destroyForcibly().waitFor();
        }
        assertThat(Files.readAllLines(output)).isEqualTo(program.output());
        assertThat(ended).isEqualTo(!stuck);
        program.exit().ifPresent(status -> assertThat(python.exitValue()).isEqualTo(status));
    }

    @BeforeAll
    static void findPython() throws InterruptedException {
        try {
            found = new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 10))")
                    .start().waitFor() == 0;
        } catch (IOException none) {
            found = false;
        }
    }
}
