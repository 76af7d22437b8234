package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
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

/** The window without a mouse. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class KeysInWindowTest {
    private static final int MOST_TABS = 80;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Node focused() {
        return window.node("#code").getScene().getFocusOwner();
    }

    private CodeArea code() {
        return (CodeArea) window.node("#code");
    }

    @Test
    void tabReachesTheControlsOfEveryPaneAndNothingIsTypedOnTheWay(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        String text = code().getText();
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < MOST_TABS; i++) {
            robot.push(KeyCode.TAB);
            Node now = focused();
            if (now != null && now.getId() != null) {
                reached.add(now.getId());
            }
        }

        assertThat(reached)
                .contains(
                        "play",
                        "step",
                        "back",
                        "open-menu",
                        "lessons-menu",
                        "next-thread",
                        "lane-step-1",
                        "timeline-slider",
                        "code");
        assertThat(code().getText()).isEqualTo(text);
    }

    @Test
    void theCodeIsEnteredByEnterAndLeftByEscapeAndUntilThenKeysAreTheWindows(FxRobot robot) {
        window.openLesson("three-waiters");
        String text = code().getText();
        robot.interact(() -> code().requestFocus());
        robot.push(KeyCode.X);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> code().requestFocus());
        robot.push(KeyCode.RIGHT);
        window.at(1);
        robot.push(KeyCode.BACK_SPACE);
        robot.push(KeyCode.DELETE);
        assertThat(code().getText()).isEqualTo(text);

        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DIGIT7);
        until(() -> !code().getText().equals(text));
        assertThat(code().getText()).isEqualTo("7" + text);

        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> code().requestFocus());
        robot.push(KeyCode.DIGIT8);
        assertThat(code().getText()).isEqualTo("7" + text);
    }

    @Test
    void aFocusedButtonIsPressedBySpaceAndAClickedOneDoesNotKeepTheFocus(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.interact(() -> window.node("#step").requestFocus());
        robot.push(KeyCode.SPACE);
        window.at(1);

        robot.clickOn("#step");
        window.at(2);
        until(() -> focused() != window.node("#step"));
    }

    @Test
    void aMenuThatIsClickedStaysOpenAndGivesTheFocusBackWhenItIsClosed(FxRobot robot) {
        window.openLesson("three-waiters");
        MenuButton menu = (MenuButton) window.node("#theme-menu");
        robot.clickOn("#theme-menu");
        until(menu::isShowing);
        // A focus that goes elsewhere is heard of a moment later.
        robot.interact(() -> {});
        robot.interact(() -> {});
        assertThat(menu.isShowing()).isTrue();

        robot.interact(menu::hide);
        until(() -> focused() == window.node("#code").getScene().getRoot());
        robot.push(KeyCode.SPACE);
        assertThat(menu.isShowing()).isFalse();
    }

    @Test
    void mPutsABookmarkAtTheStepAndTheMenuLeadsBackToIt(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, 0, 0);
        robot.push(KeyCode.M);
        MenuButton menu = (MenuButton) window.node("#bookmarks");
        until(() -> menu.getText().equals("1"));
        window.step(0, 0);

        robot.push(KeyCode.SHIFT, KeyCode.M);
        window.at(3);
        robot.push(KeyCode.M);
        until(() -> menu.getText().isEmpty());
    }

    @Test
    void twoBranchesAreHeldAgainstEachOtherAndAStepOfOneIsGoneTo(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        int fork = window.run().position();
        window.step(1, 2);
        robot.interact(() -> window.model.playing().goTo(fork));
        window.at(fork);
        window.step(2, 2);
        MenuButton menu = (MenuButton) window.node("#branches");
        until(() -> menu.getItems().size() > 2);
        Menu beside = (Menu) menu.getItems().getLast();
        robot.interact(() -> beside.getItems().getFirst().fire());
        until(() -> window.node("#compare-overlay").isVisible());

        robot.interact(() -> ((Button) window.node("#compare-2-" + (fork + 1))).fire());
        window.at(fork + 1);
        assertThat(window.run().branches().getFirst().current()).isTrue();
        assertThat(window.node("#compare-overlay").isVisible()).isFalse();
    }

    @Test
    void f6GoesFromPaneToPaneAndShiftF6Back(FxRobot robot) {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        robot.interact(() -> window.node("#play").requestFocus());
        robot.push(KeyCode.F6);
        Node first = focused();
        robot.push(KeyCode.F6);
        assertThat(focused()).isNotSameAs(first);
        robot.push(KeyCode.SHIFT, KeyCode.F6);

        assertThat(focused()).isSameAs(first);
    }

    @Test
    void thePaletteFindsALessonByAWordOfItsName(FxRobot robot) {
        window.openLesson("three-waiters");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        until(() -> window.node("#palette").isVisible());
        robot.write("lost up");
        robot.push(KeyCode.ENTER);

        until(() -> window.run().programName().equals("lost-update.py"));
        assertThat(window.node("#palette").isVisible()).isFalse();
    }

    @Test
    void shiftRightAndShiftLeftGoToStepsThatDecideSomething(FxRobot robot) {
        window.openLesson("lost-update");
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> window.snapshot().threads().size() == 2);
        int started = window.run().position();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        until(() -> window.snapshot().threads().size() == 3);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);

        window.at(started);
    }
}
