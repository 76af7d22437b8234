package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.onWindow;
import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.export.RunLink;
import dev.waitline.trace.Trace;
import dev.waitline.viewmodel.Notice;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class LinkInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @BeforeEach
    void open() {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        window.step(1, 2);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void does(FxRobot robot, String name) {
        robot.interact(() -> ((Palette) window.node("#palette")).open(() -> {}));
        robot.interact(() -> ((TextField) window.node("#palette-field")).setText(name));
        robot.interact(() -> window.node("#palette-field")
                .fireEvent(new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        javafx.scene.input.KeyCode.ENTER,
                        false,
                        false,
                        false,
                        false)));
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> ((TextField) window.node(field)).setText(text));
        robot.interact(() -> ((Button) window.node(field + "-do")).fire());
    }

    private static String clip() {
        return onWindow(() -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void whereThePageLiesIsAskedOnceAndKept(FxRobot robot) throws Exception {
        does(robot, "Copy a link");
        assertThat(window.node("#link-overlay").isVisible()).isTrue();
        type(robot, "#link-page", "page.html");
        assertThat(window.node("#link-page-wrong").isVisible()).isTrue();
        type(robot, "#link-page", " https://a.example/page.html#old ");
        until(() -> clip().startsWith("https://a.example/page.html#run="));

        assertThat(window.node("#link-overlay").isVisible()).isFalse();
        assertThat(window.text("#toast")).startsWith("The link is on the clipboard");
        Trace first = RunLink.read(clip());
        assertThat(first.step()).isEqualTo(window.run().position());
        assertThat(first.program().name()).isEqualTo("three-waiters.py");

        window.step(3);
        String before = clip();
        does(robot, "Copy a link");
        until(() -> !clip().equals(before));
        assertThat(window.node("#link-overlay").isVisible()).isFalse();
        assertThat(RunLink.read(clip()).step()).isEqualTo(first.step() + 1);
    }

    @Test
    void aLinkIsOpenedAtItsStepAndOfferedWhereItLiesOnTheClipboard(FxRobot robot) {
        int position = window.run().position();
        var snapshot = window.snapshot();
        type(robot, "#link-page", "https://a.example/");
        until(() -> clip().startsWith("https://a.example/#run="));
        String link = clip();
        window.open("print('another')\n");
        does(robot, "Open a link");
        assertThat(((TextField) window.node("#link-paste")).getText()).isEqualTo(link);
        robot.interact(() -> ((Button) window.node("#link-paste-do")).fire());
        until(() -> window.run().programName().equals("three-waiters.py")
                && window.run().position() == position);

        assertThat(window.snapshot()).isEqualTo(snapshot);
    }

    @Test
    void whatIsNoLinkOrABrokenOneIsSaid(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("something else");
            Clipboard.getSystemClipboard().setContent(content);
        });
        does(robot, "Open a link");
        type(robot, "#link-paste", "https://a.example/");
        assertThat(window.node("#link-paste-wrong").isVisible()).isTrue();

        type(robot, "#link-paste", "https://a.example/#run=AAAA");
        until(() -> window.model.noticeProperty().get() instanceof Notice.NoRun n
                && n.message().startsWith("this link does not hold a run"));
        assertThat(window.run().programName()).isEqualTo("three-waiters.py");
    }
}
