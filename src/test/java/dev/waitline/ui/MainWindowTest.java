package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.ThreeWaiters;
import dev.waitline.viewmodel.NextThread;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Buttons, keys and the timeline, on a program whose three children have been started. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class MainWindowTest {
    private static final int STARTED = ThreeWaiters.started(3);

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void started() {
        window.open(ThreeWaiters.source(3));
        window.step(new int[STARTED]);
    }

    private void press(FxRobot robot, int... threads) {
        for (int thread : threads) {
            int before = window.run().position();
            robot.clickOn("#lane-step-" + thread);
            window.at(before + 1);
        }
    }

    @Test
    void theButtonOfALaneMovesItsThread(FxRobot robot) {
        started();
        press(robot, 1, 2);

        assertThat(window.run().movers().at(STARTED + 1)).isEqualTo(1);
        assertThat(window.run().movers().at(STARTED + 2)).isEqualTo(2);
        assertThat(window.text("#timeline-step")).isEqualTo("Step 14 of 14");
    }

    @Test
    void theButtonOfABlockedLaneSaysWhyNot(FxRobot robot) {
        started();
        window.step(1, 2);
        robot.clickOn("#lane-step-2");
        until(() -> !window.model.statusProperty().get().isEmpty());

        assertThat(window.text("#sentence"))
                .isEqualTo(window.model.statusProperty().get());
        assertThat(window.run().position()).isEqualTo(STARTED + 2);
    }

    @Test
    void keysStepGoBackChooseAndInject(FxRobot robot) {
        started();
        robot.push(KeyCode.DIGIT2);
        until(() -> window.run().chosen() == 2);
        robot.push(KeyCode.RIGHT);
        window.at(STARTED + 1);
        robot.push(KeyCode.RIGHT);
        window.at(STARTED + 2);
        robot.push(KeyCode.RIGHT);
        window.at(STARTED + 3);
        assertThat(window.cells("cond", 0)).containsExactly(2);
        robot.push(KeyCode.LEFT);
        window.at(STARTED + 2);
        robot.push(KeyCode.END);
        window.at(STARTED + 3);
        robot.push(KeyCode.N);
        window.at(STARTED + 4);
        robot.push(KeyCode.HOME);
        window.at(0);

        assertThat(window.run().length()).isEqualTo(STARTED + 4);
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) {
        started();
        robot.interact(() -> window.model.playing().nextThread(NextThread.ROUND_ROBIN));
        robot.push(KeyCode.SPACE);
        until(() -> window.run().position() > STARTED + 1);
        robot.push(KeyCode.SPACE);

        assertThat(window.model.playing().playingProperty().get()).isFalse();
    }

    @Test
    void keysThatWriteAreLeftToTheCode(FxRobot robot) {
        window.open(ThreeWaiters.source(3));
        window.step(0, 0);
        robot.clickOn("#code");
        CodeArea code = (CodeArea) window.node("#code");
        robot.push(KeyCode.END);
        // There it makes nonsense of the program, which is not run anew however long it stays so.
        robot.interact(() -> code.moveTo(0));
        robot.push(KeyCode.SPACE);

        assertThat(window.model.playing().playingProperty().get()).isFalse();
        assertThat(code.getText()).isNotEqualTo(ThreeWaiters.PROGRAM);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(code.getText()).isEqualTo(ThreeWaiters.PROGRAM);
        assertThat(window.run().position()).isEqualTo(2);
    }

    @Test
    void whatIsAnimatedEndsWhereItBelongsGoingBackToo(FxRobot robot) {
        started();
        window.step(1, 1, 1, 3, 3, 3, 0, 0);
        String cell = "#cell-%d-1"
                .formatted(window.snapshot().primitive("cond").orElseThrow().id());
        Node one = window.node(cell);
        double x = one.getLayoutX();
        double y = one.getLayoutY();
        robot.clickOn("#lane-step-0");
        window.at(STARTED + 9);
        until(() -> one.getLayoutX() != x);
        robot.push(KeyCode.LEFT);
        window.at(STARTED + 8);
        until(() -> window.node(cell).getLayoutX() == x);

        Node again = window.node(cell);
        assertThat(again.getLayoutX()).isEqualTo(x);
        assertThat(again.getLayoutY()).isEqualTo(y);
        assertThat(again.getTranslateX()).isZero();
        assertThat(again.getOpacity()).isEqualTo(1);
    }

    @Test
    void anotherChoiceAfterGoingBackIsABranchInTheList(FxRobot robot) {
        started();
        window.step(1);
        robot.push(KeyCode.LEFT);
        window.at(STARTED);
        assertThat(window.node("#branches").isVisible()).isFalse();
        press(robot, 2);

        assertThat(window.run().branches()).hasSize(2);
        assertThat(window.node("#branches").isVisible()).isTrue();
    }

    @Test
    void theSliderGoesToAStep(FxRobot robot) {
        started();
        robot.interact(() -> ((Slider) window.node("#timeline-slider")).setValue(2));
        window.at(2);

        assertThat(window.run().length()).isEqualTo(STARTED);
    }

    @Test
    void theHelpListsTheKeysAndCloses(FxRobot robot) {
        robot.clickOn("#help");
        assertThat(window.node("#help-overlay").isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);

        assertThat(window.node("#help-overlay").isVisible()).isFalse();
    }
}
