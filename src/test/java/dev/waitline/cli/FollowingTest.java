package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.waitline.app.InstalledEngines;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.cpython.RealPythons;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules of the model, followed on a real CPython from the command line. */
class FollowingTest {
    private static final String PROGRAM = """
        import threading
        done = []
        lock = threading.Lock()
        def work(name):
            with lock:
                done.append(name)
        threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
        for t in threads: t.start()
        for t in threads: t.join()
        print("".join(done))
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String file = "";

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("two.py"), PROGRAM).toString();
    }

    @Test
    void runsAScheduleOfTheModelOnCPythonAndSaysWhetherItAgrees() {
        String python = python();
        String trace = folder.resolve("trace.json").toString();
        assertThat(run("run", file, "--seed", "5", "--trace", trace)).isZero();
        String printed = out();
        assertThat(run("run", file, "--engine", "cpython", "--python", python, "--schedule", trace))
                .isZero();
        assertThat(out()).isEqualTo(printed);
        assertThat(err()).matches("waitline: CPython 3\\.\\d+ agrees, (\\d+) of \\1 events\n");
    }

    @Test
    void runsAScheduleOfCPythonOnTheModel() throws Exception {
        String python = python();
        String trace = folder.resolve("trace.json").toString();
        assertThat(run("run", file, "--engine", "cpython", "--python", python, "--seed", "5", "--trace", trace))
                .isZero();
        assertThat(Files.readString(Path.of(trace))).contains("\"engine\":\"cpython 3.");
        String printed = out();
        assertThat(run("run", file, "--schedule", trace)).isZero();
        assertThat(out()).isEqualTo(printed);
        assertThat(err()).startsWith("waitline: the model agrees, ");
    }

    @Test
    void exploreConfirmsEachOutcome() {
        assertThat(run("explore", file, "--confirm", "--python", python())).isZero();
        assertThat(out().lines().filter(l -> l.contains("   confirmed on CPython 3.")))
                .hasSize(2);
        assertThat(run("explore", file, "--confirm", "--json", "--python", python()))
                .isZero();
        assertThat(out()).contains("\"confirmation\":{\"engine\":\"CPython 3.").contains("\"agrees\":true");
    }

    @Test
    void saysWhatIsWrongWithAChosenPython() {
        assertThat(run(
                        "run",
                        file,
                        "--engine",
                        "cpython",
                        "--python",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(Exit.ENGINE_FAILED);
        assertThat(err())
                .contains("nowhere: there is no such file; name a CPython 3.8 to 3.14")
                .hasLineCount(1);
    }

    private static String python() {
        List<InstalledPython> all = RealPythons.all();
        assumeFalse(all.isEmpty());
        return RealPythons.one().path().toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(arguments), new InstalledEngines(false, RealPythons.PATIENCE), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
