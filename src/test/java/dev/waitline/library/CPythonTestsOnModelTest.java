package dev.waitline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.PythonRun;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.Interpreters;
import dev.waitline.engine.cpython.RealPythons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The test files of CPython itself, run on the model: {@code docs/FIDELITY.md} says how many tests of each pass, and that is what is
 * measured. With {@code -Dwaitline.figures=write} the table is written anew.
 */
@Execution(ExecutionMode.CONCURRENT)
class CPythonTestsOnModelTest {
    private static final Path TABLE = Path.of("docs", "FIDELITY.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(test_\\w+)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");
    private static final Pattern RELEASE = Pattern.compile("CPython (3\\.11\\.\\d+)'s test files");
    /** What the build has time for: what threads are made of, and what is quick. */
    private static final List<String> CHOSEN = List.of(
            "test_threading",
            "test_thread",
            "test_queue",
            "test_threading_local",
            "test_concurrent_futures",
            "test_deque",
            "test_contextlib",
            "test_generators",
            "test_scope",
            "test_with",
            "test_list",
            "test_dict");

    private record Row(String name, int passed, int failed, int refused, int skipped, int all) {
        static Row of(OwnTestFile.Result result) {
            return new Row(
                    result.name(),
                    result.count(OwnTestFile.Verdict.PASSED),
                    result.count(OwnTestFile.Verdict.FAILED),
                    result.count(OwnTestFile.Verdict.REFUSED),
                    result.count(OwnTestFile.Verdict.SKIPPED),
                    result.tests().size());
        }

        @Override
        public String toString() {
            return "| `" + name + "` | " + passed + " | " + failed + " | " + refused + " | " + skipped + " | " + all
                    + " |";
        }
    }

    private static final class Tests {
        static final Optional<Path> FOLDER = find();
    }

    private static String table() {
        try {
            return Files.readString(TABLE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String release() {
        Matcher release = RELEASE.matcher(table());
        assertThat(release.find()).as("FIDELITY names the release").isTrue();
        return release.group(1);
    }

    /** The test package of the very release that the table is about. */
    private static Optional<Path> find() {
        for (InstalledPython python :
                new Interpreters(RealPythons.PATIENCE).find().fit()) {
            if (python.version().equals(release())) {
                PythonRun run = PythonRun.begin(
                                List.of(
                                        python.path().toString(),
                                        "-c",
                                        "import test.test_threading, test; print(test.__path__[0])"),
                                PythonRun.LONG_ENOUGH)
                        .join();
                if (run.status() == 0) {
                    return Optional.of(Path.of(run.output().strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table());
        while (row.find()) {
            rows.add(new Row(
                    row.group(1), number(row, 2), number(row, 3), number(row, 4), number(row, 5), number(row, 6)));
        }
        return rows;
    }

    private static int number(Matcher row, int group) {
        return Integer.parseInt(row.group(group));
    }

    static Stream<Row> chosen() {
        return rows().stream().filter(row -> CHOSEN.contains(row.name()));
    }

    static Stream<Row> others() {
        return rows().stream().filter(row -> Chosen.everything() && !CHOSEN.contains(row.name()));
    }

    @ParameterizedTest
    @MethodSource("chosen")
    @Tag("pythons")
    void comesOutAsTheTableSays(Row row) {
        check(row);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("others")
    @Tag("thorough")
    void comesOutAsTheTableSaysToo(Row row) {
        check(row);
    }

    private static void check(Row row) {
        assumeTrue(Tests.FOLDER.isPresent(), () -> "there is no Python " + release() + " with tests of its own");
        OwnTestFile.Result result = new OwnTestFile(Tests.FOLDER.orElseThrow(), row.name()).run();
        Row measured = Row.of(result);
        if ("write".equals(System.getProperty("waitline.figures"))) {
            write(row, measured);
            return;
        }
        assertThat(measured.passed()).as(() -> failures(result)).isGreaterThanOrEqualTo(row.passed());
        assertThat(measured.all()).as(() -> failures(result)).isEqualTo(row.all());
    }

    private static String failures(OwnTestFile.Result result) {
        StringBuilder all = new StringBuilder(result.name() + " " + result.cannot());
        result.tests().forEach((test, outcome) -> {
            if (outcome.verdict() == OwnTestFile.Verdict.FAILED) {
                all.append("\n").append(test).append(": ").append(outcome.why());
            }
        });
        return all.toString();
    }

    private static synchronized void write(Row old, Row measured) {
        try {
            Files.writeString(TABLE, table().replace(old.toString(), measured.toString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The sums under the table are those of its rows. */
    @Test
    void sumsAreRight() {
        Row sum = rows().stream()
                .reduce(
                        new Row("sum", 0, 0, 0, 0, 0),
                        (a, b) -> new Row(
                                "sum",
                                a.passed() + b.passed(),
                                a.failed() + b.failed(),
                                a.refused() + b.refused(),
                                a.skipped() + b.skipped(),
                                a.all() + b.all()));
        String line = "| together | " + sum.passed() + " | " + sum.failed() + " | " + sum.refused() + " | "
                + sum.skipped() + " | " + sum.all() + " |";
        if ("write".equals(System.getProperty("waitline.figures"))) {
            try {
                Files.writeString(TABLE, table().replaceFirst("\\| together \\|.*", line));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        assertThat(table()).contains(line);
    }
}
