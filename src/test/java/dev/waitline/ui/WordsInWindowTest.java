package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class WordsInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWordsOfASentenceAreExplainedAndThenAll(FxRobot robot) {
        window.open("import threading\nlock = threading.Lock()\nlock.acquire()\n");
        assertThat(window.node("#sentence-words").isVisible()).isFalse();
        window.step(0, 0, 0);
        assertThat(window.text("#sentence")).contains("took lock");
        robot.clickOn("#sentence-words");
        until(() -> window.node("#words-overlay").isVisible());
        assertThat(robot.lookup("#word-acquire").queryAll()).hasSize(1);
        assertThat(robot.lookup("#word-ghost").queryAll()).isEmpty();

        robot.clickOn("#words-all");
        assertThat(robot.lookup("#word-ghost").queryAll()).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        until(() -> !window.node("#words-overlay").isVisible());
    }

    @Test
    void theTourIsOfferedAndOpensAsALesson(FxRobot robot) {
        window.open("print(1)\n");
        assertThat(window.node("#welcome").isVisible()).isFalse();
        Platform.runLater(() -> window.model.welcome().offer());
        until(() -> window.node("#welcome").isVisible());
        robot.clickOn("#welcome-take");

        until(() -> window.text("#lesson-name").startsWith("Lesson 1: One minute"));
        assertThat(window.node("#welcome").isVisible()).isFalse();
    }
}
