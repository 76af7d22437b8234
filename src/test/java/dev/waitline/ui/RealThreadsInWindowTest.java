package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.engine.EngineChoice;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.Sightings;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Threads that run free, and the program run many times on them. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class RealThreadsInWindowTest {
    private static final String ENDLESS = """
        import threading
        cond = threading.Condition()
        turn = 0
        def play(me):
            global turn
            while True:
                with cond:
                    while turn != me:
                        cond.wait()
                    turn = 1 - me
                    cond.notify()
        for me in (0, 1):
            threading.Thread(target=play, args=(me,)).start()
        """;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void onTheJvm(String program) {
        window.open(program);
        RunView before = window.model.runProperty().get();
        Platform.runLater(() -> window.model.documents().engine(new EngineChoice.Jvm(EngineChoice.Jvm.USUAL_INTERVAL)));
        until(() -> window.model.runProperty().get() != before && window.run().canRunFree());
    }

    private String play() {
        return ((Button) window.node("#play")).getText();
    }

    private Sightings seen() {
        return Objects.requireNonNull(window.model.realRuns().seenProperty().get());
    }

    @Test
    void onlyAnEngineWithRealThreadsOffersToRunFree(FxRobot robot) {
        window.open(ENDLESS);
        assertThat(window.node("#run-free").isVisible()).isFalse();
        onTheJvm(ENDLESS);
        until(() -> window.node("#run-free").isVisible());
    }

    @Test
    void threadsRunFreeUntilTheyArePausedAndOneCanGoBackOverIt(FxRobot robot) {
        onTheJvm(ENDLESS);
        robot.push(KeyCode.F);
        until(() -> window.run().position() > 5);
        assertThat(play()).isEqualTo("Pause");
        assertThat(window.run().columns().getLast().events()).hasSizeLessThan(40);
        robot.push(KeyCode.SPACE);
        until(() -> window.run().schedule() != null);
        assertThat(play()).isEqualTo("Play");
        int end = window.run().position();
        robot.push(KeyCode.LEFT);
        until(() -> window.run().position() == end - 1);
        robot.push(KeyCode.HOME);
        until(() -> window.run().position() == 0);
        robot.push(KeyCode.RIGHT);
        until(() -> window.run().position() == 1);
        assertThat(window.run().length()).isEqualTo(end);
    }

    @Test
    void outcomesThatWereFoundSayHowOftenTheyCame(FxRobot robot) {
        window.openLesson("two-locks");
        robot.push(KeyCode.X);
        until(() -> window.model.exploration().resultProperty().get() != null);
        robot.interact(window.model.realRuns()::run);
        until(() -> window.model.realRuns().seenProperty().get() != null && seen().runs() >= 3);
        robot.interact(window.model.realRuns()::stop);
        until(() -> !window.model.realRuns().runningProperty().get());
        assertThat(robot.lookup(".outcome-share").queryAllAs(Label.class))
                .hasSize(3)
                .allSatisfy(l -> assertThat(l.getText()).contains(" of " + seen().runs() + " times on JVM threads"))
                .anySatisfy(l -> assertThat(l.getText()).startsWith("Possible, but it came 0 of "));
        assertThat(window.text("#runs-line")).startsWith(seen().runs() + " runs on JVM threads");
    }

    @Test
    void whatCameAndWasNotFoundGetsACardOfItsOwn(FxRobot robot) {
        window.open("import time\nprint(time.perf_counter_ns())\n");
        robot.push(KeyCode.X);
        until(() -> window.model.exploration().resultProperty().get() != null);
        robot.interact(window.model.realRuns()::run);
        until(() -> window.model.realRuns().seenProperty().get() != null && seen().runs() >= 3);
        robot.interact(window.model.realRuns()::stop);
        until(() -> !window.model.realRuns().runningProperty().get());
        until(() -> robot.lookup("#seen-1").tryQuery().isPresent());
        assertThat(robot.lookup("#seen-1 .outcome-foot")
                        .queryAllAs(Label.class)
                        .iterator()
                        .next()
                        .getText())
                .startsWith("The search did not find it: it rests on time");
    }
}
