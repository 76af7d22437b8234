package dev.waitline.engine.cpython;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.golden.Golden;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole conversations between engine and agent, as they stand in {@code docs/PROTOCOL.md}, against golden files. On a
 * CPython 3.11 alone: others stop at other bytecodes.
 */
class ProtocolTest {
    private static final Golden GOLDEN = Golden.in(
            "protocol",
            List.of("steps.txt", "injected.txt", "time.txt", "free.txt", "halted.txt", "refused.txt", "exit.txt"));

    /** Elsewhere there is no shell to put in between. */
    private static final boolean POSIX =
            Path.of(".").getFileSystem().supportedFileAttributeViews().contains("posix");

    @TempDir
    Path folder;

    /** Something to be done with an engine. */
    @FunctionalInterface
    private interface Session {
        void run(CPythonEngine engine) throws RefusedException;
    }

    private void holds(String name, String program, Session session) throws IOException, RefusedException {
        Assumptions.assumeTrue(POSIX, "needs a shell between engine and interpreter");
        Assumptions.assumeTrue(
                !RealPythons.all().isEmpty() && RealPythons.one().series().equals("3.11"), "needs a CPython 3.11");
        try (WireTap tap = new WireTap(RealPythons.one(), folder)) {
            Path file = Files.writeString(folder.resolve("program.py"), program);
            try (CPythonEngine engine = CPythonEngine.open(
                    new SourceText(file.toString(), program), tap.python(), false, RealPythons.PATIENCE)) {
                session.run(engine);
            } finally {
                GOLDEN.holds(name, normal(tap.said()));
            }
        }
    }

    // ---- what differs from run to run

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern BATCH = Pattern.compile("< \\{\"happened\":\\[(.*)\\],\"names\":\\[(.*)\\]\\}");
    private static final Pattern END =
            Pattern.compile("(< \\{\"end\":.*\"events\":\\[)(.*)(\\],\"names\":\\[)(.*)(\\],\"main\":.*)");

    private String normal(List<String> said) {
        List<String> lines = new ArrayList<>();
        List<String> events = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String line : said) {
            // How much is told at once, and whether the end takes some of it along, is a matter of time.
            Matcher batch = BATCH.matcher(line);
            Matcher end = END.matcher(line);
            if (batch.matches()) {
                add(events, batch.group(1));
                add(names, batch.group(2));
            } else if (end.matches()) {
                add(events, end.group(2));
                add(names, end.group(4));
                lines.add(end.group(1)
                        + String.join(",", events)
                        + end.group(3)
                        + String.join(",", names)
                        + end.group(5));
                events.clear();
            } else {
                if (!events.isEmpty()) {
                    lines.add("< {\"happened\":[" + String.join(",", events) + "],\"names\":[" + String.join(",", names)
                            + "]}");
                    events.clear();
                }
                lines.add(line);
            }
            if (line.startsWith("< {\"refused\":")) {
                break;
            }
        }
        boolean free = said.stream().anyMatch(line -> line.contains("\"do\":\"free\""));
        String text = String.join("\n", lines.stream().map(this::masked).toList()) + "\n";
        return free ? text.replaceAll("\"clock\":[1-9]\\d*", "\"clock\":CLOCK") : text;
    }

    private static void add(Collection<String> all, String some) {
        if (!some.isEmpty()) {
            all.add(some);
        }
    }

    private String masked(String line) {
        return line.replace(folder.toString(), "FOLDER")
                .replaceAll("\"port\":\\d+", "\"port\":PORT")
                .replaceAll("\"(token|hello)\":\"[0-9a-f]{32}\"", "\"$1\":\"SECRET\"")
                .replaceAll("\"wall\":\\d+", "\"wall\":WALL")
                .replaceAll("0x[0-9a-fA-F]+", "0xADDRESS")
                .replaceAll("\\d{13,}", "IDENT")
                // The library's lines are others in each patch of 3.11, and so is how many there are.
                .replaceAll("\"[^\"]*/(threading|queue)\\.py\",\\d+,true", "\"LIBRARY/$1.py\",LINE,true")
                .replaceAll("\\[\"ran\",(\\d+),\\d+," + TEXT + ",true\\]", "[\"ran\",$1,LINE,TEXT,true]")
                .replaceAll("(\\[\"ran\",\\d+,LINE,TEXT,true\\])(,\\1)+", "$1")
                .replaceAll("\"stop\":\\d{2,}(.*LINE,TEXT)", "\"stop\":MOVES$1");
    }

    @Test
    void noGoldenFileIsLeftOver() {
        GOLDEN.hasNoOrphans();
    }

    // ---- conversations

    private static final String WAITER = """
        import threading
        cond = threading.Condition()
        ready = False
        def wait():
            with cond:
                while not ready:
                    cond.wait()
        t = threading.Thread(target=wait)
        t.start()
        with cond:
            ready = True
            cond.notify()
        t.join()
        print("done")
        """;

    @Test
    void stepsOfTwoThreadsAndWhatCanBeSeen() throws Exception {
        holds("steps.txt", WAITER, engine -> {
            while (!engine.movable().contains(1)) {
                engine.step(0, StepSize.STATEMENT);
            }
            engine.step(1, StepSize.LIBRARY);
            engine.snapshot();
            while (engine.movable().contains(1)) {
                engine.step(1, StepSize.OPERATION);
            }
            while (engine.ending() == null) {
                engine.step(engine.movable().getFirst(), StepSize.OPERATION);
            }
        });
    }

    @Test
    void aCallThatIsInjectedAndAWakeupOutOfNothing() throws Exception {
        String program = WAITER.substring(0, WAITER.indexOf("with cond:\n    ready"));
        holds("injected.txt", program, engine -> {
            while (engine.ending() == null && !engine.movable().isEmpty()) {
                engine.step(engine.movable().getLast(), StepSize.OPERATION);
            }
            engine.snapshot();
            engine.advance(new Choice.Inject(Call.of("cond", "notify", 1)));
            while (!engine.movable().isEmpty()) {
                engine.step(1, StepSize.OPERATION);
            }
            engine.advance(new Choice.Wake(1));
            assertThatThrownBy(() -> engine.advance(new Choice.Wake(0))).isInstanceOf(RefusedException.class);
        });
    }

    @Test
    void timeThatMovesByItselfOrIsMoved() throws Exception {
        holds("time.txt", "import time\ntime.sleep(1)\ntime.sleep(2)\n", engine -> {
            while (engine.movable().contains(0)) {
                engine.step(0, StepSize.STATEMENT);
            }
            engine.advance(new Choice.Tick());
            while (engine.movable().contains(0)) {
                engine.step(0, StepSize.STATEMENT);
            }
            engine.advance(new Choice.Fire(0));
            engine.advance(new Choice.Pass(5_000_000));
            engine.go(0, 100);
            assertThat(engine.ending()).isNotNull();
        });
    }

    @Test
    void threadsThatRunFreeToTheEnd() throws Exception {
        String program = """
            import threading
            lock = threading.Lock()
            for _ in range(2):
                with lock:
                    pass
            print("done")
            """;
        holds("free.txt", program, engine -> engine.free(Duration.ofSeconds(20)));
    }

    @Test
    void threadsThatRanFreeUntilTheyWereHalted() throws Exception {
        String program = """
            import threading
            event = threading.Event()
            event.wait()
            """;
        holds("halted.txt", program, engine -> {
            while (engine.ending() == null) {
                engine.free(Duration.ofMillis(300));
            }
            engine.halt();
        });
    }

    @Test
    void aProgramThatIsNoPython() throws Exception {
        assertThatThrownBy(() -> holds("refused.txt", "x = = 1\n", engine -> {}))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void anEndBeforeTheEnd() throws Exception {
        holds("exit.txt", "import os\nos._exit(3)\n", engine -> {
            while (engine.ending() == null) {
                engine.step(0, StepSize.STATEMENT);
            }
            assertThatThrownBy(() -> engine.step(0, StepSize.STATEMENT)).isNotInstanceOf(EngineFailedException.class);
        });
    }
}
