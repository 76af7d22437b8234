package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static dev.waitline.ui.TestWindow.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Operation;
import dev.waitline.trace.Resource;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Playing;
import dev.waitline.viewmodel.RunView;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Lessons and programs on a real CPython in the window. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class CPythonInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void onCPython() {
        EngineChoice python =
                new EngineChoice.CPython(Optional.of(RealPythons.one().path()));
        RunView before = window.model.runProperty().get();
        Platform.runLater(() -> window.model.documents().engine(python));
        until(() -> window.model.runProperty().get() != before && window.run().canRunFree());
    }

    @Test
    void aLessonIsSteppedAndItsWaitersStandInTheQueue() {
        window.openLesson("three-waiters");
        onCPython();
        window.step(0, threads(4));
        assertThat(window.snapshot().threads().get(1).next())
                .isEqualTo(new Operation(Operation.Kind.LINE, "name = threading.current_thread().name"));
        window.step(2, waits(2));
        window.step(1, waits(1));
        assertThat(window.cells("cond", 0)).containsExactly(2, 1);
    }

    @Test
    void aProgramThatTheModelRefusesRunsOnCPythonAtAButtonsPress(FxRobot robot) {
        Platform.runLater(() ->
                window.model.documents().open(new SourceText("ls.py", "import subprocess\nprint(subprocess.PIPE)\n")));
        until(() -> window.present("#refused") && window.node("#refused-python").isVisible());
        assertThat(window.text("#refused-title")).isEqualTo("The model does not run this program");
        robot.interact(((Button) window.node("#refused-python"))::fire);
        until(() -> window.model.runProperty().get() != null);
        assertThat(window.run().engine().shortName()).startsWith("CPython");
        robot.interact(() -> {
            window.model.playing().nextThread(NextThread.ROUND_ROBIN);
            window.model.playing().speed(Playing.FASTEST);
            window.model.playing().togglePlay();
        });
        until(() -> window.snapshot().output().standard().equals("-1\n"));
    }

    @Test
    void whoWasNotifiedStandsAmongThoseWhoWantTheLockAtOnce() {
        window.openLesson("three-waiters");
        onCPython();
        window.step(0, threads(2));
        window.step(1, waits(1));
        int next = window.run().position() + 1;
        Platform.runLater(() -> window.model.injecting().inject(Resource.Kind.CONDITION, "notify", 1));
        window.at(next);
        assertThat(window.cells("cond", 0)).isEmpty();
        assertThat(window.cells("cond", 1)).containsExactly(1);
    }

    @Test
    void whoGoesBackAndChoosesOtherwiseHearsThatANewProcessWasStarted(FxRobot robot) {
        window.openLesson("three-waiters");
        onCPython();
        window.step(0, threads(3));
        int fork = window.run().position();
        window.step(1, 1);
        robot.push(KeyCode.LEFT);
        window.at(fork + 1);
        robot.push(KeyCode.LEFT);
        window.at(fork);
        assertThat(window.model.statusProperty().get()).isEmpty();
        window.step(2);
        until(() -> window.text("#remark").startsWith("Went back: a new CPython"));
        assertThat(window.text("#sentence"))
                .as("what happened is said all the same")
                .startsWith("B ");
        assertThat(window.model.statusProperty().get()).isEmpty();
        assertThat(window.run().length()).isEqualTo(fork + 1);
        assertThat(window.run().branches()).hasSize(2);
    }

    @Test
    void aProgramThatKillsItsProcessIsOneNoticeAndItsPastStaysThere(FxRobot robot) {
        // The model knows no os.kill.
        window.open("n = 1\n");
        onCPython();
        window.open("""
            import os
            n = 1
            os.kill(os.getpid(), 9)
            """);
        window.step(0, 0);
        robot.push(KeyCode.RIGHT);
        until(() -> window.model.noticeProperty().get() != null);
        assertThat(String.valueOf(window.model.noticeProperty().get())).contains("signal 9");
        assertThat(window.run().position()).isEqualTo(2);
        robot.push(KeyCode.LEFT);
        window.at(1);
        Platform.runLater(window.model::dismissNotice);
        window.step(0);
        robot.push(KeyCode.RIGHT);
        until(() -> window.model.noticeProperty().get() != null);
    }

    @Test
    void anEndlessLoopThatRunsFreeCanBePausedAndNoProcessIsLeftBehind(FxRobot robot) throws InterruptedException {
        // The model knows no os.getpid.
        window.open("n = 1\n");
        onCPython();
        window.open("import os\nprint(os.getpid())\nwhile True:\n    pass\n");
        robot.push(KeyCode.F);
        until(() -> window.snapshot().output().standard().endsWith("\n"));
        long process = Long.parseLong(window.snapshot().output().standard().strip());
        assertThat(isThere(process)).isTrue();
        robot.push(KeyCode.SPACE);
        until(() -> window.run().schedule() != null
                && !window.model.playing().freeProperty().get());
        robot.push(KeyCode.F);
        until(() -> window.model.playing().freeProperty().get());
        Platform.runLater(window.model::close);
        until(() -> !isThere(process));
        assertThat(window.model.awaitEnd(60_000)).isTrue();
    }

    private static boolean isThere(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }
}
