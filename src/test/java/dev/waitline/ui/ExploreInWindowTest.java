package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.diagram.Drawing;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.StateDiagram;
import dev.waitline.diagram.StatesLayout;
import dev.waitline.explore.Findings;
import dev.waitline.explore.Options;
import dev.waitline.explore.StateGraph;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.json.FormatException;
import dev.waitline.trace.json.ScheduleJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The Explore tab, the graph of states and the challenges, on the lesson with two locks. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class ExploreInWindowTest {
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void searched(FxRobot robot) {
        window.openLesson("two-locks");
        robot.push(KeyCode.X);
        until(() -> window.model.exploration().resultProperty().get() != null);
    }

    private Findings found() {
        return Objects.requireNonNull(
                        window.model.exploration().resultProperty().get())
                .findings();
    }

    private Ending.Kind ending() {
        Ending ending = window.snapshot().ending();
        return ending == null ? Ending.Kind.EXIT : ending.kind();
    }

    @Test
    void theKeyOpensTheTabAndTheOutcomesAreCardsWorstFirst(FxRobot robot) {
        searched(robot);

        assertThat(window.text("#explore-headline")).matches("All [0-9,]+ schedules covered: 3 outcomes");
        assertThat(window.text("#explore-endings")).isEqualTo("2 finished · 1 stuck");
        assertThat(window.node("#outcome-1").getStyleClass()).contains("bad");
        assertThat(window.node("#outcome-3").getStyleClass()).contains("good");
    }

    @Test
    void anOutcomeThatHasNotTheResultOfTheLessonIsNotGood(FxRobot robot) {
        window.openLesson("lost-update");
        robot.push(KeyCode.X);
        until(() -> window.present("#outcome-2"));

        assertThat(window.node("#outcome-1").getStyleClass()).contains("bad");
        assertThat(window.node("#outcome-2").getStyleClass()).contains("good");
        robot.clickOn("#outcome-show-1");
        until(() -> window.snapshot().ending() != null);
        until(() -> window.text("#ending").equals("finished, with the wrong result"));
    }

    @Test
    void showRunsTheWitnessToItsEnd(FxRobot robot) {
        searched(robot);
        robot.clickOn("#outcome-show-1");
        until(() -> window.snapshot().ending() != null);

        assertThat(ending()).isEqualTo(Ending.Kind.STUCK);
        int end = window.run().position();
        robot.push(KeyCode.LEFT);
        window.at(end - 1);
        assertThat(window.snapshot().ending()).isNull();
    }

    @Test
    void theStoryIsShownAndAClickOnARowGoesThere(FxRobot robot) {
        searched(robot);
        robot.clickOn("#outcome-story-1");
        Button row = (Button) window.node("#outcome-1").lookupAll(".outcome-step").stream()
                .filter(n -> ((Button) n).getText().contains("takes "))
                .findFirst()
                .orElseThrow();
        robot.interact(row::fire);
        until(() -> window.run().position() > 0
                && window.run().length() > window.run().position());

        assertThat(window.snapshot().ending()).isNull();
        assertThat(window.snapshot().threads()).anyMatch(t -> !t.holds().isEmpty());
    }

    @Test
    void theButtonSearchesAndOutcomesCanBePutTogether(FxRobot robot) {
        window.openLesson("two-locks");
        robot.clickOn("#tab-explore");
        robot.clickOn("#explore-search");
        until(() -> window.model.exploration().resultProperty().get() != null);
        robot.clickOn("#explore-grouped");

        assertThat(window.node("#explore").lookupAll(".outcome")).hasSize(2);
    }

    @Test
    void whatMustHoldIsTypedJudgedShownAndKeptWithTheProgram(FxRobot robot) {
        window.openLesson("two-locks");
        robot.clickOn("#tab-explore");
        robot.clickOn("#explore-claim-add");
        robot.write("not (fork.locked() and knife.locked())").push(KeyCode.ENTER);
        until(() -> window.model.exploration().resultProperty().get() != null);

        assertThat(window.node("#verdict-1").getStyleClass()).contains("bad");
        robot.clickOn("#verdict-show-1");
        until(() -> window.run().position() > 0);
        assertThat(window.snapshot().threads())
                .filteredOn(t -> !t.holds().isEmpty())
                .isNotEmpty();

        window.openLesson("lost-update");
        assertThat(window.node("#explore-claims").lookupAll(".explore-claim")).isEmpty();
        window.openLesson("two-locks");
        until(() -> !window.node("#explore-claims").lookupAll(".explore-claim").isEmpty());
    }

    @Test
    void whatCannotBeSaidIsToldAndNothingIsLost(FxRobot robot) {
        window.openLesson("two-locks");
        robot.clickOn("#tab-explore");
        robot.clickOn("#explore-claim-add");
        robot.write("frok.locked()").push(KeyCode.ENTER);
        until(() -> !window.text("#explore-problem").isEmpty());

        assertThat(window.text("#explore-problem"))
                .isEqualTo("always frok.locked(): it is neither true nor false in any state: "
                        + "NameError: there is neither a global nor a running thread named 'frok'");
        assertThat(window.node("#explore-claims").lookupAll(".explore-claim")).hasSize(1);
    }

    @Test
    void aSearchThatWasCutShortClaimsNothing(FxRobot robot) {
        window.openLesson("two-locks");
        robot.interact(() -> window.model.exploration().options(Options.DEFAULT.withStates(5)));
        robot.push(KeyCode.X);
        until(() -> window.model.exploration().resultProperty().get() != null);

        assertThat(window.text("#explore-headline"))
                .startsWith("Cut short after ")
                .endsWith("what is not listed may still happen.");
    }

    @Test
    void optionsAreTakenFromTheirBox(FxRobot robot) {
        window.openLesson("two-locks");
        robot.clickOn("#tab-explore");
        robot.clickOn("#explore-options");
        robot.clickOn("#explore-spurious");
        robot.doubleClickOn("#explore-seconds");
        robot.write("7");

        Options options = window.model.exploration().optionsProperty().get();
        assertThat(options.spurious()).isTrue();
        assertThat(options.seconds()).isEqualTo(7);
        assertThat(window.model.playing().playingProperty().get()).isFalse();
    }

    @Test
    void aClickInTheGraphGoesToThatState(FxRobot robot) {
        searched(robot);
        robot.push(KeyCode.G);
        until(() -> window.present("#graph-canvas")
                && window.node("#graph-canvas").getBoundsInParent().getWidth() > 100);
        robot.clickOn("#graph-fit");
        StateGraph graph = Objects.requireNonNull(found().graph());
        int end = end(graph);
        robot.clickOn(spot(graph, end));
        until(() -> ending() == Ending.Kind.STUCK || ending() == Ending.Kind.FINISHED);
        assertThat(Objects.requireNonNull(window.run().schedule()).joined())
                .isEqualTo(graph.nodes().get(end).schedule().joined());
        robot.clickOn("#graph-close");

        assertThat(window.model.exploration().graphShownProperty().get()).isFalse();
        assertThat(window.node("#primitives").getScene()).isNotNull();
    }

    private static int end(StateGraph graph) {
        return IntStream.range(0, graph.nodes().size())
                .filter(i -> graph.nodes().get(i).ending() != null)
                .findFirst()
                .orElseThrow();
    }

    /** Where a state stands on the screen when all of the graph is shown. */
    private Point2D spot(StateGraph graph, int node) {
        StateDiagram states = StatesLayout.of(
                graph.nodes().stream()
                        .map(n -> new StateDiagram.State(n.depth(), null))
                        .toList(),
                graph.edges().stream()
                        .map(e -> new StateDiagram.Step(e.from(), e.to(), 0))
                        .toList());
        Canvas canvas = (Canvas) window.node("#graph-canvas");
        Drawing drawing = states.drawing();
        double size = Math.min(canvas.getWidth() / drawing.width(), canvas.getHeight() / drawing.height());
        assertThat(size).as("not drawn larger than the view does").isLessThan(1.3);
        Shape.Point at = states.spots().get(node);
        return canvas.localToScreen(
                at.x() * size + (canvas.getWidth() - drawing.width() * size) / 2,
                at.y() * size + (canvas.getHeight() - drawing.height() * size) / 2);
    }

    @Test
    void enterPressesTheButtonThatHasTheFocus(FxRobot robot) {
        searched(robot);
        robot.interact(() -> window.node("#outcome-show-1").requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> window.snapshot().ending() != null);
        robot.interact(() -> window.node("#explore-grouped").requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> window.model.exploration().groupedProperty().get());
    }

    @Test
    void aChallengeToFixIsCheckedBySearching(FxRobot robot) {
        window.openLesson("two-locks");
        robot.clickOn("#challenge-fix-check");
        until(() -> verdict().startsWith("Not yet"));
        robot.push(KeyCode.A);
        assertThat(window.model.documents().editedProperty().get()).isFalse();
        robot.clickOn("#challenge-fix-show");
        until(() -> window.snapshot().ending() != null);
        assertThat(ending()).isEqualTo(Ending.Kind.STUCK);
        String fixed = window.run()
                .programText()
                .replace("with knife:\n        with fork:", "with fork:\n        with knife:");
        Platform.runLater(() -> window.model.documents().edit(fixed));
        until(() -> window.run().programText().equals(fixed));
        Platform.runLater(() -> ((Button) window.node("#challenge-fix-check")).fire());
        until(() -> verdict().startsWith("Fixed: no schedule ends badly (all "));
    }

    private String verdict() {
        return window.text("#challenge-fix-verdict");
    }

    @Test
    void aSavedScheduleIsReadAsTheCommandLineReadsIt(FxRobot robot, @TempDir Path folder)
            throws IOException, FormatException {
        searched(robot);
        Schedule witness = found().outcomes().getFirst().witness();
        Path file = folder.resolve("w.json");
        Schedules.write(file, window.run(), witness);

        assertThat(ScheduleJson.read(Files.readString(file))).isEqualTo(witness);
    }
}
