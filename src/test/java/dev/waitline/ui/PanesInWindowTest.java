package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.inScene;
import static dev.waitline.ui.TestWindow.onWindow;
import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.waitline.viewmodel.Store;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Panes can be folded, swapped and dragged, and text may be twice as large: nothing leaves the window then. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields.
class PanesInWindowTest {
    private final Store store = Store.inMemory();
    private TestWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        window = new TestWindow(shown, store);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void zoom(FxRobot robot, int steps) {
        for (int i = 0; i < Math.abs(steps); i++) {
            robot.push(KeyCode.CONTROL, steps > 0 ? KeyCode.PLUS : KeyCode.MINUS);
        }
    }

    /** What stands in the window itself, and not in something that scrolls. */
    private static void fixed(Node node, List<Node> found) {
        if (!node.isVisible() || node instanceof ScrollPane || node instanceof VirtualizedScrollPane) {
            return;
        }
        if (node instanceof Labeled || node instanceof Slider) {
            found.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> fixed(child, found));
        }
    }

    /** What a mouse does with a divider: the headless screen does not drag. */
    private static void mouse(Node divider, EventType<MouseEvent> what, double down, int clicks) {
        Bounds at = inScene(divider);
        double x = at.getCenterX();
        double y = at.getCenterY() + down;
        boolean held = what != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                divider,
                new MouseEvent(
                        what,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        held,
                        false,
                        false,
                        false,
                        false,
                        down == 0,
                        null));
    }

    private MenuItem viewItem(String id) {
        return ((MenuButton) window.node("#theme-menu"))
                .getItems().stream()
                        .filter(i -> id.equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private void fold(FxRobot robot, String id) {
        robot.interact(() -> {
            CheckMenuItem item = (CheckMenuItem) viewItem(id);
            item.setSelected(!item.isSelected());
            item.fire();
        });
    }

    @Test
    void withTextTwiceAsLargeNothingLeavesTheWindowAndThePanesStandOneBelowTheOther(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        double before = onWindow(() -> window.node("#play").getLayoutBounds().getHeight());
        zoom(robot, 15);
        until(() -> window.present("#column"));
        until(() -> window.node("#play").getLayoutBounds().getHeight() > 1.9 * before);

        List<Node> found = new ArrayList<>();
        robot.interact(() -> fixed(window.node("#top-bar").getScene().getRoot(), found));
        assertThat(found).hasSizeGreaterThan(12);
        for (Node node : found) {
            Bounds bounds = inScene(node);
            assertThat(bounds.getMinX()).as(node.toString()).isGreaterThanOrEqualTo(-0.5);
            assertThat(bounds.getMaxX())
                    .as(node.toString())
                    .isLessThanOrEqualTo(node.getScene().getWidth() + 0.5);
            assertThat(bounds.getMaxY())
                    .as(node.toString())
                    .isLessThanOrEqualTo(node.getScene().getHeight() + 0.5);
        }
        Bounds lanes = inScene(window.node("#lanes"));
        assertThat(inScene(window.node("#primitives")).getMinY()).isGreaterThan(lanes.getMaxY() - 1);
        assertThat(inScene(window.node("#code-panel")).getMinY()).isGreaterThan(lanes.getMaxY());
        // All of it can still be used.
        robot.interact(() -> ((ScrollPane) window.node("#column")).setVvalue(1));
        until(() -> inScene(window.node("#tabs")).getMinY()
                < window.node("#tabs").getScene().getHeight());

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        until(() -> !window.present("#column"));
        assertThat(inScene(window.node("#code-panel")).getMaxX())
                .isLessThan(inScene(window.node("#lanes")).getMinX() + 1);
    }

    @Test
    void theSizeOfTextIsThereAfterARestart(FxRobot robot) {
        window.openLesson("three-waiters");
        zoom(robot, 3);
        double size = ((Labeled) window.node("#play")).getFont().getSize();
        robot.interact(() -> window = new TestWindow(stage, store));
        window.openLesson("three-waiters");

        until(() -> ((Labeled) window.node("#play")).getFont().getSize() == size);
    }

    @Test
    void aFoldedPaneIsAwayAlsoAfterARestartUntilItIsShownAgain(FxRobot robot) {
        window.openLesson("three-waiters");
        fold(robot, "pane-code");
        fold(robot, "pane-side");
        until(() -> !window.present("#code-panel")
                && !window.node("#tabs").getParent().getParent().isVisible());
        robot.interact(() -> window = new TestWindow(stage, store));
        window.openLesson("three-waiters");
        assertThat(window.present("#code-panel")).isFalse();
        assertThat(((CheckMenuItem) viewItem("pane-code")).isSelected()).isFalse();
        assertThat(((CheckMenuItem) viewItem("pane-output")).isSelected()).isTrue();

        robot.interact(() -> viewItem("pane-reset").fire());
        until(() -> window.present("#code-panel"));
        assertThat(((CheckMenuItem) viewItem("pane-side")).isSelected()).isTrue();
    }

    @Test
    void codeAndThreadsChangePlaces(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.interact(() -> viewItem("pane-swap").fire());

        until(() -> inScene(window.node("#lanes")).getMaxX()
                <= inScene(window.node("#code-panel")).getMinX());
    }

    @Test
    void whatAPersonDragsStaysWhereItIsWhenThreadsComeAndAfterARestart(FxRobot robot) {
        window.openLesson("three-waiters");
        SplitPane split = (SplitPane) window.node("#centre");
        Node divider = split.lookup(".split-pane-divider");
        double before = split.getDividerPositions()[0];
        robot.interact(() -> {
            mouse(divider, MouseEvent.MOUSE_PRESSED, 0, 1);
            mouse(divider, MouseEvent.MOUSE_DRAGGED, 90, 1);
            mouse(divider, MouseEvent.MOUSE_RELEASED, 90, 1);
        });
        until(() -> split.getDividerPositions()[0] > before + 0.05);
        double dragged = split.getDividerPositions()[0];
        window.step(0, threads(4));
        assertThat(split.getDividerPositions()[0]).isCloseTo(dragged, offset(0.02));

        robot.interact(() -> window = new TestWindow(stage, store));
        window.openLesson("three-waiters");
        SplitPane again = (SplitPane) window.node("#centre");
        until(() -> Math.abs(again.getDividerPositions()[0] - dragged) < 0.02);
        robot.interact(() -> mouse(again.lookup(".split-pane-divider"), MouseEvent.MOUSE_CLICKED, 0, 2));
        until(() -> Math.abs(again.getDividerPositions()[0] - before) < 0.05);
    }
}
