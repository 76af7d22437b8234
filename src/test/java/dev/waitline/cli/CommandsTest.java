package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import dev.waitline.engine.Engine;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Engines;
import dev.waitline.engine.InstalledPython;
import dev.waitline.engine.Pythons;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String STUCK = """
        import threading
        cond = threading.Condition()
        def child():
            with cond:
                cond.wait()
        threading.Thread(target=child, name="A").start()
        """;
    private static final String RACE = """
        import threading
        def say(word):
            for _ in range(4):
                print(word, end="")
        for word in "ab":
            threading.Thread(target=say, args=(word,)).start()
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Engines engines, String... arguments) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(arguments),
                engines,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        return run(new InstalledEngines(false, RealPythons.PATIENCE), arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aProgramPrintsWhatItPrintsAndNothingElse() throws IOException {
        assertThat(run("run", file("a.py", "print('天', 1)\n"))).isZero();
        assertThat(out()).isEqualTo("天 1\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void theStatusIsTheProgramsOwn() throws IOException {
        assertThat(run("run", file("a.py", "import sys\nsys.exit(7)\n"))).isEqualTo(7);
        assertThat(out() + err()).isEmpty();
    }

    @Test
    void aTracebackGoesToStandardError() throws IOException {
        assertThat(run("run", file("a.py", "print('x')\n1 / 0\n"))).isEqualTo(1);
        assertThat(out()).isEqualTo("x\n");
        assertThat(err()).startsWith("Traceback").contains("ZeroDivisionError");
    }

    @Test
    void aStuckProgramEndsWith100AndSaysWhoWaitsForWhat() throws IOException {
        assertThat(run("run", file("a.py", STUCK))).isEqualTo(100);
        assertThat(out()).isEmpty();
        assertThat(err())
                .startsWith("waitline: stuck. Nobody can ever run again: ")
                .contains("A waits in the queue of cond, place 1 of 1; only a notify can wake it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "jvm", "cpython"})
    void aProgramReadsTheLinesThatWereGiven(String engine) throws IOException {
        String program = file("a.py", """
            import sys
            print(input("name? "), repr(sys.stdin.readline()))
            for line in sys.stdin:
                print(repr(line))
            try:
                input()
            except EOFError as error:
                print(error)
            """);
        String lines = file("lines.txt", "Ann\ntwo\r\n\nläst");
        assertThat(run("run", program, "--engine", engine, "--stdin", lines)).isZero();
        assertThat(out()).isEqualTo("name? Ann 'two\\r\\n'\n'\\n'\n'läst'\nEOF when reading a line\n");
    }

    @Test
    void whatIsReadMayBeEmptyButMustBeThere() throws IOException {
        String program = file("a.py", "import sys\nprint(sys.stdin.readlines())\n");
        assertThat(run("run", program, "--stdin", file("none.txt", ""))).isZero();
        assertThat(out()).isEqualTo("[]\n");
        String missing = folder.resolve("missing.txt").toString();
        assertThat(run("run", program, "--stdin", missing)).isEqualTo(102);
        assertThat(err()).isEqualTo(missing + ": there is no such file; check the name\n");
    }

    @Test
    void theLimitEndsWith101() throws IOException {
        assertThat(run("run", "--limit-steps", "20", file("a.py", "while True:\n    print(1)\n")))
                .isEqualTo(101);
        assertThat(out()).startsWith("1\n1\n");
        assertThat(err()).isEqualTo("waitline: stopped after 20 steps; --limit-steps N allows more\n");
    }

    @Test
    void aProgramOutsideTheSubsetEndsWith102AndItsPlace() throws IOException {
        String file = file("a.py", "x = 1\nasync def f(): pass\n");
        assertThat(run("run", file)).isEqualTo(102);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith(file + ":2:1: ").contains("; ").hasLineCount(1);
    }

    @Test
    void tracebacksNameTheWholePathAsPythonDoes() throws IOException {
        String file = file("a.py", "1 / 0\n");
        assertThat(run("run", file)).isEqualTo(1);
        assertThat(err()).contains("File \"" + Path.of(file).toAbsolutePath() + "\", line 1, in <module>");
    }

    @Test
    void anEngineThatFailsEndsWith103() throws IOException {
        String file = file("a.py", "pass\n");
        assertThat(run(failing(new IllegalStateException("broken")), "run", file))
                .isEqualTo(103);
        assertThat(err()).contains("broken", "fault of Waitline").hasLineCount(1);
        assertThat(run(failing(new OutOfMemoryError()), "run", file)).isEqualTo(103);
        assertThat(err()).contains("ran out of memory").hasLineCount(1);
        assertThat(run(failing(new EngineFailedException("python was killed; run it again")), "run", file))
                .isEqualTo(103);
        assertThat(err()).isEqualTo("waitline: python was killed; run it again\n");
    }

    private static Engines failing(Throwable failure) {
        return new Engines() {
            @Override
            public Engine open(EngineChoice choice, SourceText program, Limits limits) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }

            @Override
            public String disassembly(SourceText program) {
                throw new AssertionError("nobody asks this one");
            }

            @Override
            public List<InstalledPython> interpreters() {
                return List.of();
            }
        };
    }

    @Test
    void filesThatCannotBeReadEndWith102AndOneLine() throws IOException {
        byte[] latin = {'#', (byte) 0xe4, '\n'};
        byte[] binary = {1, 0, 2};
        Map<String, String> lines = Map.of(
                folder.resolve("none.py").toString(),
                "there is no such file; check the name",
                folder.toString(),
                "this is a folder; name a file in it",
                file("empty.py", ""),
                "this file is empty; write something into it first",
                Files.write(folder.resolve("latin.py"), latin).toString(),
                "this file is not UTF-8 text; save it as UTF-8",
                Files.write(folder.resolve("binary.py"), binary).toString(),
                "this is a binary file; name a text file",
                Files.write(folder.resolve("large.py"), new byte[5_000_001]).toString(),
                "this file is larger than 5 MB; name a smaller one",
                "a\0b",
                "this cannot be a file's name; check it");
        lines.forEach((file, line) -> {
            assertThat(run("run", file)).as(file).isEqualTo(102);
            assertThat(err()).isEqualTo(file + ": " + line + "\n");
            assertThat(out()).isEmpty();
        });
    }

    @Test
    void aSeedMakesTheSameRunAgain() throws IOException {
        String file = file("a.py", RACE);
        run("run", file, "--seed", "5");
        String first = out();
        run("run", "--seed", "5", file);
        assertThat(out()).isEqualTo(first).hasSize(8);
    }

    @Test
    void aTraceIsWrittenAndRunAgain() throws IOException {
        String file = file("a.py", RACE);
        String trace = folder.resolve("trace.json").toString();
        run("run", file, "--seed", "11", "--trace", trace);
        String first = out();
        assertThat(run("run", file, "--schedule", trace)).isZero();
        assertThat(out()).isEqualTo(first);
    }

    @Test
    void schedulesThatDoNotFitAreRefused() throws IOException {
        String file = file("a.py", "print(1)\n");
        String schedule = file("s.json", "{\"waitline\":1,\"schedule\":[\"3\"]}");
        assertThat(run("run", file, "--schedule", schedule)).isEqualTo(102);
        assertThat(err())
                .isEqualTo(file + ": the schedule does not fit at choice 1, 3 (There is no thread number 3 now);"
                        + " it belongs to another program or another version of this one\n");
        assertThat(run("run", file, "--schedule", file("bad.json", "[1"))).isEqualTo(102);
        assertThat(err()).contains("bad.json: this is not JSON").hasLineCount(1);
        assertThat(run("run", file, "--trace", folder.resolve("no/where.json").toString()))
                .isEqualTo(102);
        assertThat(err()).contains("this file cannot be written").hasLineCount(1);
    }

    @Test
    void jsonIsOneObject() throws IOException {
        assertThat(run("run", "--json", file("a.py", "print('a\"b')\n"))).isZero();
        assertThat(out())
                .matches("\\{\"ending\":\"finished\",\"exit\":0,\"output\":\"a\\\\\"b\\\\n\",\"steps\":\\d+}\n");
        assertThat(run("run", "--json", file("b.py", STUCK))).isEqualTo(100);
        assertThat(out()).startsWith("{\"ending\":\"stuck\",\"exit\":100,\"output\":\"\"");
        assertThat(run("run", "--json", "--limit-steps", "1", file("b.py", STUCK)))
                .isEqualTo(101);
        assertThat(out()).startsWith("{\"ending\":\"limit\",\"exit\":101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run | Missing required parameter",
                "run --seed x a.py | Invalid value for option '--seed'",
                "run --seed 1 --schedule s a.py | are mutually exclusive",
                "run --limit-steps 0 a.py | --limit-steps needs a number above 0",
                "run --engine turbo a.py | There is no engine 'turbo'; there are model",
                "run a.py b.py | Unmatched argument",
                "--nonsense | Unknown option"
            })
    void wrongUseEndsWith2AndOneLine(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith("waitline: ").contains(message).hasLineCount(1);
    }

    @Test
    void onTheJvmAProgramRunsFreeInRealTime() throws IOException {
        String file = file("a.py", """
            import threading, time
            def nap():
                time.sleep(0.05)
                print("awake")
            before = time.monotonic()
            for _ in range(5):
                threading.Thread(target=nap).start()
            for thread in threading.enumerate()[1:]:
                thread.join()
            print(0.05 <= time.monotonic() - before < 5)
            """);
        assertThat(run("run", "--engine", "jvm", file)).isZero();
        assertThat(out()).isEqualTo("awake\n".repeat(5) + "True\n");
        assertThat(run("run", "--engine", "jvm", "--switch-interval", "0", file))
                .isEqualTo(2);
    }

    @Test
    void aFreeRunIsWrittenSoThatTheModelMakesItAgain() throws IOException {
        String file = file("a.py", RACE);
        String trace = folder.resolve("t.json").toString();
        assertThat(run("run", file, "--engine", "jvm", "--switch-interval", "0.000001", "--trace", trace))
                .isZero();
        String printed = out();
        assertThat(run("run", file, "--schedule", trace)).isZero();
        assertThat(out()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"jvm", "model"})
    void outcomesOfManyRunsAreCounted(String engine) throws IOException {
        String file = file("a.py", STUCK);
        assertThat(run("run", "--engine", engine, "--times", "50", file)).isEqualTo(100);
        assertThat(out()).startsWith("50 runs (").contains("one outcome").contains("50 times (100.0 %): stuck");
        assertThat(run("run", "--engine", engine, "--times", "3", "--json", file("b.py", "print(1)\n")))
                .isZero();
        assertThat(out()).contains("\"runs\":3", "\"times\":3", "\"output\":\"1\\n\"", "\"ending\":\"finished\"");
        assertThat(run("run", "--times", "3", "--trace", "t", file)).isEqualTo(2);
    }

    @Test
    void lessonsAreListedAndPrinted() {
        assertThat(run("lessons")).isZero();
        assertThat(out()).hasLineCount(32).contains("12  three-waiters ");
        assertThat(run("lessons", "three-waiters")).isZero();
        String program = out();
        assertThat(program).startsWith("import threading\n").endsWith("cond.notify(1)\n");
        assertThat(run("lessons", "12")).isZero();
        assertThat(out()).isEqualTo(program);
        assertThat(run("lessons", "three-waiter")).isEqualTo(2);
        assertThat(err()).isEqualTo("waitline: there is no lesson three-waiter; did you mean three-waiters?\n");
        assertThat(run("lessons", "zzz")).isEqualTo(2);
        assertThat(err()).isEqualTo("waitline: there is no lesson zzz; waitline lessons lists them\n");
    }

    @Test
    void doctorSaysWhatItFound() {
        assertThat(run("doctor")).isZero();
        assertThat(out())
                .contains("ok       Java 2")
                .contains("JavaFX")
                .contains("Python")
                .contains("display");
    }

    @Test
    void doctorSaysWhatToDoWithoutADisplayOrAPython() {
        assertThat(Examination.display(Map.of(), "Linux").remedy()).contains("waitline run FILE works");
        assertThat(Examination.display(Map.of("DISPLAY", ":1"), "Linux")).isEqualTo(Finding.ok("display: DISPLAY=:1"));
        assertThat(Examination.display(Map.of(), "Mac OS X").good()).isTrue();
        assertThat(Examination.pythons(new Pythons(List.of(), List.of()))
                        .getFirst()
                        .good())
                .isFalse();
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("run", "explore", "lessons", "doctor");
        assertThat(run("run", "--help")).isZero();
        assertThat(out()).contains("--limit-steps");
        assertThat(Commands.like("lesons")).first().isEqualTo("lessons");
    }

    @Test
    void codeIsPrintedWithItsLinesStopsOperationsAndArguments() throws IOException {
        String name = file("dis.py", "n = 0\ndef add():\n    global n\n    n += 1\n");
        assertThat(run("dis", name)).isZero();
        assertThat(out())
                .contains(":1 <module>:\n", ":2 add:\n")
                .containsPattern("(?m)^    4 +\\d+ \\* LINE$")
                .containsPattern("(?m)^ +\\d+ \\* STORE_GLOBAL +n$")
                .containsPattern("(?m)^ +\\d+ . INPLACE +ADD$");
        assertThat(run("dis", file("wrong.py", "n = = 0\n"))).isEqualTo(102);
        assertThat(out()).isEmpty();
        assertThat(run("help")).isZero();
        assertThat(out()).doesNotContain("dis ");
    }
}
