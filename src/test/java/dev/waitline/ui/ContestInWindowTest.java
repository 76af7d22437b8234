package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.viewmodel.Contest.Shown;
import dev.waitline.viewmodel.Contest.Stage;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
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
class ContestInWindowTest {
    private TestWindow window;

    @Start
    void start(javafx.stage.Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Shown shown() {
        return Objects.requireNonNull(window.model.contest().shownProperty().get());
    }

    private void press(FxRobot robot, String selector) {
        robot.interact(() -> window.node(selector).requestFocus());
        robot.push(KeyCode.SPACE);
    }

    @Test
    void oneDrivesTheThreadsIntoADeadlockByTheirNumbers(FxRobot robot) {
        window.openLesson("two-locks");
        robot.push(KeyCode.X);
        until(() -> window.present("#outcome-drive-1"));
        press(robot, "#outcome-drive-1");
        until(() -> window.present("#contest-move-1"));
        assertThat(window.text("#contest-count")).isEqualTo("1 operation, the shortest way has 6");

        while (shown().stage() == Stage.CHOOSE) {
            press(robot, "#contest-hint");
            int thread = shown().moves().get(shown().hint()).thread();
            assertThat(((Button) window.node("#contest-move-" + thread)).getText())
                    .startsWith("→ ");
            int made = shown().made();
            robot.push(KeyCode.getKeyCode(Integer.toString(thread)));
            until(() -> shown().made() > made);
        }
        assertThat(window.text("#contest-said")).isEqualTo("You made it, and there is no shorter way.");

        robot.push(KeyCode.LEFT);
        until(() -> window.present("#contest-move-1"));
        press(robot, "#contest-end");
        until(() -> !window.node("#contest").isVisible());
    }

    @Test
    void theSchedulerIsPlayedAgainstFromThePalette(FxRobot robot) {
        window.openLesson("two-locks");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("play against");
        robot.push(KeyCode.ENTER);
        until(() -> window.model.contest().shownProperty().get() != null && shown().stage() == Stage.CHOOSE);
        while (shown().stage() == Stage.CHOOSE) {
            int made = shown().made();
            press(robot, "#contest-move-" + shown().moves().getFirst().thread());
            until(() -> shown().made() > made);
        }

        assertThat(window.text("#contest-said"))
                .isIn(
                        "You won: the program ended well.",
                        "The scheduler won: this is a bad end. Go back with Left, and choose otherwise.");
    }
}
