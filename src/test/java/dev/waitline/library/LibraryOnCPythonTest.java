package dev.waitline.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waitline.corpus.Chosen;
import dev.waitline.corpus.PythonRun;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our library, written for our machine, also passes the tests that CPython has for its own: on the oldest and on the
 * newest Python, and on all with {@code -Dwaitline.pythons=all}.
 */
@Tag("pythons")
class LibraryOnCPythonTest {
    private static final int NO_TEST_PACKAGE = 77;
    /** The tests sleep nearly all the time: in so many shares, side by side, they take as much less. */
    private static final int SHARES = 3;

    private static final Map<InstalledPython, List<CompletableFuture<PythonRun>>> RUNS = new LinkedHashMap<>();

    static List<InstalledPython> pythons() {
        List<InstalledPython> all = RealPythons.all();
        return Chosen.everything() || all.size() < 2 ? all : List.of(all.getFirst(), all.getLast());
    }

    @BeforeAll
    static void beginAll() throws URISyntaxException {
        String script = path("/dev/waitline/library/library_on_cpython.py").toString();
        String library = path("/dev/waitline/library/threading.py").getParent().toString();
        for (InstalledPython python : pythons()) {
            RUNS.put(
                    python,
                    IntStream.range(0, SHARES)
                            .mapToObj(share -> List.of(
                                    python.path().toString(), "-W", "ignore", script, library, share + "/" + SHARES))
                            .map(command -> PythonRun.begin(command, PythonRun.LONG_ENOUGH))
                            .toList());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pythons")
    void passesTheTestsOfCPython(InstalledPython python) {
        for (CompletableFuture<PythonRun> share : Objects.requireNonNull(RUNS.get(python))) {
            PythonRun run = share.join();
            assumeTrue(run.status() != NO_TEST_PACKAGE, "Python " + python.version() + " has no test package");
            assertThat(run.status()).as(run.output() + run.errors()).isZero();
        }
    }

    private static Path path(String resource) throws URISyntaxException {
        URL url = LibraryOnCPythonTest.class.getResource(resource);
        return Path.of(Objects.requireNonNull(url).toURI());
    }
}
