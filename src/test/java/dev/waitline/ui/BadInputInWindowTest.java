package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.session.ThreeWaiters;
import dev.waitline.source.SourceText;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.WindowModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever is opened or typed, there is one clear line, and what ran before is still there. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class BadInputInWindowTest {
    private static final String ENDLESS = "while True: pass\n";

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openThreeWaiters() {
        window.open(ThreeWaiters.source(3));
        window.step(0, 0);
    }

    @Test
    void aFileThatCannotBeReadIsALineAndTheRunStays(@TempDir Path folder) throws IOException {
        openThreeWaiters();
        RunView before = window.run();
        List<Path> files = List.of(
                folder.resolve("missing.py"),
                folder,
                Files.write(folder.resolve("binary.py"), new byte[] {1, 0, 2}),
                Files.createFile(folder.resolve("empty.py")));
        for (Path file : files) {
            Platform.runLater(() -> window.model.documents().open(file));
            until(() -> window.node("#banner").isVisible()
                    && window.text("#banner-text").contains(file.getFileName().toString()));
            assertThat(window.text("#banner-text")).doesNotContain("\n");
            assertThat(window.run()).isSameAs(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "print('hello'             | 1",
                "x = = 1                   | 1",
                "if True:\\nprint(1)       | 2",
                "x = 1\\n    y = 2         | 2",
                "import numpy              | 1",
                "from threading import Cat | 1",
            })
    void aProgramThatIsRefusedSaysWhyWhereItsRunWouldBeAndLeavesNoOtherOnScreen(
            String program, int line, @TempDir Path folder) throws IOException {
        openThreeWaiters();
        Path file = Files.writeString(folder.resolve("bad.py"), program.replace("\\n", "\n") + "\n");
        Platform.runLater(() -> window.model.documents().open(file));
        until(() -> window.present("#refused"));

        assertThat(window.text("#refused-what"))
                .startsWith("Line " + line + ": ")
                .doesNotContain("\n", "--engine");
        assertThat(window.model.runProperty().get()).isNull();
        assertThat(window.present("#lanes")).isFalse();
        for (String other : List.of("#output-pane", "#why", "#tabs", "#timeline", "#sentence")) {
            assertThat(inSight(window.node(other))).as(other).isFalse();
        }
        assertThat(((CodeArea) window.node("#code")).getText()).isEqualTo(Files.readString(file));

        window.open(ThreeWaiters.source(3));
        assertThat(window.present("#refused")).isFalse();
        assertThat(inSight(window.node("#timeline"))).isTrue();
    }

    private static boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatIsNotPythonIsNotOfferedToCPython(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.py"), "x = = 1\n");
        Platform.runLater(() -> window.model.documents().open(file));
        until(() -> window.present("#refused"));
        assertThat(inSight(window.node("#refused-python"))).isFalse();
        assertThat(window.text("#refused-title")).isEqualTo("This program does not run");
    }

    @Test
    void anEditIntoNonsenseKeepsTheLastGoodRunOnScreenAndInUse(FxRobot robot) {
        openThreeWaiters();
        CodeArea code = (CodeArea) window.node("#code");
        robot.interact(() -> code.appendText("def def def\n"));
        until(() -> window.text("#diagnostic").startsWith("Line 19: "));
        assertThat(window.run().position()).isEqualTo(2);
        window.step(0);
        robot.interact(() -> code.replaceText(ThreeWaiters.PROGRAM));
        until(() -> window.text("#diagnostic").isEmpty());

        assertThat(window.run().position()).isEqualTo(3);
    }

    @Test
    void anEndlessProgramPlaysAndCanBePaused(FxRobot robot) {
        window.open(ENDLESS);
        robot.interact(() -> {
            window.model.playing().nextThread(NextThread.ROUND_ROBIN);
            window.model.playing().speed(Playing.FASTEST);
        });
        robot.push(KeyCode.SPACE);
        until(() -> window.run().position() > 20);
        robot.push(KeyCode.SPACE);
        assertThat(window.model.playing().playingProperty().get()).isFalse();
        // A step that was under way may still arrive; after a command that waits in the same line, none can.
        robot.push(KeyCode.HOME);
        window.at(0);
        robot.push(KeyCode.RIGHT);
        window.at(1);
    }

    @Test
    void closingTheWindowWhileAProgramPlaysEndsItsWorker() {
        Set<Thread> others = Set.copyOf(Thread.getAllStackTraces().keySet());
        WindowModel model = TestWindow.model();
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Stage fresh = new Stage();
            MainWindow.show(fresh, model, Locale.ENGLISH);
            model.documents().open(new SourceText("endless.py", ENDLESS));
            model.playing().nextThread(NextThread.ROUND_ROBIN);
            model.playing().speed(Playing.FASTEST);
            model.playing().play();
            return fresh;
        });
        until(() -> model.runProperty().get() != null);
        Platform.runLater(model.playing()::play);
        until(() -> model.runProperty().get().position() > 3);
        List<Thread> workers = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> !others.contains(t) && t.getName().equals("waitline-session"))
                .toList();
        assertThat(workers).hasSize(1);
        Platform.runLater(stage::close);

        until(() -> !workers.getFirst().isAlive());
    }
}
