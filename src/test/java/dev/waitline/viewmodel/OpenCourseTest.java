package dev.waitline.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.viewmodel.ChallengeRow.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A teacher's course in the window. */
@ResourceLock("windows")
class OpenCourseTest {
    private static final String LESSON = """
        ---
        title: A race
        goal: See it
        ---

        ```python
        import threading

        count = 0


        def add():
            global count
            seen = count
            count = seen + 1


        for name in "AB":
            threading.Thread(target=add, name=name).start()
        ```

        ## When variable count 1

        It is one.

        ## Predict when variable count 1

        What is count then?

        - [ ] 0
        - [x] 1

        It was written.

        ## Explain

        Why?

        - [ ] No
        - [x] Yes

        ## Hint

        Look.

        ## Teacher

        Wait.

        Next: go on.
        """;

    @TempDir
    Path folder;

    private Path course;
    private Window window = new Window();

    @BeforeEach
    void write() throws IOException {
        course = Files.createDirectories(folder.resolve("course"));
        Files.writeString(course.resolve("index.md"), "# Mine\n");
        Files.writeString(course.resolve("a.md"), LESSON);
        Files.writeString(course.resolve("b.md"), LESSON.replace("A race", "Another"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Documents documents() {
        return window.model.documents();
    }

    private Document document() {
        return Objects.requireNonNull(documents().documentProperty().get());
    }

    private void open() {
        documents().open(course);
        window.until(() -> documents().documentProperty().get() != null);
        window.until(() -> window.model.runProperty().get() != null);
    }

    @Test
    void aFolderIsOpenedWithItsFirstLesson() {
        open();

        assertThat(documents().courseProperty().get().title()).isEqualTo("Mine");
        assertThat(documents().lessons()).extracting(LessonRow::title).containsExactly("A race", "Another");
        LessonRow row = Objects.requireNonNull(document().lesson());
        assertThat(row.id()).isEqualTo("a");
        assertThat(row.asks()).isEqualTo(1);
        assertThat(row.questions()).containsExactly(new LessonRow.Question("Why?", List.of("No", "Yes"), 1, ""));
        assertThat(row.hints()).containsExactly("Look.");
        assertThat(row.teacher()).isEqualTo("Wait.");
        assertThat(row.next()).isEqualTo("go on.");
        assertThat(documents().recentProperty().get()).containsExactly(course);

        documents().open(documents().lessons().getLast());
        assertThat(document().lesson()).extracting(LessonRow::title).isEqualTo("Another");
    }

    @Test
    void theWayBackLeadsToWaitlinesOwn() {
        open();
        documents().openOwnCourse();

        assertThat(documents().courseProperty().get().path()).isNull();
        assertThat(documents().lessons()).isEmpty();
    }

    @Test
    void aCourseThatCannotBeReadIsToldAndChangesNothing() throws IOException {
        Files.writeString(course.resolve("b.md"), LESSON + "\n## Foo\n\n## Bar\n");
        documents().open(course);
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get()).isInstanceOfSatisfying(Notice.NoCourse.class, n -> {
            assertThat(n.message()).startsWith(course.resolve("b.md") + ":52:1: \"Foo\" is no section");
            assertThat(n.problems()).isEqualTo(2);
        });
        assertThat(documents().lessons()).isEmpty();
    }

    @Test
    void aFolderThatIsNoCourseIsTold() throws IOException {
        documents().open(Files.createDirectories(folder.resolve("empty")));
        window.until(() -> window.model.noticeProperty().get() != null);

        assertThat(window.model.noticeProperty().get()).isEqualTo(new Notice.FileProblem(Problem.FOLDER, "empty"));
    }

    @Test
    void theCourseIsThereAgainInTheNextWindow() {
        window.close();
        Store store = Store.folder(folder.resolve("kept"));
        window = new Window(store);
        open();
        documents().open(documents().lessons().getLast());
        window.until(() -> Desk.kept(store).map(d -> d.lesson().equals("b")).orElse(false));
        window.close();

        window = new Window(Store.folder(folder.resolve("kept")));
        assertThat(window.model.restore()).isTrue();
        assertThat(documents().courseProperty().get().path()).isEqualTo(course);
        assertThat(document().lesson()).extracting(LessonRow::title).isEqualTo("Another");
    }

    @Test
    void itsOwnQuestionIsAskedBeforeTheStepAndAnsweredByIt() {
        open();
        Predicting predicting = window.model.predicting();
        window.model.playing().nextThread(NextThread.ROUND_ROBIN);
        predicting.toggle();
        for (int i = 0; i < 60 && !isOwn(predicting); i++) {
            int before = window.position();
            predicting.skip();
            window.model.playing().step();
            window.until(() -> predicting.isAsking() || window.position() > before);
        }
        Prediction asked = Objects.requireNonNull(predicting.shownProperty().get());
        assertThat(asked.question()).isEqualTo("What is count then?");
        assertThat(asked.answers()).containsExactly("0", "1");
        int step = window.position();

        predicting.answer(0);
        window.until(() -> window.position() == step + 1);
        Prediction shown = Objects.requireNonNull(predicting.shownProperty().get());
        assertThat(shown.reply()).isEqualTo(new Prediction.Reply(0, 1, "", "It was written.", ""));
        assertThat(window.run().notes()).extracting(RunView.Note::text).containsExactly("It is one.");
    }

    private static boolean isOwn(Predicting predicting) {
        Prediction shown = predicting.shownProperty().get();
        return predicting.isAsking() && shown != null && shown.question().startsWith("What is count");
    }

    @Test
    void whatIsSaidOfAFixIsLookedAtToo() throws IOException {
        String fix = "\n## Fix it\n\nMend it.\n\n- finally `count == 2`\n- must still write `count` by A, B\n";
        Files.writeString(course.resolve("a.md"), LESSON + fix);
        open();

        assertThat(checked(document().text())).isInstanceOf(Verdict.Untrue.class);
        assertThat(checked("count = 2\n"))
                .isEqualTo(new Verdict.Lost(new Asked.Still(Asked.Still.Deed.WRITE, "count", List.of("A"))));
        assertThat(checked("print(1)\n"))
                .isInstanceOfSatisfying(
                        Verdict.Unsaid.class, v -> assertThat(v.why()).startsWith("finally count"));
        assertThat(checked(document()
                        .text()
                        .replace("    seen = count\n", "    lock.acquire()\n    seen = count\n")
                        .replace("seen + 1\n", "seen + 1\n    lock.release()\n")
                        .replace("count = 0\n", "count = 0\nlock = threading.Lock()\n")))
                .isInstanceOf(Verdict.Fixed.class);
    }

    private Verdict checked(String text) {
        if (!text.equals(documents().written())) {
            documents().edit(text);
        }
        documents().checkFix();
        window.until(() -> window.run().programText().equals(text));
        window.until(() -> !(verdict() instanceof Verdict.Open) && !(verdict() instanceof Verdict.Checking));
        return verdict();
    }

    private Verdict verdict() {
        return window.model.challenges().rowsProperty().get().getFirst().verdict();
    }
}
