package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.inScene;
import static dev.waitline.ui.TestWindow.onWindow;
import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.source.SourceText;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Showing a run to an audience, with a clicker's keys and the pointer. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class PresentInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private double text(String selector) {
        return onWindow(() -> ((Label) window.node(selector)).getFont().getSize());
    }

    private boolean visible(String selector) {
        return window.present(selector) && window.node(selector).isVisible();
    }

    @Test
    void textIsHalfAsLargeAgainAtLeastAndProgramLanesQueueSentenceAndOutputAreThere(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        window.step(1, TestWindow.waits(1));
        double usual = text("#timeline-step");
        robot.push(KeyCode.F11);
        until(() -> text("#present-place") >= 1.5 * usual);

        assertThat(text("#present-place")).isLessThanOrEqualTo(2.05 * usual);
        assertThat(visible("#top-bar")).isFalse();
        assertThat(visible("#timeline")).isTrue();
        double width = window.node("#code-panel").getScene().getWidth();
        double height = window.node("#code-panel").getScene().getHeight();
        for (String pane : new String[] {"#code-panel", "#lanes", "#card-cond", "#sentence", "#output"}) {
            Bounds bounds = inScene(window.node(pane));
            assertThat(bounds.getMinX()).as(pane).isBetween(0.0, width - 100);
            assertThat(bounds.getMaxX()).as(pane).isLessThanOrEqualTo(width + 0.5);
            assertThat(bounds.getMinY()).as(pane).isBetween(0.0, height - 40);
        }
        assertThat(inScene(window.node("#sentence")).getMaxY()).isLessThanOrEqualTo(height);
        assertThat(((ListView<?>) window.node("#output")).getItems()).hasSize(1);
        // As it was.
        robot.push(KeyCode.ESCAPE);
        until(() -> visible("#top-bar") && text("#timeline-step") == usual);
    }

    @Test
    void aClickersKeysGoOnAndBack(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.PAGE_DOWN);
        window.at(1);
        robot.push(KeyCode.PAGE_DOWN);
        window.at(2);
        robot.push(KeyCode.PAGE_UP);
        window.at(1);
    }

    @Test
    void theSentenceIsWithheldUntilAskedFor(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.W);
        robot.push(KeyCode.PAGE_DOWN);
        window.at(1);
        until(() -> visible("#reveal"));
        assertThat(window.node("#sentence").isVisible()).isFalse();
        robot.push(KeyCode.ENTER);
        until(() -> window.node("#sentence").isVisible());
        assertThat(window.node("#reveal").isVisible()).isFalse();
    }

    @Test
    void theScreenIsBlankUntilTheNextKeyWhichDoesNothingElse(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.B);
        until(() -> window.node("#curtain").isVisible());
        Bounds curtain = inScene(window.node("#curtain"));
        assertThat(curtain.getWidth())
                .isEqualTo(window.node("#curtain").getScene().getWidth());
        robot.push(KeyCode.PAGE_DOWN);
        until(() -> !window.node("#curtain").isVisible());
        assertThat(window.run().position()).isZero();
    }

    @Test
    void whatThePenDrawsGoesWithTheStep(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        robot.push(KeyCode.I);
        robot.drag("#code-panel").dropBy(60, 40);
        until(() -> !strokes().isEmpty());
        robot.push(KeyCode.PAGE_DOWN);
        window.at(1);
        until(() -> strokes().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertThat(window.model.presenting().onProperty().get()).isTrue();
        robot.push(KeyCode.ESCAPE);
        until(() -> !window.model.presenting().onProperty().get());
    }

    private List<Node> strokes() {
        return ((Parent) window.node("#pen")).getChildrenUnmodifiable();
    }

    @Test
    void theSpotlightLightsWhereThePointerIs(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        robot.moveTo("#lanes");
        robot.push(KeyCode.S);
        until(() -> window.node("#spotlight").isVisible());
        Bounds lanes = inScene(window.node("#lanes"));
        Node shade =
                ((Parent) window.node("#spotlight")).getChildrenUnmodifiable().getFirst();
        until(() -> !shade.contains(lanes.getCenterX(), lanes.getCenterY()) && shade.contains(3, 3));
    }

    @Test
    void theControlsGoByThemselvesAndComeWithThePointer(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.F11);
        until(() -> window.node("#present-strip").isVisible());
        robot.moveTo("#output-pane");
        until(() -> !window.node("#present-strip").isVisible());
        robot.moveBy(20, 5);
        until(() -> window.node("#present-strip").isVisible());
        robot.clickOn("#present-next");
        window.at(1);
        robot.clickOn("#present-leave");
        until(() -> visible("#top-bar"));
    }

    @Test
    void aTalkOfEightMomentsIsRunByAClicker(FxRobot robot) {
        StringBuilder text = new StringBuilder("import threading\n\ncount = 0\n\n\ndef work():\n    global count\n");
        text.append("    for i in range(8):\n        count += 1\n\n\n");
        text.append("threading.Thread(target=work, name=\"A\").start()\n\n# Talk\n");
        for (int i = 1; i <= 8; i++) {
            text.append("# - when variable count %d: It is %d\n".formatted(i, i));
        }
        window.open(new SourceText("talk.py", text.toString()));
        robot.push(KeyCode.F5);
        until(() ->
                visible("#present-strip") && window.model.presenting().moments().size() == 8);
        for (int i = 1; i <= 8; i++) {
            String caption = "It is " + i;
            robot.push(KeyCode.PAGE_DOWN);
            until(() -> visible("#caption") && window.text("#caption").equals(caption));
            assertThat(window.text("#present-place")).isEqualTo("Moment %d of 8".formatted(i));
            until(() -> !window.model.playing().playingProperty().get());
        }
        robot.push(KeyCode.PAGE_UP);
        until(() -> window.text("#caption").equals("It is 7"));
    }

    @Test
    void whereThereIsNoTalkItIsSaidHowToMakeOne(FxRobot robot) {
        window.open("print(1)\n");
        robot.push(KeyCode.F5);
        until(() -> visible("#toast"));
        assertThat(window.text("#toast")).contains("M").contains("F5");
        assertThat(window.model.presenting().onProperty().get()).isFalse();
    }

    @Test
    void aSeventhThreadAndMoreAreOfferedByTheirNumbers() {
        window.open("""
            import threading
            go = threading.Event()
            threads = [threading.Thread(target=go.wait, name=f"worker-{n}") for n in range(8)]
            for t in threads:
                t.start()
            go.wait()
            """);
        window.step(0, s -> s.threads().size() == 9);
        window.step(0, TestWindow.waits(0));
        Platform.runLater(() -> window.model.playing().step());
        until(() -> window.present("#offer-8"));
        Button offer = (Button) window.node("#offer-8");
        assertThat(offer.getText()).isEmpty();
        assertThat(offer.getAccessibleText()).isEqualTo("worker-7");
    }
}
