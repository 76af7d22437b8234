package dev.waitline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.source.SourceText;
import org.junit.jupiter.api.Test;

/** A search that has not seen all says so. */
class SearchLimitsTest {
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
}
