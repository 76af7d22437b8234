package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.Options.Reduction;
import dev.waitline.source.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Threads that do the same can be told from each other in many ways; each of these programs takes one, and a search that does not
 * see it misses outcomes.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwinsTest {
    /** The first to come takes the token, which matters to how {@code LAST} goes on. */
    private static final String PROGRAM = """
        import threading
        from threading import current_thread

        token = threading.Lock()
        event = threading.Event()
        reentrant = threading.RLock()
        winner = None
        places = {}
        x = 0
        log = []


        def work(*args):
            global winner, x
            if token.acquire(False):
                FIRST
            else:
                SECOND


        t1 = threading.Thread(target=workARGS1)
        t2 = threading.Thread(target=workARGS2)
        BEFORE
        t1.start()
        t2.start()
        LAST
        """;

    private static final String JOINS = "t1.join()\nt2.join()\n";

    private static Arguments told(String how, String first, String second, String before, String last) {
        return Arguments.of(how, program(first, second, before, last, "", ""));
    }

    private static String program(String first, String second, String before, String last, String args1, String args2) {
        return PROGRAM.replace("FIRST", first)
                .replace("SECOND", second)
                .replace("BEFORE", before)
                .replace("LAST", last)
                .replace("ARGS1", args1)
                .replace("ARGS2", args2);
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                told(
                        "what main does between the joins",
                        "pass",
                        "event.wait()",
                        "",
                        "t1.join()\nevent.set()\nt2.join()"),
                told("the same, joined from behind", "pass", "event.wait()", "", "t2.join()\nevent.set()\nt1.join()"),
                told("a print between the joins", "pass", "print(1)", "", "t1.join()\nprint(0)\nt2.join()"),
                told("a read between the joins", "x += 1", "x += 2", "", "t1.join()\ny = x\nt2.join()\nprint(y)"),
                told(
                        "a write between the joins",
                        "log.append(x)",
                        "pass",
                        "",
                        "t1.join()\nx = 1\nt2.join()\nprint(log)"),
                told(
                        "a start between the joins",
                        "log.append(1)",
                        "log.append(2)",
                        "t3 = threading.Thread(target=work)",
                        "t1.join()\nt3.start()\nt2.join()\nt3.join()\nprint(log)"),
                told("its name", "print(current_thread().name)", "pass", "", JOINS),
                told("its name as an f-string", "print(f'{current_thread()}')", "pass", "", JOINS),
                told("a name that was given", "print(current_thread().name)", "pass", "t2.name = 'B'", JOINS),
                told("itself, left behind", "winner = current_thread()", "pass", "", JOINS + "print(winner is t1)"),
                told("itself, known from outside", "print(current_thread() is t1)", "pass", "", JOINS),
                told("a list of all", "print([t1, t2].index(current_thread()))", "pass", "", JOINS),
                told(
                        "a key",
                        "places[current_thread()] = 1",
                        "pass",
                        "",
                        JOINS + "print(places.get(t1), places.get(t2))"),
                told(
                        "a key that it looks up",
                        "print(places[current_thread()])",
                        "pass",
                        "places = {t1: 1, t2: 2}",
                        JOINS),
                told("an attribute", "print(current_thread().index)", "pass", "t1.index = 1\nt2.index = 2", JOINS),
                told(
                        "an attribute that one has",
                        "print(hasattr(current_thread(), 'index'))",
                        "pass",
                        "t2.index = 2",
                        JOINS),
                told("a method of its own", "print(1)", "print(2)", "t2.run = lambda: print(3)", JOINS),
                told("its number", "winner = threading.get_ident()", "pass", "", JOINS + "print(winner == t1.ident)"),
                told("a format of its number", "print('{0.ident}'.format(current_thread()))", "pass", "", JOINS),
                told(
                        "who is alive",
                        "pass",
                        "event.wait()",
                        "",
                        "t1.join(0.5)\nprint(t1.is_alive(), t2.is_alive())\nevent.set()\n" + JOINS),
                told(
                        "who has not ended in time",
                        "pass",
                        "event.wait()",
                        "",
                        "t1.join(0.5)\nprint(x)\nevent.set()\n" + JOINS),
                told(
                        "who is there",
                        "pass",
                        "event.wait()",
                        "",
                        "print([t.name for t in threading.enumerate()])\nevent.set()\n" + JOINS),
                told("who holds an RLock", "reentrant.acquire()", "pass", "", "print(reentrant)\n" + JOINS),
                told("who waits for whom", "pass", "t1.join()", "", "print(x)\n" + JOINS),
                told("an exception", "raise ValueError", "pass", "", JOINS),
                told("who gets stuck", "event.wait()", "pass", "", JOINS),
                told("who gets stuck with something in hand", "pass", "token.acquire()", "", JOINS),
                told(
                        "the numbers of objects",
                        "winner = id(current_thread())",
                        "pass",
                        "",
                        JOINS + "print(winner == id(t1))"),
                told(
                        "what is its own",
                        "local.n = 1\nprint(local.n)".replace("\n", "; "),
                        "pass",
                        "local = threading.local()",
                        JOINS),
                Arguments.of("an argument", program("print(args)", "pass", "", JOINS, ", args=(1,)", ", args=(True,)")),
                Arguments.of(
                        "a list",
                        program(
                                "args[0].append(1)",
                                "pass",
                                "a = []\nb = []\nt1 = threading.Thread(target=work, args=(a,))\n"
                                        + "t2 = threading.Thread(target=work, args=(b,))",
                                JOINS + "print(a, b)",
                                "",
                                "")),
                Arguments.of(
                        "a name of an argument",
                        program("print(args)", "pass", "", JOINS, ", kwargs={}", ", name='B'")),
                Arguments.of(
                        "a thread as argument",
                        program(
                                "print(args[0] is current_thread())",
                                "pass",
                                "t2 = threading.Thread(target=work, args=(t1,))",
                                JOINS,
                                "",
                                "")),
                Arguments.of("a daemon", program("log.append(1)", "print(log)", "", "t1.join()", "", ", daemon=True")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void thatCanBeToldFromEachOtherAreKeptApart(String how, String program) {
        SourceText source = new SourceText("twins.py", program);
        Options options = Options.DEFAULT.withSeconds(ExploreProgram.LONGEST);
        Findings apart = search(Explorer.open(source, options.with(EnumSet.complementOf(EnumSet.of(Reduction.TWINS)))));
        for (Explorer explorer : List.of(
                Explorer.open(source, options).largeFrom(1),
                Explorer.open(source, options).largeFrom(1).unrehearsed())) {
            Findings found = search(explorer);
            assertThat(ExploreProgram.words(found.outcomes()))
                    .as(program)
                    .isEqualTo(ExploreProgram.words(apart.outcomes()));
            assertThat(found.endless()).isEqualTo(apart.endless());
            assertThat(found.mishaps().keySet().stream().map(Mishap::key))
                    .containsExactlyInAnyOrderElementsOf(
                            apart.mishaps().keySet().stream().map(Mishap::key).toList());
        }
    }

    private static Findings search(Explorer explorer) {
        Findings findings = explorer.search(p -> {}, () -> false);
        assertThat(findings.complete()).isTrue();
        return findings;
    }
}
