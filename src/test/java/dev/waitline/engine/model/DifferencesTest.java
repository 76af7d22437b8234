package dev.waitline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.PythonRun;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/FIDELITY.md} says of differences is so: each program comes out as it says, on the model and on CPython. */
@Tag("pythons")
class DifferencesTest {

    static List<Path> programs() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(DifferencesTest.class.getResource("/differences"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return Chosen.programs(
                    files.filter(f -> f.toString().endsWith(".py")).sorted().toList(),
                    f -> f.getFileName().toString());
        }
    }

    private static List<String> said(String program, String by) {
        String mark = "# " + by + ": ";
        return program.lines()
                .filter(l -> l.startsWith(mark))
                .map(l -> l.substring(mark.length()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void comesOutOtherwiseThanOnCPython(Path file) throws IOException {
        String program = Files.readString(file);
        Map<InstalledPython, CompletableFuture<PythonRun>> pythons = RealPythons.all().stream()
                .collect(Collectors.toMap(
                        python -> python,
                        python -> PythonRun.begin(
                                List.of(python.path().toString(), "-I", file.toString()), PythonRun.LONG_ENOUGH)));
        Runs.Result model = Runs.random(new SourceText("difference.py", program), 0, StepSize.STATEMENT);
        assertThat(model.output().lines().toList()).isEqualTo(said(program, "model"));
        assertThat(said(program, "model")).isNotEqualTo(said(program, "cpython"));
        pythons.forEach((python, run) -> assertThat(run.join().output().lines().toList())
                .as(python.toString())
                .isEqualTo(said(program, "cpython")));
    }
}
