package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.PythonRun;
import dev.waitline.engine.InstalledPython;
import dev.waitline.session.Runner;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tests that CPython has for its threads, queues and thread pools also pass with the agent inside, the threads
 * running free. By default on one Python; {@code -Dwaitline.pythons=all} tries all.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("pythons")
class CPythonOwnTestsTest {
    /** A test that counts milliseconds gets so many more chances, alone. */
    private static final int MORE_CHANCES = 6;

    private static final Limits LIMITS = Limits.DEFAULT.withWall(1_200);
    private static final Pattern RAN = Pattern.compile("(?m)^ran (\\d+)$");
    private static final Pattern FAILED = Pattern.compile("(?m)^failed (\\S+)$");
    private static final String ALL = "only = sys.argv[1:]";

    static List<InstalledPython> pythons() {
        return Chosen.everything() || RealPythons.all().isEmpty() ? RealPythons.all() : List.of(RealPythons.one());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pythons")
    void passUnderTheAgent(InstalledPython python, @TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("own_tests.py"), script());
        assumeTrue(
                plain(python, List.of("-c", "import test.test_threading, test.lock_tests"))
                                .status()
                        == 0,
                () -> "Python " + python.version() + " has no tests of its own");
        Set<String> failed = underAgent(python, Set.of());
        for (int i = 0; i < MORE_CHANCES && !failed.isEmpty(); i++) {
            failed = underAgent(python, failed);
        }
        if (!failed.isEmpty()) {
            // Some fail on the plain interpreter as well, because of what is installed here.
            List<String> command = new ArrayList<>(List.of(script.toString()));
            command.addAll(failed);
            failed.removeAll(failed(plain(python, command).output()));
        }
        assertThat(failed).as("failed under the agent alone").isEmpty();
    }

    /** The tests that fail. */
    private static Set<String> underAgent(InstalledPython python, Collection<String> only) {
        StringBuilder output = new StringBuilder();
        StringBuilder error = new StringBuilder();
        String names = only.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
        String text = only.isEmpty() ? script() : script().replace(ALL, "only = " + names);
        try (CPythonEngine engine = RealPythons.open(new SourceText("own_tests.py", text), python)) {
            Runner.Result result =
                    new Runner(engine, LIMITS, p -> (p.error() ? error : output).append(p.text())).free();
            assertThat(result.ending())
                    .as(() -> "ended, after " + output + error)
                    .isNotNull();
        }
        Matcher ran = RAN.matcher(output);
        assertThat(ran.find()).as(() -> "ran: " + output + error).isTrue();
        assertThat(Integer.parseInt(ran.group(1))).as(error::toString).isGreaterThanOrEqualTo(only.isEmpty() ? 200 : 1);
        return failed(output.toString());
    }

    private static Set<String> failed(String output) {
        return FAILED.matcher(output)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static PythonRun plain(InstalledPython python, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(python.path().toString()));
        command.addAll(arguments);
        return PythonRun.begin(command, PythonRun.LONG_ENOUGH).join();
    }

    private static String script() {
        try (InputStream in = CPythonOwnTestsTest.class.getResourceAsStream("/cpython/own_tests.py")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
