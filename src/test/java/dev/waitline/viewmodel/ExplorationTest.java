package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.Outcome;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Ending;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
class ExplorationTest {
    private static final SourceText DEADLOCK = new SourceText("deadlock.py", """
        import threading

        a = threading.Lock()
        b = threading.Lock()


        def one():
            with a:
                with b:
                    print("one")


        def two():
            with b:
                with a:
                    print("two")


        threading.Thread(target=one).start()
        threading.Thread(target=two).start()
        """);

    /** Too many schedules for any test. */
    private static final SourceText LARGE = new SourceText("large.py", """
        import threading

        n = 0


        def add():
            global n
            for i in range(50):
                n += 1


        for i in range(6):
            threading.Thread(target=add).start()
        """);

    private final Window window = new Window();

    @BeforeEach
    void open() {
        open(DEADLOCK);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(SourceText program) {
        window.model.documents().open(program);
        window.until(() -> window.model.runProperty().get() != null
                && window.run().program().equals(program));
    }

    private Exploration exploration() {
        return window.model.exploration();
    }

    private Findings search() {
        exploration().search();
        window.until(() -> exploration().resultProperty().get() != null);
        return Objects.requireNonNull(exploration().resultProperty().get()).findings();
    }

    private static Outcome stuck(Findings findings) {
        return findings.outcomes().stream()
                .filter(o -> o.ending().kind() == Ending.Kind.STUCK)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSearchFindsAllOutcomes() {
        Findings findings = search();

        assertThat(findings.complete()).isTrue();
        assertThat(findings.outcomes()).hasSize(3);
        assertThat(exploration().searchingProperty().get()).isFalse();
    }

    @Test
    void showGoesToTheEndOfAScheduleInStepsThatOneCanGoBackOver() {
        exploration().show(stuck(search()).witness());
        window.until(() -> window.run().snapshot().ending() != null);

        assertThat(window.run().snapshot().ending()).extracting(Ending::kind).isEqualTo(Ending.Kind.STUCK);
        assertThat(window.position()).isEqualTo(window.run().length()).isGreaterThan(10);
        window.model.playing().back();
        window.until(() -> window.run().snapshot().ending() == null);
        assertThat(window.run().snapshot().movable()).hasSize(1);
    }

    @Test
    void whatWasRunBeforeStaysAsABranch() {
        // The first of the two threads gets both locks: that is no way to the deadlock.
        int[] movers = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1};
        for (int i = 1; i <= movers.length; i++) {
            int wanted = i;
            window.model.playing().step(movers[i - 1]);
            window.until(() -> window.position() == wanted);
        }
        exploration().show(stuck(search()).witness());
        window.until(() -> window.run().snapshot().ending() != null);

        assertThat(window.run().branches()).hasSize(2);
    }

    @Test
    void aSearchThatIsCutShortSaysSo() {
        exploration().options(Options.DEFAULT.withStates(5));

        assertThat(search().complete()).isFalse();
        assertThat(search().cut()).isEqualTo(Findings.Cut.STATES);
    }

    @Test
    void aLongSearchTellsHowFarItIsAndCanBeStoppedWhileTheRunGoesOn() {
        open(LARGE);
        exploration().search();
        window.until(() -> exploration().progressProperty().get() != null);
        window.model.playing().step(0);
        window.until(() -> window.position() == 1);
        assertThat(exploration().searchingProperty().get()).isTrue();
        exploration().stop();
        window.until(() -> !exploration().searchingProperty().get());

        assertThat(exploration().resultProperty().get()).isNotNull();
        assertThat(exploration().resultProperty().get().findings().cut()).isEqualTo(Findings.Cut.STOPPED);
        assertThat(exploration().progressProperty().get()).isNull();
    }

    @Test
    void anotherProgramForgetsWhatWasFoundAndGivesUpWhatIsSearched() {
        search();
        exploration().toggleGraph();
        assertThat(exploration().graphShownProperty().get()).isTrue();
        open(LARGE);
        assertThat(exploration().resultProperty().get()).isNull();
        assertThat(exploration().graphShownProperty().get()).isFalse();
        exploration().search();
        open(ThreeWaiters.source(2));

        assertThat(exploration().searchingProperty().get()).isFalse();
        window.pass(200);
        assertThat(exploration().resultProperty().get()).isNull();
    }

    @Test
    void theGraphIsShownOnlyWhenThereIsOne() {
        exploration().toggleGraph();

        assertThat(exploration().graphShownProperty().get()).isFalse();
    }

    @Test
    void aFaultInASearchIsANoticeAndTheNextOneRuns() {
        window.close();
        Window failing = new Window((program, options, progress, stop) -> {
            throw new IllegalStateException("broken");
        });
        failing.model.documents().open(DEADLOCK);
        failing.until(() -> failing.model.runProperty().get() != null);
        failing.model.exploration().search();
        failing.until(() -> failing.model.noticeProperty().get() != null);
        failing.until(() -> !failing.model.exploration().searchingProperty().get());

        assertThat(failing.model.noticeProperty().get()).isEqualTo(new Notice.Fault("broken"));
        failing.close();
    }
}
