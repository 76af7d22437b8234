package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A teacher's course in the window: its lessons in the menu, and all that a lesson can show. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class CourseInWindowTest {
    private static final String LESSON = """
        ---
        title: One
        goal: See it
        ---

        ```python
        print(1)
        ```

        ## When printed 1

        It is one.

        ## Explain

        Why?

        - [x] So it is
        - [ ] By chance

        As said.

        ## Hint

        Look.

        ## Hint

        Look closer.

        ## Teacher

        Wait a little.

        Next: print 2.
        """;

    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(String... names) throws IOException {
        Files.writeString(folder.resolve("index.md"), "# Mine\n");
        for (String name : names) {
            Files.writeString(folder.resolve(name + ".md"), LESSON.replace("One", name));
        }
        Platform.runLater(() -> window.model.documents().open(folder));
        until(() -> window.model.documents().lessons().size() == names.length
                && window.model.runProperty().get() != null);
    }

    @Test
    void theMenuShowsTheLessonsOfTheCourseAndTheWayBack() throws IOException {
        open("a", "b");
        MenuButton menu = (MenuButton) window.node("#lessons-menu");
        assertThat(menu.getItems())
                .extracting(MenuItem::getId)
                .containsExactly("lesson-item-a", "lesson-item-b", null, "progress", "course-own");

        Platform.runLater(() -> menu.getItems().get(1).fire());
        until(() -> window.text("#lesson-name").equals("Lesson 2: b"));
        Platform.runLater(() -> menu.getItems().getLast().fire());
        until(() -> window.text("#lesson-name").startsWith("Lesson 1: One minute"));
        assertThat(menu.getItems()).hasSizeLessThan(11);
        assertThat(menu.getItems().stream()
                        .filter(Menu.class::isInstance)
                        .mapToInt(m -> ((Menu) m).getItems().size())
                        .sum())
                .isEqualTo(window.model.documents().lessons().size());
    }

    @Test
    void aLessonSaysWhomItIsForAndLeadsToWhatComesBefore(FxRobot robot) throws IOException {
        Files.writeString(folder.resolve("a.md"), LESSON.replace("One", "a"));
        Files.writeString(
                folder.resolve("b.md"), LESSON.replace("title: One", "title: b\nlevel: advanced\nprerequisite: a"));
        Files.writeString(folder.resolve("index.md"), "# Mine\n\n## First\n\n[a](a.md)\n\n## Then\n\n[b](b.md)\n");
        Platform.runLater(() -> window.model.documents().open(folder));
        until(() -> window.text("#lesson-name").equals("Lesson 1: a"));
        assertThat(((MenuButton) window.node("#lessons-menu")).getItems())
                .extracting(MenuItem::getText)
                .startsWith("First", "Then");
        Platform.runLater(() -> window.model.documents().openLesson("b"));
        until(() -> window.text("#lesson-name").equals("Lesson 2: b"));

        assertThat(window.text("#lesson-level")).isEqualTo("For the advanced");
        robot.clickOn("#lesson-after");
        until(() -> window.text("#lesson-name").equals("Lesson 1: a"));
        assertThat(window.text("#lesson-level")).isEqualTo("For beginners");
    }

    @Test
    void hintsAreGivenOneByOneAndAnAnswerIsJudged(FxRobot robot) throws IOException {
        open("a");
        robot.clickOn("#lesson-hint");
        until(() -> window.present("#lesson-hint-1"));
        assertThat(window.text("#lesson-hint-1")).isEqualTo("Look.");
        robot.clickOn("#lesson-hint");
        assertThat(window.text("#lesson-hint-2")).isEqualTo("Look closer.");
        assertThat(window.node("#lesson-hint").isVisible()).isFalse();

        robot.clickOn("#explain-2");
        assertThat(window.text("#explain-verdict")).isEqualTo("Not so. Look once more.");
        robot.clickOn("#explain-1");
        assertThat(window.text("#explain-verdict")).isEqualTo("Right. As said.");
    }

    @Test
    void whatToTryNextIsSaidAtTheEnd() throws IOException {
        open("a");
        assertThat(window.node("#lesson-closing").isVisible()).isFalse();
        for (int i = 0; i < 3 && window.snapshot().ending() == null; i++) {
            int before = window.run().position();
            Platform.runLater(() -> window.model.playing().step());
            until(() -> window.run().position() > before);
        }
        until(() -> window.node("#lesson-closing").isVisible());
        assertThat(window.text("#lesson-closing")).isEqualTo("What to try next: print 2.");
    }

    @Test
    void theTeachersNotesAreThereWhileSomebodyPresentsAndAsksForThem(FxRobot robot) throws IOException {
        open("a");
        robot.push(KeyCode.F11);
        until(() -> window.node("#present-notes").isVisible());
        assertThat(window.node("#teacher-note").isVisible()).isFalse();
        robot.clickOn("#present-notes");
        until(() -> window.node("#teacher-note").isVisible());
        assertThat(window.text("#teacher-note")).isEqualTo("Wait a little.");
    }
}
