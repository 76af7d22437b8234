package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.lesson.Lesson;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.trace.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
class WindowModelTest {
    private static final int STARTED = ThreeWaiters.started(3);

    private Window window = Window.started();

    @AfterEach
    void close() {
        window.close();
    }

    private void steps(int... threads) {
        for (int thread : threads) {
            int before = window.position();
            window.model.step(thread);
            window.until(() -> window.position() == before + 1);
        }
    }

    @Test
    void aStepOfAThreadIsSeen() {
        steps(2);

        assertThat(window.run().lanes()).hasSize(4);
        assertThat(window.run().columns()).hasSize(STARTED + 2);
        assertThat(window.run().movers().at(STARTED + 1)).isEqualTo(2);
    }

    @Test
    void aThreadThatCannotMoveIsRefusedAndNothingChanges() {
        steps(1, 1, 1);
        window.model.step(1);
        window.until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(window.position()).isEqualTo(STARTED + 3);
        steps(2);
        // A view that was on its way already may bring the step before the line is cleared.
        window.until(() -> window.model.statusProperty().get().isEmpty());
        assertThat(window.position()).isEqualTo(STARTED + 4);
    }

    @Test
    void theNextStepIsTheChosenThreads() {
        window.model.choose(2);
        window.model.step();
        window.until(() -> window.position() == STARTED + 1);

        assertThat(window.run().movers().at(STARTED + 1)).isEqualTo(2);
        assertThat(window.run().chosen()).isEqualTo(2);
    }

    @Test
    void aStepAfterGoingBackRepeatsWhatWasRun() {
        steps(1, 1);
        window.model.back();
        window.until(() -> window.position() == STARTED + 1);
        window.model.back();
        window.until(() -> window.position() == STARTED);
        window.model.step();
        window.until(() -> window.position() == STARTED + 1);

        assertThat(window.run().length()).isEqualTo(STARTED + 2);
        assertThat(window.run().branches()).hasSize(1);
    }

    @Test
    void namingAnotherThreadAfterGoingBackMakesABranch() {
        steps(1, 1);
        window.model.goTo(STARTED);
        window.until(() -> window.position() == STARTED);
        steps(2);

        assertThat(window.run().branches()).hasSize(2);
        assertThat(window.run().length()).isEqualTo(STARTED + 1);
        window.model.switchTo(0);
        window.until(() -> window.run().length() == STARTED + 2);
    }

    @Test
    void ofManyWishesToGoSomewhereTheLastOneCounts() {
        for (int step = 9; step >= 2; step--) {
            window.model.goTo(step);
        }
        window.until(() -> window.position() == 2);
        window.pass(100);

        assertThat(window.position()).isEqualTo(2);
    }

    @Test
    void whatPlaysCanBePaused() {
        window.model.nextThread(NextThread.ROUND_ROBIN);
        window.model.speed(20);
        window.model.play();
        window.until(() -> window.position() >= STARTED + 3);
        window.model.pause();
        // A step that was under way may still arrive; after a command that waits in the same line, none can.
        window.model.goTo(1);
        window.until(() -> window.position() == 1);
        window.pass(200);

        assertThat(window.position()).isEqualTo(1);
        assertThat(window.model.playingProperty().get()).isFalse();
    }

    @Test
    void playingEndsWithTheProgram() {
        window.model.nextThread(NextThread.RANDOM);
        window.model.speed(50);
        window.model.play();
        window.until(() -> !window.model.playingProperty().get());

        assertThat(window.run().snapshot().ending()).isNotNull();
        assertThat(window.position()).isEqualTo(window.run().length());
    }

    @Test
    void closingWhilePlayingEndsTheWorker() throws InterruptedException {
        window.model.nextThread(NextThread.ROUND_ROBIN);
        window.model.speed(50);
        window.model.play();
        window.until(() -> window.position() >= STARTED + 2);
        window.model.close();

        assertThat(window.model.awaitEnd(60_000)).isTrue();
        window = Window.open();
    }

    @Test
    void aGoodEditRestartsTheRun() {
        window.model.edit(ThreeWaiters.PROGRAM.replace("range(3)", "range(5)"));

        assertThat(window.model.editedProperty().get()).isTrue();
        window.until(() -> window.position() == 0);
        assertThat(window.run().programText()).contains("range(5)");
    }

    @Test
    void aBadEditKeepsTheLastGoodRunOnScreen() {
        window.model.edit(ThreeWaiters.PROGRAM + "???");
        window.until(() -> !window.model.diagnosticProperty().get().isEmpty());

        assertThat(window.position()).isEqualTo(STARTED);
        assertThat(window.model.diagnosticProperty().get()).startsWith("three_waiters.py:19:1: ");
        window.model.edit(ThreeWaiters.PROGRAM);
        window.until(() -> window.model.diagnosticProperty().get().isEmpty());
        assertThat(window.position()).isEqualTo(STARTED);
    }

    @Test
    void anInjectedNotifyIsMadeByAHelper() {
        steps(1, 1, 1);
        window.model.inject(Resource.Kind.CONDITION, "notify", 1);
        window.until(() -> window.position() == STARTED + 4);

        assertThat(window.run().movers().at(STARTED + 4)).isEqualTo(Movers.INJECTED);
        assertThat(window.run().lanes()).hasSize(5);
    }

    @Test
    void aFileThatCannotBeAProgramIsANoticeAndTheRunStays(@TempDir Path folder) throws IOException {
        Path binary = Files.write(folder.resolve("a.bin"), new byte[] {1, 0, 2});
        Path latin = Files.write(folder.resolve("latin.py"), new byte[] {'x', (byte) 0xe9, '\n'});
        Path empty = Files.createFile(folder.resolve("empty.py"));
        Path large = Files.write(
                folder.resolve("large.py"), "x = 1\n".repeat(200_000).getBytes(StandardCharsets.UTF_8));

        refuses(folder.resolve("none.py"), Problem.MISSING);
        refuses(folder, Problem.FOLDER);
        refuses(binary, Problem.BINARY);
        refuses(latin, Problem.BINARY);
        refuses(empty, Problem.EMPTY);
        refuses(large, Problem.TOO_LARGE);
        assertThat(window.position()).isEqualTo(STARTED);
    }

    private void refuses(Path file, Problem problem) {
        window.model.open(file);
        window.until(() -> window.model.noticeProperty().get() != null);
        assertThat(window.model.noticeProperty().get())
                .isInstanceOfSatisfying(
                        Notice.FileProblem.class, p -> assertThat(p.problem()).isEqualTo(problem));
    }

    @Test
    void anOpenedFileIsRemembered(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("five.py"), ThreeWaiters.source(5).text());
        window.model.open(file);
        window.until(() -> window.run().programName().equals("five.py"));

        assertThat(window.model.recentProperty().get()).containsExactly(file);
        assertThat(window.store.get("recent")).isEqualTo(file.toString());
    }

    @Test
    void aLessonsNotesComeWithTheSteps() {
        window.close();
        Lesson lesson = new Lesson(
                "one",
                1,
                "One",
                "See it",
                ThreeWaiters.source(3),
                List.of(new Lesson.Note(m -> m.step() == 2, "two"), new Lesson.Note(m -> m.step() == 1, "first")),
                List.of());
        window = new Window(lesson);
        window.model.open(window.model.lessons().getFirst());
        window.until(() -> window.model.runProperty().get() != null);
        steps(0, 0);

        assertThat(window.run().notes()).extracting(RunView.Note::text).containsExactly("first", "two");
        window.model.back();
        window.until(() -> window.position() == 1);
        assertThat(window.run().notes()).extracting(RunView.Note::text).containsExactly("first");
    }
}
