package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.session.Runner;
import dev.waitline.session.Scheduler;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.ThreadState;
import dev.waitline.trace.json.AgentJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the program or the world does to the process, it is told in one line and we live on. */
@Execution(ExecutionMode.CONCURRENT)
class CPythonFaultsTest {
    /** For those that are to be left in C or given up: a thread that only moves answers in a thousandth of it. */
    private static final Patience LITTLE_PATIENCE = RealPythons.PATIENCE.withToAnswer(Duration.ofSeconds(2));

    private static CPythonEngine open(String text, InstalledPython python, Patience patience) {
        return CPythonEngine.open(new SourceText("program.py", text), python, false, patience);
    }

    private static CPythonEngine open(String text, InstalledPython python) {
        return open(text, python, RealPythons.PATIENCE);
    }

    private static CPythonEngine open(String text) {
        return open(text, RealPythons.one());
    }

    private record Run(String output, String error, Ending ending) {}

    private static Run run(String text, InstalledPython python, boolean free, Limits limits) {
        StringBuilder output = new StringBuilder();
        StringBuilder error = new StringBuilder();
        try (CPythonEngine engine = open(text, python)) {
            Runner runner = new Runner(engine, limits, p -> (p.error() ? error : output).append(p.text()));
            Runner.Result result = free ? runner.free() : runner.run(Scheduler.keepGoing());
            Ending ending = result.ending();
            return new Run(output.toString(), error.toString(), ending == null ? LIMIT : ending);
        }
    }

    private static final int LINES = Integer.getInteger("waitline.lines", 3_000);
    private static final int RUNS = Integer.getInteger("waitline.printed", 3);

    private static final Ending LIMIT = new Ending(Ending.Kind.EXIT, -1, "a limit was reached", List.of());

    private static Run run(String text) {
        return run(text, RealPythons.one(), false, Limits.DEFAULT);
    }

    private static void goOn(CPythonEngine engine) throws RefusedException {
        for (int i = 0; i < 50 && engine.ending() == null; i++) {
            engine.step(engine.movable().getFirst(), StepSize.STATEMENT);
        }
    }

    @OnPythons
    void aProcessThatKillsItselfIsSaidToBeKilledAndCanBeRunAnew(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open("x = 1\nimport os\nos.kill(os.getpid(), 9)\n", python)) {
            engine.checkpoint();
            assertThatThrownBy(() -> goOn(engine))
                    .isInstanceOf(EngineFailedException.class)
                    .hasMessage("CPython was ended by signal 9 (SIGKILL: somebody killed it)");
            assertThat(engine.movable()).containsExactly(0);
            assertThatThrownBy(() -> goOn(engine)).isInstanceOf(EngineFailedException.class);
        }
    }

    @Test
    void aProcessThatIsKilledInMidStepIsSaidToBe() throws Exception {
        try (CPythonEngine engine = open("import os\nprint(os.getpid())\nsum(range(10 ** 12))\n")) {
            engine.step(0, StepSize.STATEMENT);
            engine.step(0, StepSize.STATEMENT);
            ProcessHandle child = ProcessHandle.of(
                            Long.parseLong(engine.snapshot().output().standard().strip()))
                    .orElseThrow();
            Duration before = used(child);
            CompletableFuture.runAsync(() -> {
                // It stands still until it is told to go, and then it only counts.
                while (used(child).minus(before).toMillis() < 200) {
                    LockSupport.parkNanos(1_000_000);
                }
                child.destroyForcibly();
            });
            assertThatThrownBy(() -> engine.step(0, StepSize.STATEMENT))
                    .isInstanceOf(EngineFailedException.class)
                    .hasMessageStartingWith("CPython was ended by signal 9");
        }
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @OnPythons
    void aCrashIsSaidToBeOne(InstalledPython python) {
        try (CPythonEngine engine = open("import faulthandler\nfaulthandler._sigsegv()\n", python)) {
            assertThatThrownBy(() -> goOn(engine))
                    .isInstanceOf(EngineFailedException.class)
                    .hasMessageStartingWith("CPython was ended by signal 11 (SIGSEGV: it crashed)");
        }
    }

    @OnPythons
    void aLoopInCThatLetsNobodyElseRunIsGivenUp(InstalledPython python) {
        try (CPythonEngine engine =
                open("n = 10 ** 12\nsum(range(n))\n", python, LITTLE_PATIENCE.withToLetGo(Duration.ofSeconds(2)))) {
            assertThatThrownBy(() -> goOn(engine))
                    .isInstanceOf(EngineFailedException.class)
                    .hasMessageContaining("C code that lets nobody else run");
            assertThat(engine.movable()).containsExactly(0);
        }
    }

    @OnPythons
    void aThreadThatReadsInCIsLeftThereWhileTheOthersMove(InstalledPython python) throws RefusedException {
        String program = """
            import os, threading
            r, w = os.pipe()
            def read():
                os.read(r, 1)
                print("read")
            t = threading.Thread(target=read)
            t.start()
            x = 1
            os.write(w, b"x")
            t.join()
            """;
        try (CPythonEngine engine = open(program, python, LITTLE_PATIENCE)) {
            while (engine.snapshot().threads().size() < 2) {
                engine.step(0, StepSize.STATEMENT);
            }
            while (engine.movable().contains(1)) {
                engine.step(1, StepSize.STATEMENT);
            }
            assertThat(engine.snapshot().threads().get(1).state()).hasToString("Outside[]");
            Runner.Result rest = new Runner(engine, Limits.DEFAULT, p -> {}).run(Scheduler.keepGoing());
            assertThat(rest.ending()).isNotNull().extracting(Ending::kind).isEqualTo(Ending.Kind.FINISHED);
            assertThat(engine.snapshot().output().standard()).isEqualTo("read\n");
        }
    }

    @OnPythons
    void aProgramThatNeverYieldsCanBeSteppedAndStopped(InstalledPython python) throws RefusedException {
        try (CPythonEngine engine = open("while True: pass\n", python)) {
            for (StepSize size : StepSize.values()) {
                engine.step(0, size);
                assertThat(engine.movable()).containsExactly(0);
            }
        }
        assertThat(run("while True: pass\n", python, false, Limits.DEFAULT.withSteps(500))
                        .ending())
                .isEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import os\nos.closerange(3, 50)\nx = 1\nprint(x)\n",
                "import os\n"
                        + "for fd in range(3, 50):\n"
                        + "    try:\n"
                        + "        os.write(fd, b'garbage\\n"
                        + "')\n"
                        + "    except OSError:\n"
                        + "        pass\n"
                        + "x = 1\n",
                "import os\n"
                        + "for fd in range(3, 50):\n"
                        + "    try:\n"
                        + "        os.write(fd, b'{\"half')\n"
                        + "    except OSError:\n"
                        + "        pass\n"
                        + "os.kill(os.getpid(), 9)\n"
            })
    void aProgramThatDisturbsTheConnectionIsStoppedInOneLine(String program) {
        try (CPythonEngine engine = open(program)) {
            engine.checkpoint();
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 500 && engine.ending() == null; i++) {
                            engine.step(0, StepSize.STATEMENT);
                        }
                    })
                    .isInstanceOf(EngineFailedException.class)
                    .message()
                    .doesNotContain("\n")
                    .isNotBlank();
            assertThat(engine.snapshot().threads()).hasSize(1);
        }
    }

    /** As when we are gone before it has come so far. */
    @OnPythons
    void anInterpreterThatDoesNotReachUsRunsNothingOfTheProgram(InstalledPython python, @TempDir Path folder)
            throws Exception {
        int nobody;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = server.getLocalPort();
        }
        Path program = Files.writeString(folder.resolve("x.py"), "print('ran')\n");
        ProcessBuilder builder = new ProcessBuilder(python.path().toString(), program.toString());
        builder.environment().put("PYTHONPATH", AgentFiles.folder().toString());
        builder.environment().put("WAITLINE_AGENT", AgentJson.settings(nobody, "token", false, 0));
        Process process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isEqualTo(86);
    }

    @Test
    void whoDoesNotKnowTheSecretIsTurnedAway() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket stranger = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Channel channel = new Channel(server.accept())) {
            OutputStream out = stranger.getOutputStream();
            out.write("x".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThatThrownBy(() -> channel.hear(Duration.ofMinutes(1))).isInstanceOf(EngineFailedException.class);
        }
    }

    @Test
    void theSecretStandsOnNoCommandLine() {
        Run run = run(
                "import sys, os\nprint(sys.argv[1:], sys.orig_argv[1:-1] if hasattr(sys, 'orig_argv') else ['-u'])\n"
                        + "print([k for k in os.environ if 'WAITLINE' in k or k == 'PYTHONPATH'])\n");
        assertThat(run.output()).isEqualTo("[] ['-u']\n[]\n");
    }

    @OnPythons
    void aProgramMayCloseItsStandardOutput(InstalledPython python) {
        Run run = run("import sys\nprint('a')\nsys.stdout.close()\nprint('b')\n", python, false, Limits.DEFAULT);
        assertThat(run.output()).isEqualTo("a\n");
        assertThat(run.error()).endsWith("ValueError: I/O operation on closed file.\n");
        assertThat(run.ending().status()).isEqualTo(1);
    }

    @OnPythons
    void aProgramMayReplaceItsStandardOutput(InstalledPython python) {
        Run run = run("""
            import io, sys
            before, sys.stdout = sys.stdout, io.StringIO()
            print("kept")
            kept, sys.stdout = sys.stdout.getvalue(), before
            print(repr(kept))
            """, python, false, Limits.DEFAULT);
        assertThat(run.output()).isEqualTo("'kept\\n'\n");
        assertThat(run.ending().status()).isZero();
    }

    @Test
    void whatIsWrittenPastTheStreamsIsHeardToo() {
        Run run = run("import os\nos.write(1, b'raw\\n')\nprint('plain')\n");
        assertThat(run.output().lines()).containsExactlyInAnyOrder("raw", "plain");
    }

    @OnPythons
    void aForkIsSaidAndItsChildRunsUnwatched(InstalledPython python) {
        Run run = run("""
            import os
            pid = os.fork()
            if pid == 0:
                print("child", flush=True)
                os._exit(0)
            os.waitpid(pid, 0)
            print("parent")
            """, python, false, Limits.DEFAULT);
        assertThat(run.output().lines()).containsExactlyInAnyOrder("child", "parent");
        assertThat(run.error()).contains("waitline: the program forked");
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.FINISHED);
    }

    @OnPythons
    void aSyntaxErrorIsRefusedWithItsPlace(InstalledPython python) {
        assertThatThrownBy(() -> open("x = 1\nif x\n    pass\n", python))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("program.py:2:")
                .hasMessageContaining("CPython does not take this");
    }

    @OnPythons
    void aProgramThatNeedsInputIsToldThatThereIsNone(InstalledPython python) {
        Run run = run("name = input()\n", python, false, Limits.DEFAULT);
        assertThat(run.error()).contains("EOFError").contains("waitline: the program reads standard input");
        assertThat(run.ending().kind()).isEqualTo(Ending.Kind.ERROR);
    }

    @Test
    void aFloodOfOutputEndsAtTheLimit() {
        Limits most = new Limits(1_000_000, 1e9, 300, 200_000, 1 << 20, 100, 1000, 1000);
        Run run = run("while True:\n    print('x' * 1000)\n", RealPythons.one(), true, most);
        assertThat(run.ending()).isEqualTo(LIMIT);
        assertThat(run.output().length()).isGreaterThan(200_000);
    }

    @OnPythons
    void exitAtOnceIsAnExit(InstalledPython python) {
        Run run = run("import os\nprint('a')\nos._exit(7)\n", python, false, Limits.DEFAULT);
        assertThat(run.output()).isEqualTo("a\n");
        assertThat(run.ending()).isEqualTo(new Ending(Ending.Kind.EXIT, 7, "", List.of()));
    }

    @OnPythons
    void whatWasPrintedIsThereHoweverTheProcessEnds(InstalledPython python) {
        String expected =
                IntStream.range(0, 300).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining()) + "last\n";
        for (String end : List.of("os._exit(3)", "os.kill(os.getpid(), 9)", "os.abort()", "ctypes.string_at(0)")) {
            for (boolean free : List.of(true, false)) {
                String program = """
                    import os, ctypes, threading
                    def work():
                        for i in range(300):
                            print("line", i)
                    t = threading.Thread(target=work)
                    t.start()
                    t.join()
                    print("la", end="")
                    print("st", flush=True)
                    %s
                    """.formatted(end);
                assertThat(printed(program, python, free))
                        .as("%s, free %s", end, free)
                        .isEqualTo(expected);
            }
        }
    }

    /** What a program printed, whether or not its process came to a good end. */
    private static String printed(String program, InstalledPython python, boolean free) {
        StringBuilder output = new StringBuilder();
        try (CPythonEngine engine = open(program, python)) {
            Runner runner = new Runner(engine, Limits.DEFAULT, p -> output.append(p.error() ? "" : p.text()));
            if (free) {
                runner.free();
            } else {
                runner.run(Scheduler.keepGoing());
            }
        } catch (EngineFailedException e) {
            assertThat(e).hasMessageContaining("signal");
        }
        return output.toString();
    }

    @OnPythons
    void manyLinesHaveNoHoleAndAreInOrder(InstalledPython python) {
        String program = "for number in range(%d):\n    print(number)\n".formatted(LINES);
        String expected = IntStream.range(0, LINES).mapToObj(i -> i + "\n").collect(Collectors.joining());
        for (int run = 0; run < RUNS; run++) {
            Run came = run(program, python, true, Limits.DEFAULT);
            assertThat(came.ending()).isEqualTo(new Ending(Ending.Kind.FINISHED, 0, "", List.of()));
            assertThat(came.output()).isEqualTo(expected);
        }
    }

    @Test
    void longTextsInOneBreathEndAtTheWallLimitWithTheirOutput() {
        Run run = run(
                "while True:\n    print('x' * 200000)\n",
                RealPythons.one(),
                true,
                Limits.DEFAULT.withWall(1).withOutput(Long.MAX_VALUE));

        assertThat(run.ending()).isEqualTo(LIMIT);
        assertThat(run.output()).startsWith("xxx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c = threading.Condition()\nwith c:\n    c.wait()\n",
                "e = threading.Event()\ne.wait()\n",
                "s = threading.Semaphore(0)\ns.acquire()\n",
                "b = threading.Barrier(2)\nb.wait()\n",
                "q = queue.Queue()\nq.get()\n"
            })
    void whoIsStuckWhileRunningFreeWaitsForWhatItWaitsFor(String waits) {
        try (CPythonEngine engine = open("import queue, threading\n" + waits)) {
            Runner.Result result = new Runner(engine, Limits.DEFAULT, p -> {}).free();

            assertThat(result.ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
            assertThat(engine.snapshot().threads().getFirst().state()).isInstanceOf(ThreadState.Waiting.class);
        }
    }
}
