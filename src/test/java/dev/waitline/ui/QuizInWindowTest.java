package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.viewmodel.Quizzing;
import dev.waitline.viewmodel.Quizzing.Row;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
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

@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class QuizInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Quizzing.Quiz asked(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.P);
        until(() -> window.model.quizzing().quizProperty().get() != null);
        return Objects.requireNonNull(window.model.quizzing().quizProperty().get());
    }

    private String verdict(int number) {
        return ((Label) window.node("#quiz-verdict-" + number)).getText();
    }

    @Test
    void whatIsTickedIsHeldAgainstTheSearchAndAPossibleOneIsShown(FxRobot robot) {
        window.openLesson("three-waiters");
        List<Row> rows = asked(robot).rows();
        assertThat(rows).hasSizeGreaterThan(3).anyMatch(Row::possible).anyMatch(r -> !r.possible());
        assertThat(window.node("#quiz-overlay").isVisible()).isTrue();

        // The first is answered wrongly, all others rightly.
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).possible() == (i > 0)) {
                CheckBox tick = (CheckBox) window.node("#quiz-tick-" + (i + 1));
                robot.interact(tick::requestFocus);
                robot.push(KeyCode.SPACE);
                assertThat(tick.isSelected()).isTrue();
            }
        }
        robot.interact(() -> window.node("#quiz-check").requestFocus());
        robot.push(KeyCode.SPACE);

        assertThat(((Label) window.node("#quiz-tally")).getText())
                .isEqualTo((rows.size() - 1) + " of " + rows.size() + " right");
        assertThat(verdict(1)).startsWith("No, ").endsWith(rows.getFirst().why());
        assertThat(verdict(2)).startsWith("Right, ").contains(rows.get(1).possible() ? "possible" : "impossible");
        int possible =
                1 + rows.indexOf(rows.stream().filter(Row::possible).findFirst().orElseThrow());
        robot.interact(() -> window.node("#quiz-show-" + possible).requestFocus());
        robot.push(KeyCode.SPACE);

        Row shown = rows.get(possible - 1);
        until(() -> !window.node("#quiz-overlay").isVisible()
                && window.run().snapshot().ending() != null);
        assertThat(Objects.requireNonNull(window.run().snapshot().ending()).kind())
                .isEqualTo(shown.end());
        StringBuilder printed = new StringBuilder();
        window.run().snapshot().output().tail(100).forEach(p -> printed.append(p.text()));
        assertThat(printed.toString().lines().toList()).isEqualTo(shown.lines());
    }

    @Test
    void aProgramThatCannotBeSearchedToItsEndIsNotAskedAbout(FxRobot robot) {
        window.open("""
            import signal
            import threading
            threading.Thread(target=lambda: signal.raise_signal(signal.SIGINT)).start()
            print("on")
            """);
        Quizzing.Quiz quiz = asked(robot);
        assertThat(quiz.refusal()).isEqualTo(Quizzing.Refusal.UNKNOWN);
        assertThat(quiz.rows()).isEmpty();
        assertThat(((Label) window.node("#quiz-lead")).getText()).contains("nothing is asked");
        assertThat(window.node("#quiz-check").isVisible()).isFalse();
        robot.push(KeyCode.ESCAPE);
        assertThat(window.node("#quiz-overlay").isVisible()).isFalse();
    }

    @Test
    void otherOnesComeWhenTheyAreAskedFor(FxRobot robot) {
        window.openLesson("three-waiters");
        Quizzing.Quiz first = asked(robot);
        robot.interact(() -> window.node("#quiz-check").requestFocus());
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.SPACE);
        until(() -> window.model.quizzing().quizProperty().get() != first
                && window.model.quizzing().quizProperty().get() != null);
        assertThat(window.node("#quiz-check").isVisible()).isTrue();
        assertThat(((Label) window.node("#quiz-tally")).getText()).isEmpty();
    }
}
