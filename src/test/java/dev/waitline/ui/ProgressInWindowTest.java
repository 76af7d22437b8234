package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.trace.json.ProgressJson;
import dev.waitline.trace.json.ProgressJson.Solved;
import dev.waitline.viewmodel.Store;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class ProgressInWindowTest {
    private static final Solved SOLVED = new Solved("2026-11-28T09:30:00Z", 12);

    private TestWindow window;

    @Start
    void start(Stage stage) {
        Store store = Store.inMemory();
        store.put(
                "progress",
                ProgressJson.NONE
                        .in("waitline", "two-locks", l -> l.withBroken(SOLVED).withFixed(SOLVED))
                        .in("waitline", "lost-update", l -> l.withBroken(SOLVED))
                        .write());
        window = new TestWindow(stage, store);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MenuItem item(String lesson) {
        return ((MenuButton) window.node("#lessons-menu"))
                .getItems().stream()
                        .flatMap(i -> i instanceof Menu group ? group.getItems().stream() : Stream.of(i))
                        .filter(i -> ("lesson-item-" + lesson).equals(i.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private List<String> texts(String grid) {
        return window.node(grid).lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }

    @Test
    void aMenuOfLessonsSaysHowFarTheyAreSolved() {
        assertThat(((MenuButton) window.node("#lessons-menu"))
                        .getItems().stream()
                                .filter(Menu.class::isInstance)
                                .filter(g -> ((Menu) g)
                                        .getItems().stream().anyMatch(i -> "lesson-item-two-locks".equals(i.getId()))))
                .singleElement()
                .satisfies(g -> assertThat(g.getText()).endsWith(" – partly solved"));
    }

    @Test
    void theMenuTicksWhatIsSolvedByShapeAndWord() {
        assertThat(item("two-locks").getText()).endsWith(" – solved");
        assertThat(item("two-locks").getGraphic())
                .extracting(g -> ((Label) g).getText())
                .isEqualTo("✓");
        assertThat(item("lost-update").getText()).endsWith(" – partly solved");
        assertThat(item("lost-update").getGraphic())
                .extracting(g -> ((Label) g).getText())
                .isEqualTo("◐");
        assertThat(item("notify-too-early").getGraphic()).isNull();
        assertThat(item("semaphore").getGraphic()).isNull();
    }

    @Test
    void theLessonSaysAtEachChallengeThatItIsSolved() {
        window.openLesson("lost-update");
        until(() -> window.node("#challenge-break-kept").isVisible());

        assertThat(window.text("#challenge-break-kept")).isEqualTo("Solved on 2026-11-28\nbest: 12 operations");
        assertThat(window.node("#challenge-fix-kept").isVisible()).isFalse();
    }

    @Test
    void theSheetListsAllAndForgetsItOnlyWhenItIsToldTwice(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("my progress");
        robot.push(KeyCode.ENTER);
        until(() -> window.node("#progress-overlay").isVisible());
        assertThat(texts("#progress-lessons"))
                .contains("✓ 2026-11-28\nbest: 12 operations", "✓ 2026-11-28\nbest: 12 lines changed", "open");
        assertThat(((Button) window.node("#progress-hand-in")).isDisabled()).isTrue();
        robot.interact(() -> ((TextField) window.node("#progress-name")).setText("Ann"));
        assertThat(((Button) window.node("#progress-hand-in")).isDisabled()).isFalse();

        robot.clickOn("#progress-clear");
        until(() -> robot.lookup("#progress-clear-yes").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#progress-clear-yes").tryQuery().isEmpty());
        assertThat(item("two-locks").getGraphic()).isNotNull();

        robot.clickOn("#progress-clear");
        until(() -> robot.lookup("#progress-clear-yes").tryQuery().isPresent());
        Node yes = robot.lookup("#progress-clear-yes").query();
        robot.clickOn(yes);
        until(() -> item("two-locks").getGraphic() == null);
        assertThat(((Button) window.node("#progress-clear")).isDisabled()).isTrue();
    }
}
