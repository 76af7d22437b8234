package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ProgressJson;
import dev.waitline.viewmodel.MyProgress.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("windows")
@SuppressWarnings("NullAway.Init") // JUnit fills the folder.
class MyProgressTest {
    private static final Lesson LESSON =
            Lessons.named("two-locks", Locale.ENGLISH).orElseThrow();

    @TempDir
    private Path folder;

    private Window window = new Window(LESSON);

    /** A window as it is started the next time, or beside the first. */
    private Window start() {
        Window next = new Window(Store.folder(folder), LESSON);
        next.model.documents().open(next.model.documents().lessons().getFirst());
        next.until(() -> next.model.runProperty().get() != null);
        return next;
    }

    private void restart() {
        window.close();
        window = start();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static State state(Window of) {
        return of.model.progress().state(of.model.documents().lessons().getFirst());
    }

    private static MyProgress.Item item(Window of, ChallengeRow.Kind kind) {
        return of.model.progress().item(kind);
    }

    /** Ann takes the fork, Bob the knife, and then each wants the other's. */
    private void breakIt() {
        all(0);
        while (window.run().snapshot().primitive("fork").orElseThrow().holder() == null) {
            step(1);
        }
        all(2);
        all(1);
        window.until(() -> item(window, ChallengeRow.Kind.BREAK).best() > 0);
    }

    private void all(int thread) {
        while (window.run().snapshot().movable().contains(thread)) {
            step(thread);
        }
    }

    private void step(int thread) {
        int next = window.position() + 1;
        window.model.playing().step(thread);
        window.until(() -> window.position() == next);
    }

    private void fixIt() {
        window.model
                .documents()
                .edit(window.run()
                        .programText()
                        .replace("with knife:\n        with fork:", "with fork:\n        with knife:"));
        window.model.documents().checkFix();
        window.until(() -> item(window, ChallengeRow.Kind.FIX).solved());
    }

    @Test
    void aLessonIsPartlySolvedThenSolvedAndStaysSoAlsoAfterAnEdit() {
        restart();
        assertThat(state(window)).isEqualTo(State.OPEN);

        breakIt();
        assertThat(state(window)).isEqualTo(State.PARTLY);
        fixIt();
        assertThat(state(window)).isEqualTo(State.SOLVED);
        int best = item(window, ChallengeRow.Kind.BREAK).best();
        assertThat(item(window, ChallengeRow.Kind.FIX).best()).isEqualTo(2);

        restart();
        assertThat(state(window)).isEqualTo(State.SOLVED);
        assertThat(item(window, ChallengeRow.Kind.BREAK).best()).isEqualTo(best);
        assertThat(item(window, ChallengeRow.Kind.BREAK).day()).startsWith("20");
    }

    @Test
    void whatIsSolvedIsWrittenAtOnce() throws IOException, FormatException {
        restart();
        breakIt();

        ProgressJson kept = ProgressJson.read(Files.readString(folder.resolve("progress.txt")));
        assertThat(kept.of("waitline", "two-locks").broken()).isNotNull();
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() {
        restart();
        try (Window other = start()) {
            breakIt();
            other.model.quizzing().checked(3, 4);

            assertThat(state(other)).isEqualTo(State.PARTLY);
            assertThat(other.model.progress().rowsProperty().get().getFirst().right())
                    .isEqualTo(3);
        }
    }

    @Test
    void whatCannotBeReadIsSetAsideAndSaid() throws IOException {
        byte[] broken = {'{', (byte) 0xFF, 0, 'x'};
        Files.write(folder.resolve("progress.txt"), broken);
        Files.writeString(folder.resolve("predictions.txt"), "LOCK_IS_FAIR 1 x");
        Files.writeString(folder.resolve("progress-unreadable.txt"), "that of last week");
        restart();

        assertThat(window.model.noticeProperty().get()).isInstanceOf(Notice.SetAside.class);
        assertThat(folder.resolve("progress-unreadable-2.txt")).hasBinaryContent(broken);
        assertThat(folder.resolve("progress-unreadable.txt")).hasContent("that of last week");
        assertThat(folder.resolve("predictions-unreadable.txt")).hasContent("LOCK_IS_FAIR 1 x");
        breakIt();
        assertThat(state(window)).isEqualTo(State.PARTLY);
        restart();
        assertThat(window.model.noticeProperty().get()).isNull();
    }

    @Test
    void whatIsHandedInIsOneFileWithTheName() throws IOException, FormatException {
        restart();
        breakIt();
        Path file = folder.resolve("ann.waitline-progress.json");
        window.model.documents().handIn(window.model.progress(), "Ann", file);
        window.until(() -> window.model.noticeProperty().get() instanceof Notice.HandedIn);

        ProgressJson read = ProgressJson.read(Files.readString(file));
        assertThat(read.name()).isEqualTo("Ann");
        assertThat(read.of("waitline", "two-locks").broken()).isNotNull();
        assertThat(Files.readString(file)).doesNotContain(folder.toString());
        restart();
        assertThat(window.model.progress().name()).isEqualTo("Ann");
    }

    @Test
    void clearedItIsGone() {
        restart();
        breakIt();
        window.model.progress().clear();

        assertThat(state(window)).isEqualTo(State.OPEN);
        assertThat(window.model.progress().isSomething()).isFalse();
        restart();
        assertThat(state(window)).isEqualTo(State.OPEN);
    }
}
