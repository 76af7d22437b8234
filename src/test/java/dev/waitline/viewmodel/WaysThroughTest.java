package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Ways through a run besides one step after the other: the main thread has started three that wait, and sleeps. */
@ResourceLock("windows")
class WaysThroughTest {
    private static final int STARTED = ThreeWaiters.started(3);
    private static final int WAIT = line("cond.wait()");

    private final Window window = Window.started();

    private static int line(String text) {
        List<String> lines = ThreeWaiters.source(3).text().lines().toList();
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(text))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Playing playing() {
        return window.model.playing();
    }

    private List<Integer> offered() {
        return window.model.pauseProperty().get() instanceof Pause.Choice choice
                ? choice.offers().stream().map(Pause.Offer::thread).toList()
                : List.of();
    }

    private int lineOf(int thread) {
        return window.run().snapshot().threads().get(thread).line();
    }

    @Test
    void playingStopsWhereAPersonIsToChooseAndOffersThoseThatCanGoOn() {
        playing().speed(Playing.FASTEST);
        playing().choose(1);
        window.until(() -> window.run().chosen() == 1);
        playing().play();
        window.until(() -> !offered().isEmpty());

        assertThat(offered()).contains(2, 3).doesNotContain(1);
        window.until(() -> !playing().playingProperty().get());
        window.until(() -> !window.run().snapshot().threads().get(1).state().canMove());
        int at = window.position();
        playing().step(2);
        window.until(() -> window.position() == at + 1);
        assertThat(offered()).isEmpty();
    }

    @Test
    void aStepOfAThreadThatCannotMoveOffersThoseThatCan() {
        waits(1);
        int at = window.position();
        playing().choose(1);
        playing().step();
        window.until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(offered()).contains(2, 3).doesNotContain(1);
        assertThat(window.position()).isEqualTo(at);
    }

    /** Lets a thread go on until it is blocked. */
    private void waits(int thread) {
        while (window.run().snapshot().threads().get(thread).state().canMove()) {
            int next = window.position() + 1;
            playing().step(thread);
            window.until(() -> window.position() == next);
        }
    }

    @Test
    void playingStopsBeforeALineWithABreakpoint() {
        playing().toggleBreakpoint(WAIT);
        playing().nextThread(NextThread.ROUND_ROBIN);
        playing().speed(Playing.FASTEST);
        playing().play();
        window.until(() -> window.model.pauseProperty().get() instanceof Pause.AtBreakpoint);

        window.until(() -> lineOf(1) == WAIT);
        assertThat(window.model.pauseProperty().get()).isEqualTo(new Pause.AtBreakpoint("Thread-1", WAIT));
        playing().toggleBreakpoint(WAIT);
        assertThat(playing().breakpointsProperty().get()).isEmpty();
    }

    @Test
    void aBreakpointForOneThreadLetsTheOthersPass() {
        playing().breakpoint(WAIT, List.of(3));
        playing().hold(0, true);
        playing().nextThread(NextThread.AS_CPYTHON);
        playing().toBreakpoint();
        window.until(() -> window.model.pauseProperty().get() instanceof Pause.AtBreakpoint);

        window.until(() -> lineOf(3) == WAIT);
        assertThat(window.run().cards().getFirst().toString()).contains("Thread-1", "Thread-2");
    }

    @Test
    void oneCanRunToALine() {
        playing().hold(0, true);
        playing().runTo(WAIT);
        window.until(() -> window.position() > STARTED);

        assertThat(window.run().snapshot().threads()).anyMatch(t -> t.line() == WAIT);
        assertThat(playing().breakpointsProperty().get()).isEmpty();
    }

    @Test
    void theNextChoiceIsWhereTheThreadThatRanCannotGoOnAndOthersCan() {
        playing().step(1);
        window.until(() -> window.position() == STARTED + 1);
        playing().toNextChoice();
        window.until(() -> !offered().isEmpty());

        assertThat(offered()).contains(2, 3).doesNotContain(1);
        window.until(() -> !window.run().snapshot().threads().get(1).state().canMove());
    }

    @Test
    void aThreadThatIsHeldDoesNotRunUntilItIsLetGo() {
        playing().hold(1, true);
        window.until(() -> window.run().lanes().get(1).held());
        playing().nextThread(NextThread.ROUND_ROBIN);
        playing().speed(Playing.FASTEST);
        playing().play();
        window.until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(window.model.statusProperty().get()).contains("You hold Thread-1");
        assertThat(IntStream.rangeClosed(STARTED + 1, window.position())
                        .map(window.run().movers()::at))
                .doesNotContain(1);
        playing().step(1);
        window.pass(50);
        assertThat(window.run().movers().at(window.position())).isNotEqualTo(1);

        playing().hold(1, false);
        int before = window.position();
        playing().step(1);
        window.until(() -> window.position() == before + 1);
        assertThat(window.run().movers().at(window.position())).isEqualTo(1);
    }

    @Test
    void theNextStepOfAThreadIsTheOneThatWasMadeWhereThereIsOne() {
        for (int thread : new int[] {1, 2, 1}) {
            int next = window.position() + 1;
            playing().step(thread);
            window.until(() -> window.position() == next);
        }
        playing().goTo(STARTED + 1);
        window.until(() -> window.position() == STARTED + 1);
        playing().choose(1);
        window.until(() -> window.run().chosen() == 1);
        playing().toNextOfChosen();
        window.until(() -> window.position() == STARTED + 3);

        assertThat(window.run().branches()).hasSize(1);
        playing().toNextOfChosen();
        window.until(() -> window.position() == STARTED + 4);
        assertThat(window.run().moment().choice()).isInstanceOf(Choice.Run.class);
        assertThat(window.run().mover()).isEqualTo(1);
    }

    @Test
    void oneStepsOutOfTheLibraryAtOnce() {
        playing().unit(StepUnit.LIBRARY);
        playing().choose(1);
        playing().runTo(WAIT);
        window.until(() -> lineOf(1) == WAIT);
        while (window.run().library() == null) {
            int next = window.position() + 1;
            playing().step(1);
            window.until(() -> window.position() == next);
        }
        playing().outOfLibrary();
        window.until(() -> window.run().library() == null
                || !window.run().snapshot().threads().get(1).state().canMove());
        window.until(() -> lineOf(1) == WAIT);
    }

    @Test
    void stepsAreFoundByTheirWordsAndByTheirLines() {
        waits(1);
        waits(2);
        playing().goTo(0);
        window.until(() -> window.position() == 0);
        playing().find("COND.WAIT()", true);
        window.until(() -> window.position() > 0);

        int first = window.position();
        assertThat(window.run().saying().text()).contains("waits at place 1");
        playing().find("cond.wait()", true);
        window.until(() -> window.position() > first);
        playing().find("place 1 in", false);
        window.until(() -> window.position() == first);
        playing().find("nobody says this", true);
        window.until(() -> !window.model.statusProperty().get().isEmpty());
        assertThat(window.model.statusProperty().get()).isEqualTo("No step so far says \"nobody says this\"");
        assertThat(window.position()).isEqualTo(first);
    }

    @Test
    void aBreakpointWithAConditionStopsOnlyWhereThatHolds() {
        window.close();
        try (Window counting = new Window()) {
            counting.model.documents().open(new SourceText("count.py", """
                count = 0
                name = "a"
                while count < 6:
                    count += 1
                    name = "b" if count > 3 else "a"
                """));
            counting.until(() -> counting.model.runProperty().get() != null);
            Playing ways = counting.model.playing();
            ways.breakpoint(5, Condition.of("count == 2").orElseThrow());
            ways.toBreakpoint();
            counting.until(() -> counting.run().snapshot().globals().stream()
                    .anyMatch(v -> v.name().equals("count") && v.value().equals("2")));
            assertThat(counting.run().snapshot().threads().getFirst().line()).isEqualTo(5);

            ways.breakpoint(4, Condition.of("name == \"b\" and count >= 5").orElseThrow());
            ways.toBreakpoint();
            counting.until(() -> counting.run().snapshot().globals().stream()
                    .anyMatch(v -> v.name().equals("count") && v.value().equals("5")));
            assertThat(counting.run().snapshot().threads().getFirst().line()).isEqualTo(4);
        }
    }

    @Test
    void whatTakesLongIsSaidUntilItIsDone() {
        window.close();
        try (Window slow = new Window()) {
            slow.model.documents().open(new SourceText("slow.py", "n = sum(range(100_000_000))\n"));
            slow.until(() -> slow.model.runProperty().get() != null);
            slow.model.playing().step();
            slow.until(() -> slow.model.workingProperty().get() == WindowModel.Work.COMPUTING);
            slow.until(() -> slow.model.workingProperty().get() == WindowModel.Work.NONE);
            slow.until(() -> slow.position() == 1);
        }
    }
}
