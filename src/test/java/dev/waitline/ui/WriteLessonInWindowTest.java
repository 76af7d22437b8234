package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.inScene;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.viewmodel.Authoring;
import dev.waitline.viewmodel.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A teacher's lesson is written beside what it becomes. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX and JUnit fill the fields.
class WriteLessonInWindowTest {
    private static final String LESSON = """
        ---
        title: One
        goal: See it
        ---

        ```python
        x = 1
        print(x)
        ```

        ## When printed 1

        It is one.
        """;

    @TempDir
    private Path folder;

    private final Store store = Store.inMemory();
    private Stage stage;
    private TestWindow window;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        window = new TestWindow(stage, store);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("index.md"), "---\ntitle: Mine\n---\n\n1. [One](one.md)\n2. [Two](two.md)\n");
        Files.writeString(folder.resolve("one.md"), LESSON);
        Files.writeString(folder.resolve("two.md"), LESSON.replace("One", "Two"));
        openCourse();
    }

    private void openCourse() {
        Platform.runLater(() -> window.model.documents().open(folder));
        until(() -> window.present("#lesson-edit"));
    }

    private TextArea source() {
        return (TextArea) window.node("#source-text");
    }

    private void write(FxRobot robot) {
        robot.clickOn("#lesson-edit");
        until(() -> window.present("#source-text") && source().getText().contains("title"));
    }

    private void replace(FxRobot robot, String what, String with) {
        robot.interact(() -> source().setText(source().getText().replace(what, with)));
    }

    @Test
    void waitlinesOwnLessonsHaveNoFileToWriteIn() {
        Platform.runLater(() -> window.model.documents().openOwnCourse());
        until(() -> window.text("#lesson-name").contains("One minute"));

        assertThat(window.present("#lesson-edit")).isFalse();
    }

    @Test
    void theLessonFollowsItsTextAndARunOfTheSameProgramStays(FxRobot robot) throws IOException {
        window.step(0, 0);
        write(robot);
        assertThat(inScene(window.node("#source")).getMaxX())
                .isLessThanOrEqualTo(inScene(window.node("#lanes")).getMinX() + 1);
        replace(robot, "See it", "See that it is so");
        replace(robot, "It is one.", "One it is.");
        until(() -> window.node("#lesson").lookupAll(".lesson-goal").stream()
                .anyMatch(n -> ((Label) n).getText().equals("See that it is so")));

        assertThat(window.run().position()).isEqualTo(2);
        until(() -> window.run().notes().stream().anyMatch(n -> n.text().equals("One it is.")));
        assertThat(Files.readString(folder.resolve("one.md"))).isEqualTo(LESSON);
    }

    @Test
    void anotherProgramRunsFromItsStart(FxRobot robot) {
        window.step(0, 0);
        write(robot);
        replace(robot, "x = 1", "x = 7");

        until(() -> window.run().programText().contains("x = 7"));
        assertThat(window.run().position()).isZero();
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndAPressGoesThere(FxRobot robot) {
        write(robot);
        replace(robot, "When printed 1", "When prinbed 1");
        until(() -> window.model.authoring().faultsProperty().get().size() == 1);
        int line = LESSON.substring(0, LESSON.indexOf("## When")).split("\n", -1).length;
        Hyperlink link = (Hyperlink) window.node("#source").lookup(".source-faults .hyperlink");
        assertThat(link.getText()).startsWith("Line %d: ".formatted(line));

        robot.interact(link::fire);
        assertThat(source().getSelectedText()).isEqualTo("## When prinbed 1");
        replace(robot, "prinbed", "printed");
        until(() -> window.model.authoring().faultsProperty().get().isEmpty());
    }

    @Test
    void aCheckLooksThroughEverySchedule(FxRobot robot) {
        write(robot);
        robot.clickOn("#source-check");
        until(() -> window.text("#source-verdict").equals("nothing is wrong"));
        replace(robot, "When printed 1", "When printed 2");
        robot.clickOn("#source-check");
        until(() -> window.model.authoring().verdictProperty().get() == Authoring.Verdict.WRONG);

        assertThat(window.model.authoring().faultsProperty().get().getFirst().text())
                .contains("holds on no schedule that was seen");
    }

    @Test
    void itIsSavedWhenOneSaysSoAndWhatIsNotSavedIsThereTheNextTime(FxRobot robot) throws IOException {
        write(robot);
        replace(robot, "title: One", "title: Uno");
        robot.clickOn("#source-text");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> !window.model.authoring().unsavedProperty().get());
        assertThat(Files.readString(folder.resolve("one.md"))).isEqualTo(LESSON.replace("One", "Uno"));
        replace(robot, "title: Uno", "title: Due");
        until(() -> window.text("#lesson-name").contains("Due"));
        window.close();

        robot.interact(() -> window = new TestWindow(stage, store, Locale.ENGLISH));
        openCourse();
        assertThat(Files.readString(folder.resolve("one.md"))).contains("title: Uno");
        write(robot);
        assertThat(source().getText()).contains("title: Due");
        assertThat(window.model.authoring().unsavedProperty().get()).isTrue();
    }

    @Test
    void anotherLessonEndsTheWriting(FxRobot robot) {
        write(robot);
        Platform.runLater(() -> window.model.documents().openLesson("two"));
        until(() -> !window.present("#source-text"));
        assertThat(window.present("#code")).isTrue();
    }
}
