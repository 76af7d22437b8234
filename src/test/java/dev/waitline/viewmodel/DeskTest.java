package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Lessons;
import dev.waitline.session.ThreeWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What a person was at is there again in the next window, and what was written is not lost. */
@ResourceLock("windows")
class DeskTest {
    private static final int STARTED = ThreeWaiters.started(3);
    private static final Lesson LESSON =
            Lessons.named("lost-update", Locale.ENGLISH).orElseThrow();

    @TempDir
    Path folder;

    private Window window(Path kept) {
        return new Window(Store.folder(kept), LESSON);
    }

    private static void step(Window window, int thread) {
        int before = window.position();
        window.model.playing().step(thread);
        window.until(() -> window.position() == before + 1);
    }

    /** Waits until what stands now has been kept, as it is a moment after every change. */
    private static void kept(Window window, int step, String written) {
        window.until(() -> Desk.kept(window.store)
                .map(d -> d.tree().step() == step && d.written().equals(written))
                .orElse(false));
    }

    @Test
    void aRunWithItsBranchesComesBackAlsoWhereNothingWasClosed() {
        Window first = window(folder);
        first.model.documents().open(ThreeWaiters.source(3));
        first.until(() -> first.model.runProperty().get() != null);
        for (int i = 0; i < STARTED; i++) {
            step(first, 0);
        }
        step(first, 1);
        step(first, 1);
        first.model.playing().goTo(STARTED);
        first.until(() -> first.position() == STARTED);
        step(first, 2);
        step(first, 3);
        first.model.playing().back();
        first.until(() -> first.position() == STARTED + 1);
        first.model.playing().unit(StepUnit.OPERATION);
        first.model.playing().nextThread(NextThread.ROUND_ROBIN);
        first.model.playing().seed(77);
        first.model.playing().speed(5);
        kept(first, STARTED + 1, ThreeWaiters.source(3).text());

        Window second = window(folder);
        assertThat(second.model.restore()).isTrue();
        second.until(() -> second.model.runProperty().get() != null && second.position() == STARTED + 1);

        assertThat(second.run().snapshot()).isEqualTo(first.run().snapshot());
        assertThat(second.run().branches()).isEqualTo(first.run().branches());
        assertThat(second.run().length()).isEqualTo(STARTED + 2);
        assertThat(second.model.playing().unitProperty().get()).isEqualTo(StepUnit.OPERATION);
        assertThat(second.model.playing().nextThreadProperty().get()).isEqualTo(NextThread.ROUND_ROBIN);
        assertThat(second.model.playing().seedProperty().get()).isEqualTo(77);
        assertThat(second.model.playing().speedProperty().get()).isEqualTo(5);
        first.close();
        second.close();
    }

    @Test
    void whatWasWrittenComesBackWithTheLessonAndTheLastRunThatWasOneBehindIt() {
        Window first = window(folder);
        first.model.documents().openLesson("lost-update");
        first.until(() -> first.model.runProperty().get() != null);
        step(first, 0);
        String nonsense = LESSON.program().text() + "def (";
        first.model.documents().edit(nonsense);
        first.until(() -> first.model.documents().diagnosticProperty().get() != null);
        kept(first, 1, nonsense);
        first.close();

        Window second = window(folder);
        second.model.restore();
        second.until(() -> second.model.runProperty().get() != null
                && second.position() == 1
                && second.model.documents().diagnosticProperty().get() != null);

        assertThat(second.model.documents().written()).isEqualTo(nonsense);
        assertThat(second.model.documents().editedProperty().get()).isTrue();
        assertThat(second.run().programText()).isEqualTo(LESSON.program().text());
        Document open = second.model.documents().documentProperty().get();
        assertThat(open).isNotNull();
        assertThat(open.lesson()).isNotNull();
        assertThat(open.text()).isEqualTo(LESSON.program().text());
        second.close();
    }

    @Test
    void whereNothingOrSomethingElseWasKeptNothingComesBack() throws IOException {
        Window window = window(folder);
        assertThat(window.model.restore()).isFalse();

        window.store.put("desk", "seed=no number\n");
        assertThat(window.model.restore()).isFalse();
        window.close();
    }

    @Test
    void savingWritesTheFileAndMarksTheTextAsSaved() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.py"), "print(1)\n");
        Window window = window(folder.resolve("kept"));
        window.model.documents().open(file);
        window.until(() -> window.model.runProperty().get() != null);
        window.model.documents().edit("print(2)\n");
        assertThat(window.model.documents().editedProperty().get()).isTrue();

        assertThat(window.model.documents().save()).isTrue();
        window.until(() -> !window.model.documents().editedProperty().get());
        assertThat(file).hasContent("print(2)\n");

        window.model.documents().edit("print(3)\n");
        window.model.documents().save(folder.resolve("other.py"));
        window.until(() -> !window.model.documents().editedProperty().get());
        assertThat(folder.resolve("other.py")).hasContent("print(3)\n");
        assertThat(file).hasContent("print(2)\n");
        Document open = window.model.documents().documentProperty().get();
        assertThat(open).isNotNull();
        assertThat(open.name()).isEqualTo("other.py");
        window.close();
    }

    @Test
    void savingThroughALinkWritesWhatItLeadsToAndOthersMayReadItAsBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.py"), "print(1)\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.py"), file);
        var before = Files.getPosixFilePermissions(file);
        Window window = window(folder.resolve("kept"));
        window.model.documents().open(link);
        window.until(() -> window.model.runProperty().get() != null);
        window.model.documents().edit("print(2)\n");

        window.model.documents().save();
        window.until(() -> !window.model.documents().editedProperty().get());

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("print(2)\n");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(before);
        window.close();
    }

    @Test
    void whereAFileCannotBeWrittenThatIsSaidAndNothingIsLost() {
        Window window = window(folder.resolve("kept"));
        window.model.documents().openLesson("lost-update");
        window.until(() -> window.model.runProperty().get() != null);
        assertThat(window.model.documents().save()).isFalse();
        window.model.documents().edit("print(2)\n");

        window.model.documents().save(folder.resolve("no such folder").resolve("mine.py"));
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get())
                .isEqualTo(new Notice.FileProblem(Problem.UNWRITABLE, "mine.py"));
        assertThat(window.model.documents().written()).isEqualTo("print(2)\n");
        assertThat(window.model.documents().editedProperty().get()).isTrue();
        window.close();
    }

    @Test
    void beforeEditsWouldBeLostTheGuardIsAskedAndRevertingPutsTheTextBack() {
        Window window = window(folder.resolve("kept"));
        List<Runnable> asked = new ArrayList<>();
        window.model.documents().guard(asked::add);
        window.model.documents().openLesson("lost-update");
        window.until(() -> window.model.runProperty().get() != null);
        window.model.documents().edit("print(2)\n");

        window.model.documents().open(ThreeWaiters.source(3));
        assertThat(asked).hasSize(1);
        assertThat(window.model.documents().written()).isEqualTo("print(2)\n");

        window.model.documents().revert();
        assertThat(window.model.documents().written())
                .isEqualTo(LESSON.program().text());
        assertThat(window.model.documents().editedProperty().get()).isFalse();

        asked.getFirst().run();
        assertThat(window.model.documents().written())
                .isEqualTo(ThreeWaiters.source(3).text());
        window.close();
    }
}
