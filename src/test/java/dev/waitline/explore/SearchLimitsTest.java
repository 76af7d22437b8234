package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that has not seen all says so. */
class SearchLimitsTest {
    private static final String LARGE = """
        import threading
        n = 0
        def add():
            global n
            for _ in range(9):
                n += 1
        ts = [threading.Thread(target=add) for _ in range(6)]
        for t in ts: t.start()
        for t in ts: t.join()
        print(n)
        """;

    private static Findings search(String program, double seconds) {
        return Explorer.open(new SourceText("limits.py", program), Options.DEFAULT.withSeconds(seconds))
                .search(p -> {}, () -> false);
    }

    @Test
    void aLoopWithoutAnOperationIsCutShortByTheTime() {
        Findings findings = search("""
            import threading


            def spins():
                n = 0
                while True:
                    n += 1


            threading.Thread(target=spins).start()
            """, 1);

        assertThat(findings.cut()).isEqualTo(Findings.Cut.SECONDS);
        assertThat(findings.outcomes()).isEmpty();
    }

    @Test
    void threadsThatStartThreadsWithoutBoundAreCutShort() {
        Findings findings = search("""
            import threading


            def starts():
                threading.Thread(target=starts).start()


            starts()
            """, 1);

        assertThat(findings.complete()).isFalse();
    }

    @Test
    void aSearchInWhichAnotherThreadSignalsTheMainThreadDoesNotCallItselfComplete() {
        String program = """
            import _thread
            import signal
            import threading

            log = []
            signal.signal(signal.SIGINT, lambda number, frame: log.append("handler"))
            t = threading.Thread(target=SENDS)
            t.start()
            log.append("main")
            t.join()
            print(log)
            """;

        assertThat(search(program.replace("SENDS", "_thread.interrupt_main"), 60)
                        .cut())
                .isEqualTo(Findings.Cut.SIGNALS);
        assertThat(search(program.replace("SENDS", "log.clear"), 60).cut()).isNull();
    }

    @Test
    void objectsWithOneDictAreNotFollowed() {
        Findings findings = search("""
            import threading


            class Borg:
                state = {}

                def __init__(self):
                    self.__dict__ = Borg.state


            def makes():
                Borg().x = 1


            one = Borg()
            t = threading.Thread(target=makes)
            t.start()
            two = Borg()
            t.join()
            print(two.x)
            """, 60);

        assertThat(findings.cut()).isEqualTo(Findings.Cut.UNFOLLOWED);
    }

    @Test
    void aStepOfOneThreadCanEndWithinAMove() {
        SourceText program = new SourceText("within.py", """
            import threading

            left, right = [], []


            def fills():
                left.append(1)
                right.append(2)


            t = threading.Thread(target=fills)
            t.start()
            text = f"{(left, right)}"
            t.join()
            print(text)
            """);
        Findings findings = Explorer.open(program, Options.DEFAULT).search(p -> {}, () -> false);

        assertThat(findings.outcomes())
                .extracting(Outcome::output)
                .containsExactlyInAnyOrder("([], [])\n", "([1], [])\n", "([1], [2])\n");
        for (Outcome outcome : findings.outcomes()) {
            Replay again = Replay.of(dev.waitline.machine.module.Library.compile(program), outcome.witness());
            assertThat(again.machine().output().standard()).isEqualTo(outcome.output());
        }
    }

    @Test
    void aSearchThatIsCutShortShowsWhatSomeWholeRunsCameTo() {
        String program = """
            import threading
            n = 0
            def add():
                global n
                for _ in range(4):
                    n += 1
            ts = [threading.Thread(target=add) for _ in range(3)]
            for t in ts: t.start()
            for t in ts: t.join()
            print(n)
            """;
        Explorer explorer = Explorer.open(new SourceText("a.py", program), Options.DEFAULT.withStates(10));
        Findings cut = explorer.search(p -> {}, () -> false);
        Findings whole =
                Explorer.open(new SourceText("a.py", program), Options.DEFAULT).search(p -> {}, () -> false);

        assertThat(cut.complete()).isFalse();
        assertThat(cut.outcomes()).isNotEmpty().allMatch(outcome -> outcome.states() == 0);
        assertThat(whole.outcomes())
                .extracting(Outcome::output)
                .containsAll(cut.outcomes().stream().map(Outcome::output).toList());
    }

    @Test
    void aSearchThatTakesLongTellsOfWholeRunsLongBeforeItsEnd() {
        List<Outcome> told = new ArrayList<>();
        Explorer.open(new SourceText("a.py", LARGE), Options.DEFAULT.withSeconds(30))
                .search(p -> told.addAll(p.soFar()), () -> !told.isEmpty());

        assertThat(told).extracting(outcome -> outcome.ending().kind()).contains(Ending.Kind.FINISHED);
    }
}
