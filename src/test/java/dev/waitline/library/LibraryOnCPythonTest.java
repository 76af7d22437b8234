package dev.waitline.library;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.waitline.corpus.Pythons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Our library, written for our machine, also passes the tests that CPython has for its own. */
class LibraryOnCPythonTest {
    private static final int NO_TEST_PACKAGE = 77;

    @TempDir
    private Path folder;

    static List<Pythons.Python> pythons() {
        return Pythons.found();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("pythons")
    void passesTheTestsOfCPython(Pythons.Python version) throws IOException, InterruptedException, URISyntaxException {
        Path said = folder.resolve("said.txt");
        Process python = new ProcessBuilder(version.program(), "-W", "ignore",
                path("/dev/waitline/library/library_on_cpython.py").toString(),
                path("/dev/waitline/library/threading.py").getParent().toString())
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!python.waitFor(4, TimeUnit.MINUTES)) {
            python.destroyForcibly();
        }
        int status = python.waitFor();
        assumeTrue(status != NO_TEST_PACKAGE, version + " has no test package");
        assertThat(status).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }

    private static Path path(String resource) throws URISyntaxException {
        URL url = LibraryOnCPythonTest.class.getResource(resource);
        return Path.of(Objects.requireNonNull(url).toURI());
    }
}
