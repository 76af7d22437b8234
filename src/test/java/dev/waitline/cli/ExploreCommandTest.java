package dev.waitline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.app.InstalledEngines;
import dev.waitline.engine.cpython.RealPythons;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExploreCommandTest {
    private static final String LOST_UPDATE = """
        import threading
        n = 0
        def add():
            global n
            n += 1
        threads = [threading.Thread(target=add) for _ in range(2)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        print(n)
        """;
    private static final String AB_BA = """
        import threading
        a = threading.Lock()
        b = threading.Lock()
        def first():
            with a:
                with b:
                    print("first")
        def second():
            with b:
                with a:
                    print("second")
        threading.Thread(target=first, name="A").start()
        threading.Thread(target=second, name="B").start()
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Commands.run(
                List.of(arguments),
                new InstalledEngines(false, RealPythons.PATIENCE),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
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
    void theLinesThatWereGivenAreReadInEveryOrder() throws IOException {
        String program = file("a.py", """
            from threading import Thread
            got = {}
            def ask(name):
                got[name] = input()
            threads = [Thread(target=ask, args=(name,)) for name in "AB"]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            print(got["A"], got["B"])
            """);
        assertThat(run("explore", program, "--stdin", file("lines.txt", "1\n2\n")))
                .isZero();
        assertThat(out()).contains("in 2 ways", "| 1 2\n", "| 2 1\n");
    }

    @Test
    void allOutcomesAreListed() throws IOException {
        String file = file("a.py", LOST_UPDATE);
        assertThat(run("explore", file)).isZero();
        assertThat(out())
                .startsWith(file + " can end in 2 ways:\n")
                .contains("finished\n   | 2\n", "finished\n   | 1\n", "data race on n: ", " schedules, ");
        assertThat(err()).isEmpty();
    }

    @Test
    void aStuckOutcomeEndsWith100AndNamesTheCircle() throws IOException {
        assertThat(run("explore", file("a.py", AB_BA))).isEqualTo(100);
        assertThat(out())
                .contains(
                        "stuck: each waits for a lock that the next one holds\n",
                        "A (line 6) waits for b, which B holds (taken in line 9)\n",
                        "B (line 10) waits for a, which A holds (taken in line 5)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pass | 0",
                "import sys; sys.exit(0) | 0",
                "import sys; sys.exit(7) | 1",
                "import os; os._exit(3) | 1",
                "1 / 0 | 1",
                "import threading; threading.Thread(target=lambda: 1 / 0).start() | 1",
                "import threading; threading.Event().wait() | 100",
                "while True: pass | 0"
            })
    void theStatusTellsTheWorstOutcome(String program, int status) throws IOException {
        assertThat(run("explore", file("a.py", program + "\n"))).isEqualTo(status);
    }

    private static final String ASSERT = """
        import threading
        n = 0
        def work():
            global n
            t = n
            n = t + 1
            assert n == t + 1, "lost"
        ts = [threading.Thread(target=work) for _ in range(2)]
        for t in ts: t.start()
        """;

    @Test
    void anAssertIsAnInvariantAndWhoBreaksItIsNamed() throws IOException {
        String file = file("a.py", ASSERT);
        assertThat(run("explore", file)).isEqualTo(1);
        assertThat(out())
                .contains(
                        "error: a thread died of an exception\n     Thread-1 (line 7) died of AssertionError: lost\n",
                        "error: a thread died of an exception\n     Thread-2 (line 7) died of AssertionError: lost\n")
                .doesNotContain("Traceback");
        assertThat(run("explore", "--thread-errors", "ignore", file)).isZero();
        assertThat(out()).contains("Thread-1 (line 7) died of AssertionError: lost");
        run("explore", "--json", file);
        assertThat(out()).contains("""
            "failures":[{"thread":1,"name":"Thread-1","exception":"AssertionError: lost","line":7}]\
            """);
    }

    @Test
    void aThreadThatDiesUnheardIsAnErrorToo() throws IOException {
        String hook = "import threading\nthreading.excepthook = lambda args: None\n";
        String file = file("a.py", hook + ASSERT.substring(ASSERT.indexOf('\n') + 1));
        assertThat(run("explore", file)).isEqualTo(1);
        assertThat(out()).contains("in 3 ways:", "Thread-2 (line 8) died of AssertionError: lost");
    }

    @Test
    void howTracebacksMixMakesNoOutcome() throws IOException {
        String file = file("a.py", """
            import sys, threading
            def fail(what):
                raise ValueError(what)
            for what in "ab":
                threading.Thread(target=fail, args=(what,)).start()
            """);
        assertThat(run("explore", file)).isEqualTo(1);
        assertThat(out())
                .contains("in one way only:")
                .contains("Thread-1 (line 3) died of ValueError: a\n     Thread-2 (line 3) died of ValueError: b\n");
        String writes = file("b.py", """
            import sys, threading
            for what in "ab":
                threading.Thread(target=print, args=(what,), kwargs={"file": sys.stderr}).start()
            """);
        assertThat(run("explore", writes)).isZero();
        assertThat(out()).contains("in 2 ways:", "   ! a\n   ! b\n");
    }

    @Test
    void aSearchThatIsCutShortEndsWith101() throws IOException {
        assertThat(run("explore", "--max-states", "5", file("a.py", LOST_UPDATE)))
                .isEqualTo(101);
        assertThat(out())
                .contains("The search was cut short: 5 states were kept", "What is not listed may still happen.");
        String forEver = file("b.py", "n = 0\nwhile True:\n    n += 1\n");
        assertThat(run("explore", "--max-seconds", "0.3", "--json", forEver)).isEqualTo(101);
        assertThat(out()).contains("\"complete\":false", "\"cut\":\"seconds\"", "\"schedules\":null");
    }

    @Test
    void everyWitnessRunsToTheSameEndAgain() throws IOException {
        for (String text : List.of(LOST_UPDATE, AB_BA)) {
            String file = file("a.py", text);
            Path witnesses = folder.resolve("w/deep");
            run("explore", "--json", "--witness", witnesses.toString(), file);
            JsonNode found = JsonMapper.shared().readTree(out());
            assertThat(found.get("outcomes").size()).isGreaterThan(1);
            int number = 0;
            for (JsonNode outcome : found.get("outcomes")) {
                String schedule =
                        witnesses.resolve("outcome-" + ++number + ".json").toString();
                assertThat(JsonMapper.shared().readTree(Files.readString(Path.of(schedule))))
                        .isEqualTo(outcome.get("witness"));
                int status = run("run", "--json", "--schedule", schedule, file);
                assertThat(status).isEqualTo(outcome.get("exit").intValue());
                JsonNode result = JsonMapper.shared().readTree(out());
                assertThat(result.get("output")).isEqualTo(outcome.get("output"));
                assertThat(result.get("ending")).isEqualTo(outcome.get("ending"));
            }
        }
    }

    @Test
    void linesThatNoScheduleReachesAreNamed() throws IOException {
        String file = file("a.py", """
            import threading
            n = 0
            def work():
                global n
                n += 1
                if n > 2:
                    print("more")
                    n = 0
            for _ in range(2):
                threading.Thread(target=work).start()
            if n > 5:
                print("never")
            """);
        run("explore", file);
        assertThat(out())
                .contains(
                        "No schedule reaches lines 7 to 8 and 12.\n",
                        "Taken as one step, into which nobody comes: print.\n");
        run("explore", "--json", file);
        assertThat(out()).contains("\"unreached\":[7,8,12]");
        run("explore", "--max-states", "5", file);
        assertThat(out()).doesNotContain("No schedule reaches");
        run("explore", file("b.py", "n = 1\nprint(n)\n"));
        assertThat(out()).doesNotContain("No schedule reaches");
    }

    @Test
    void aWitnessIsAStoryBesideItsSchedule() throws IOException {
        String file = file("a.py", AB_BA);
        Path witnesses = folder.resolve("w");
        run("explore", "--witness", witnesses.toString(), file);
        assertThat(Files.readString(witnesses.resolve("outcome-1.md")))
                .startsWith("# a.py, outcome 1\n\n"
                        + "stuck: each waits for a lock that the next one holds\n\n"
                        + "- A (line 6) waits")
                .contains("| A | B |\n", "| line 5: takes a | |\n", "| | line 9: takes b |\n");
    }

    @Test
    void jsonIsOneObject() throws IOException {
        assertThat(run("explore", "--json", file("a.py", "print(1)\n"))).isZero();
        assertThat(out())
                .startsWith("{\"outcomes\":[{\"output\":\"1\\n\",\"ending\":\"finished\",\"exit\":0,")
                .contains("\"complete\":true", "\"schedules\":\"1\"", "\"witness\":{\"waitline\":1,\"schedule\":[")
                .hasLineCount(1);
    }

    @Test
    void ordersOfTheSameLinesArePutTogetherOnRequest() throws IOException {
        String file = file("a.py", """
            import threading
            for word in "ab":
                threading.Thread(target=print, args=(word,)).start()
            """);
        run("explore", file);
        assertThat(out()).contains("in 2 ways:");
        run("explore", "--group", file);
        assertThat(out()).contains("in one way only:", "in 2 orders of these lines");
    }

    @Test
    void progressIsSaidOnRequestAndElseNotWithoutATerminal() throws IOException {
        String forEver = file("b.py", "n = 0\nwhile True:\n    n += 1\n");
        run("explore", "--max-seconds", "3", "--progress", forEver);
        assertThat(err()).matches("(?s)([\\d,]+ states, depth [\\d,]+, [\\d,]+ states a second\n)+");
        run("explore", "--max-seconds", "1", forEver);
        assertThat(err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "explore | Missing required parameter",
                "explore --switch x a.py | --switch knows no 'x'; there are operation, gil",
                "explore --timing x a.py | --timing knows no 'x'; there are any, ideal",
                "explore --no-reduction x a.py | --no-reduction knows no 'x'; there are library, independent, twins,"
                        + " memo",
                "explore --reduction x a.py | --reduction knows no 'x'; there are all, none",
                "explore --thread-errors x a.py | --thread-errors knows no 'x'; there are error, ignore",
                "explore --max-states 0 a.py | --max-states needs a number above 0",
                "explore --max-seconds NaN a.py | --max-seconds needs a number above 0",
                "explore --max-memory -1 a.py | --max-memory needs a number above 0",
                "explore --max-states many a.py | Invalid value for option '--max-states'",
                "explore a.py b.py | Unmatched argument"
            })
    void wrongUseEndsWith2AndOneLine(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith("waitline: ").contains(message).hasLineCount(1);
    }

    @Test
    void filesThatCannotBeUsedEndWith102AndOneLine() throws IOException {
        assertThat(run("explore", folder.resolve("none.py").toString())).isEqualTo(102);
        assertThat(err()).contains("there is no such file").hasLineCount(1);
        String file = file("a.py", "x = 1\nasync def f(): pass\n");
        assertThat(run("explore", file)).isEqualTo(102);
        assertThat(err()).startsWith(file + ":2:1: ").hasLineCount(1);
        assertThat(run("explore", "--witness", file, file("b.py", "pass\n"))).isEqualTo(102);
        assertThat(err()).isEqualTo(file + ": this folder cannot be made; name another place\n");
    }

    @Test
    void whatIsSaidOfAProgramIsJudgedAndItsWitnessRunsAgain() throws IOException {
        String file = file("lost.py", LOST_UPDATE);
        Path witnesses = folder.resolve("w");

        int status = run(
                "explore",
                file,
                "--always",
                "n <= 1",
                "--never",
                "n > 2",
                "--finally",
                "n == 2",
                "--witness",
                witnesses.toString());

        assertThat(status).isEqualTo(Exit.ERROR);
        assertThat(out())
                .contains("always n <= 1: does not hold after Thread-", "; n is 2 (after ", "claim-1.json)")
                .contains("never n > 2: holds\n")
                .contains("finally n == 2: does not hold; n is 1 (");
        assertThat(run(
                        "run",
                        file,
                        "--schedule",
                        witnesses.resolve("claim-1.json").toString()))
                .isZero();
        assertThat(witnesses.resolve("claim-2.json")).doesNotExist();
        assertThat(run("explore", file, "--always", "n <= 2")).isZero();
    }

    @Test
    void jsonHasWhatWasSaid() throws IOException {
        run("explore", file("lost.py", LOST_UPDATE), "--always", "n <= 1", "--finally", "n == 2", "--json");
        JsonNode found = JsonMapper.shared().readTree(out());

        assertThat(found.get("claims")).hasSize(2);
        assertThat(found.get("claims").get(0).get("holds").asBoolean()).isFalse();
        assertThat(found.get("claims").get(0).get("witness").get("schedule")).isNotEmpty();
        assertThat(found.get("outcomes").findValues("broken")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "len(thread) | always len(thread): the program has no global 'thread'; did you mean 'threads'?",
                "threads.pop() | always threads.pop(): it would change the program; ask only, as len(items) <= 2 does",
            })
    void whatCannotBeSaidIsOneLineAndAStatus(String expression, String line) throws IOException {
        assertThat(run("explore", file("lost.py", LOST_UPDATE), "--always", expression))
                .isEqualTo(Exit.USAGE);
        assertThat(err()).isEqualTo("waitline: --" + line + "\n");
    }

    @Test
    void theFirstThingThatGoesWrongEndsTheSearch() throws IOException {
        assertThat(run("explore", file("abba.py", AB_BA), "--first")).isEqualTo(Exit.STUCK);
        assertThat(out()).contains("--first stops at the first thing that goes wrong");
    }
}
