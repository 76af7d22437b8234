package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.onWindow;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.trace.Snapshot;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Thirty lanes can be followed: some are hidden, one stays at the top, and a map shows where the others are. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class LanesInWindowTest {
    private static final String THIRTY = """
        import threading

        lock = threading.Lock()

        def work():
            with lock:
                pass

        for n in range(30):
            threading.Thread(target=work).start()
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

    private static Predicate<Snapshot> has(int threads) {
        return s -> s.threads().size() == threads;
    }

    private double top(int thread) {
        return window.node("#lane-" + thread).getLayoutY();
    }

    /** Chooses what the menu of a lane offers. */
    private void choose(FxRobot robot, int lane, String id) {
        robot.clickOn("#lane-" + lane, MouseButton.SECONDARY);
        until(() -> menu().isPresent());
        ContextMenu menu = menu().orElseThrow();
        MenuItem item = menu.getItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            item.fire();
            menu.hide();
        });
        until(() -> menu().isEmpty());
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private boolean there(int thread) {
        return window.node("#code").getScene().lookup("#lane-" + thread) != null;
    }

    @Test
    void aLaneIsHiddenAndAllAreShownAgain(FxRobot robot) {
        window.open(THIRTY);
        window.step(0, has(4));
        choose(robot, 2, "lane-hide");
        until(() -> !there(2));
        assertThat(there(1)).isTrue();
        assertThat(there(3)).isTrue();
        window.step(2);
        assertThat(there(2)).isFalse();

        robot.clickOn("#lanes-hidden");
        until(() -> there(2));
        assertThat(window.node("#lanes-hidden").isVisible()).isFalse();
    }

    @Test
    void lanesOfThreadsThatHaveEndedAreHiddenTogether(FxRobot robot) {
        window.open(THIRTY);
        window.step(0, has(4));
        window.step(1, s -> s.threads().get(1).state().hasEnded());
        window.step(3, s -> s.threads().get(3).state().hasEnded());
        choose(robot, 0, "lane-hide-ended");
        until(() -> !there(1) && !there(3));

        assertThat(there(0) && there(2)).isTrue();
    }

    @Test
    void aPinnedLaneStaysAtTheTopUntilItIsPutBack(FxRobot robot) {
        window.open(THIRTY);
        window.step(0, has(4));
        choose(robot, 3, "lane-pin");
        until(() -> top(3) < top(0));
        window.step(1);
        assertThat(top(3)).isLessThan(top(0));
        assertThat(top(0)).isLessThan(top(1));

        choose(robot, 3, "lane-pin");
        until(() -> top(3) > top(2));
    }

    @Test
    void whereNotAllLanesFitAMapOfThemIsThereAndLeadsToThem(FxRobot robot) {
        window.open(THIRTY);
        Node map = window.node("#lanes-map");
        assertThat(map.isVisible()).isFalse();
        window.step(0, has(31));
        until(map::isVisible);
        ScrollPane lanes = (ScrollPane) window.node("#lanes .scroll-pane");
        until(() -> lanes.getVvalue() < 0.1);

        robot.clickOn(onWindow(() -> map.localToScreen(8, map.getLayoutBounds().getHeight() - 6)));
        until(() -> lanes.getVvalue() > 0.9);
        robot.clickOn(onWindow(() -> map.localToScreen(8, 4)));
        until(() -> lanes.getVvalue() < 0.1);
    }

    @Test
    void narrowerColumnsShowEarlierSteps(FxRobot robot) {
        window.open(THIRTY);
        window.step(0, has(31));
        int before = window.run().columns().size();
        robot.interact(() -> {
            for (int i = 0; i < 4; i++) {
                ((Button) window.node("#lanes-narrower")).fire();
            }
        });
        until(() -> window.run().columns().size() > before);
        robot.interact(() -> {
            for (int i = 0; i < 4; i++) {
                ((Button) window.node("#lanes-wider")).fire();
            }
        });
        until(() -> window.run().columns().size() == before);
        robot.push(KeyCode.LEFT);
        window.at(window.run().length() - 1);
    }
}
