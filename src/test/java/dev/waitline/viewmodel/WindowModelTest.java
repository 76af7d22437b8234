package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.export.ExportException;
import dev.waitline.export.Format;
import dev.waitline.export.Request;
import dev.waitline.export.Runs;
import dev.waitline.export.Stretch;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.When;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
            window.model.playing().step(thread);
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
        window.model.playing().step(1);
        window.until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(window.position()).isEqualTo(STARTED + 3);
        steps(2);
        // A view that was on its way already may bring the step before the line is cleared.
        window.until(() -> window.model.statusProperty().get().isEmpty());
        assertThat(window.position()).isEqualTo(STARTED + 4);
    }

    @Test
    void theNextStepIsTheChosenThreads() {
        window.model.playing().choose(2);
        window.model.playing().step();
        window.until(() -> window.position() == STARTED + 1);

        assertThat(window.run().movers().at(STARTED + 1)).isEqualTo(2);
        assertThat(window.run().chosen()).isEqualTo(2);
    }

    @Test
    void aStepAfterGoingBackRepeatsWhatWasRun() {
        steps(1, 1);
        window.model.playing().back();
        window.until(() -> window.position() == STARTED + 1);
        window.model.playing().back();
        window.until(() -> window.position() == STARTED);
        window.model.playing().step();
        window.until(() -> window.position() == STARTED + 1);

        assertThat(window.run().length()).isEqualTo(STARTED + 2);
        assertThat(window.run().branches()).hasSize(1);
    }

    @Test
    void namingAnotherThreadAfterGoingBackMakesABranch() {
        steps(1, 1);
        window.model.playing().goTo(STARTED);
        window.until(() -> window.position() == STARTED);
        steps(2);

        assertThat(window.run().branches()).hasSize(2);
        assertThat(window.run().length()).isEqualTo(STARTED + 1);
        window.model.playing().switchTo(0);
        window.until(() -> window.run().length() == STARTED + 2);
    }

    @Test
    void ofManyWishesToGoSomewhereTheLastOneCounts() {
        for (int step = 9; step >= 2; step--) {
            window.model.playing().goTo(step);
        }
        window.until(() -> window.position() == 2);
        window.pass(100);

        assertThat(window.position()).isEqualTo(2);
    }

    @Test
    void whatPlaysCanBePaused() {
        window.model.playing().nextThread(NextThread.ROUND_ROBIN);
        window.model.playing().speed(20);
        window.model.playing().play();
        window.until(() -> window.position() >= STARTED + 3);
        window.model.playing().pause();
        // A step that was under way may still arrive; after a command that waits in the same line, none can.
        window.model.playing().goTo(1);
        window.until(() -> window.position() == 1);
        window.pass(200);

        assertThat(window.position()).isEqualTo(1);
        assertThat(window.model.playing().playingProperty().get()).isFalse();
    }

    @Test
    void playingEndsWithTheProgram() {
        window.model.playing().nextThread(NextThread.RANDOM);
        window.model.playing().speed(50);
        window.model.playing().play();
        window.until(() -> !window.model.playing().playingProperty().get());

        assertThat(window.run().snapshot().ending()).isNotNull();
        assertThat(window.position()).isEqualTo(window.run().length());
    }

    @Test
    void closingWhilePlayingEndsTheWorker() throws InterruptedException {
        window.model.playing().nextThread(NextThread.ROUND_ROBIN);
        window.model.playing().speed(50);
        window.model.playing().play();
        window.until(() -> window.position() >= STARTED + 2);
        window.model.close();

        assertThat(window.model.awaitEnd(60_000)).isTrue();
        window = Window.open();
    }

    @Test
    void aGoodEditRestartsTheRun() {
        window.model.documents().edit(ThreeWaiters.PROGRAM.replace("range(3)", "range(5)"));

        assertThat(window.model.documents().editedProperty().get()).isTrue();
        window.until(() -> window.position() == 0);
        assertThat(window.run().programText()).contains("range(5)");
    }

    @Test
    void aBadEditKeepsTheLastGoodRunOnScreen() {
        window.model.documents().edit(ThreeWaiters.PROGRAM + "???");
        window.until(() -> window.model.documents().diagnosticProperty().get() != null);

        assertThat(window.position()).isEqualTo(STARTED);
        assertThat(window.model.documents().diagnosticProperty().get())
                .isNotNull()
                .extracting(Complaint::line)
                .isEqualTo(19);
        window.model.documents().edit(ThreeWaiters.PROGRAM);
        window.until(() -> window.model.documents().diagnosticProperty().get() == null);
        assertThat(window.position()).isEqualTo(STARTED);
    }

    @Test
    void anInjectedNotifyIsMadeByAHelper() {
        steps(1, 1, 1);
        window.model.injecting().inject(Resource.Kind.CONDITION, "notify", 1);
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
        window.model.documents().open(file);
        window.until(() -> window.model.noticeProperty().get() != null);
        assertThat(window.model.noticeProperty().get())
                .isInstanceOfSatisfying(
                        Notice.FileProblem.class, p -> assertThat(p.problem()).isEqualTo(problem));
    }

    @Test
    void anOpenedFileIsRemembered(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("five.py"), ThreeWaiters.source(5).text());
        window.model.documents().open(file);
        window.until(() -> window.run().programName().equals("five.py"));

        assertThat(window.model.documents().recentProperty().get()).containsExactly(file);
        assertThat(window.store.get("recent")).isEqualTo(file.toString());
    }

    @Test
    void aLessonsNotesComeWithTheSteps() {
        window.close();
        Lesson lesson = new Lesson(
                "one",
                1,
                "",
                new Lesson.Front("One", "See it", Lesson.Level.BEGINNER, ""),
                ThreeWaiters.source(3),
                1,
                List.of(
                        new Lesson.Note(1, new When("", m -> m.step() == 2), "two"),
                        new Lesson.Note(1, new When("", m -> m.step() == 1), "first")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                "");
        window = new Window(lesson);
        window.model.documents().open(window.model.documents().lessons().getFirst());
        window.until(() -> window.model.runProperty().get() != null);
        steps(0, 0);

        assertThat(window.run().notes()).extracting(RunView.Note::text).containsExactly("first", "two");
        window.model.playing().back();
        window.until(() -> window.position() == 1);
        assertThat(window.run().notes()).extracting(RunView.Note::text).containsExactly("first");
    }

    @ParameterizedTest
    @EnumSource(names = {"PNG", "SVG", "PDF", "GIF"})
    void aPictureOpensAsItsRun(Format format, @TempDir Path folder) throws IOException, ExportException {
        Path picture = folder.resolve("a." + format.ending());
        Files.write(
                picture, Runs.export(3, Request.of(format, Stretch.until(20)).at(1)));
        window.model.documents().open(picture);
        window.until(() -> window.run().length() == 24 && window.position() == 20);

        assertThat(window.run().programText()).isEqualTo(ThreeWaiters.source(3).text());
        assertThat(window.run().snapshot().threads()).hasSize(4);
    }

    @Test
    void aPictureWithoutARunIsToldAndChangesNothing(@TempDir Path folder) throws IOException {
        Path picture = Files.writeString(folder.resolve("a.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        window.model.documents().open(picture);
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get())
                .isInstanceOfSatisfying(
                        Notice.NoRun.class,
                        n -> assertThat(n.message()).startsWith("a.svg: there is no run inside this picture; "));
        assertThat(window.position()).isEqualTo(STARTED);
    }
}
