package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.viewmodel.Prediction;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Questions before steps, asked and answered in the window. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class PredictInWindowTest {
    private static final int MOST_STEPS = 40;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private boolean asking() {
        return window.model.predicting().isAsking();
    }

    private Prediction shown() {
        return Objects.requireNonNull(window.model.predicting().shownProperty().get());
    }

    private Node focused() {
        return window.node("#code").getScene().getFocusOwner();
    }

    /** Presses Right until something is asked. */
    private Prediction goOn(FxRobot robot) {
        for (int i = 0; i < MOST_STEPS && !asking(); i++) {
            int before = window.run().position();
            robot.push(KeyCode.RIGHT);
            until(() -> asking() || window.run().position() > before);
        }
        assertThat(asking()).isTrue();
        return shown();
    }

    @Test
    void pSwitchesItOnAndANumberAnswers(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.P);
        until(() -> ((ToggleButton) window.node("#predict")).isSelected());
        Prediction asked = goOn(robot);
        assertThat(window.text("#predict-question")).isEqualTo(asked.question());
        assertThat(window.node("#sentence").isVisible()).isFalse();
        assertThat(window.node("#predict-card").getAccessibleText())
                .contains(asked.question(), "1: " + asked.answers().getFirst());
        assertThat(focused().getId()).isEqualTo("predict-card");

        robot.push(KeyCode.DIGIT2);
        window.at(asked.step() + 1);
        Prediction.Reply reply = Objects.requireNonNull(shown().reply());
        assertThat(reply.chosen()).isEqualTo(1);
        assertThat(window.text("#predict-why")).contains(reply.why());
        assertThat(window.node("#predict-card").getAccessibleText()).contains(reply.why());
        assertThat(window.node("#sentence").isVisible()).isTrue();

        robot.push(KeyCode.RIGHT);
        until(() -> asking() || !window.node("#predict-card").isVisible());
        robot.push(KeyCode.P);
        until(() -> !((ToggleButton) window.node("#predict")).isSelected()
                && !window.node("#predict-card").isVisible());
    }

    @Test
    void escapeLeavesAQuestionOutAndTheKeysAreTheWindowsAgain(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.clickOn("#predict");
        Prediction asked = goOn(robot);
        robot.push(KeyCode.ESCAPE);
        until(() -> !window.node("#predict-card").isVisible());
        assertThat(window.run().position()).isEqualTo(asked.step());
        assertThat(focused()).isSameAs(window.node("#code").getScene().getRoot());

        robot.push(KeyCode.RIGHT);
        window.at(asked.step() + 1);
    }

    @Test
    void answersAreReachedByTabAndPressedByAClick(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.P);
        Prediction asked = goOn(robot);
        robot.push(KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("predict-1");

        robot.clickOn("#predict-1");
        window.at(asked.step() + 1);
        assertThat(Objects.requireNonNull(shown().reply()).chosen()).isZero();
        assertThat(((Button) window.node("#predict-1")).isDisabled()).isTrue();
    }

    @Test
    void whatWasPredictedIsListedAndForgotten(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.P);
        Prediction asked = goOn(robot);
        robot.push(KeyCode.DIGIT1);
        window.at(asked.step() + 1);
        robot.clickOn("#predict-tally");
        until(() -> window.node("#progress-overlay").isVisible());
        assertThat(window.model.predicting().rowsProperty().get()).isNotEmpty();

        robot.clickOn("#progress-clear");
        until(() -> robot.lookup("#progress-clear-yes").tryQuery().isPresent());
        robot.clickOn("#progress-clear-yes");
        until(() -> window.model.predicting().rowsProperty().get().isEmpty());
        robot.push(KeyCode.ESCAPE);
        until(() -> !window.node("#progress-overlay").isVisible());
        assertThat(window.node("#predict-tally").isVisible()).isFalse();
    }
}
