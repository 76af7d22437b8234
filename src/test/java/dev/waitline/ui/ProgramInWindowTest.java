package dev.waitline.ui;

import dev.waitline.engine.model.ModelEngine;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.PrimitiveView;
import dev.waitline.trace.ThreadState;
import dev.waitline.viewmodel.Notice;
import dev.waitline.viewmodel.Problem;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.StepUnit;
import dev.waitline.viewmodel.Store;
import dev.waitline.viewmodel.WindowModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Real programs in the real window over the model engine, with keys and clicks. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields.
class ProgramInWindowTest {
    private static final int HANG_SECONDS = 60;

    private WindowModel model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void nothingMoves() {
        System.setProperty("waitline.animations", "off");
    }

    @Start
    void start(Stage stage) {
        model = new WindowModel(
                source -> new Session(ModelEngine.open(source)),
                Platform::runLater,
                new Narrator(Locale.ENGLISH),
                Lessons.all(Locale.ENGLISH),
                Locale.ENGLISH,
                Store.inMemory());
        MainWindow window = new MainWindow(model, Locale.ENGLISH);
        Scene scene = new Scene(window.root(), 1000, 900);
        window.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        model.close();
    }

    // ---- what the tests are written in

    private RunView run() {
        return Objects.requireNonNull(model.runProperty().get());
    }

    private static void until(BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(
                    HANG_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(done::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come to pass", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void open(String name, String program) {
        Platform.runLater(() -> {
            model.unit(StepUnit.OPERATION);
            model.open(new SourceText(name, program));
        });
        until(() -> model.runProperty().get() != null && run().program().name().equals(name));
    }

    /** Chooses a thread by its number key and steps it until it stands so. */
    private void step(FxRobot robot, int thread, Predicate<ThreadState> stands) {
        while (run().snapshot().thread(thread).filter(t -> stands.test(t.state())).isEmpty()) {
            int before = run().position();
            robot.push(KeyCode.getKeyCode(Integer.toString(thread)));
            until(() -> run().chosen() == thread);
            robot.push(KeyCode.RIGHT);
            until(() -> run().position() > before || !model.statusProperty().get().isEmpty());
        }
    }

    private void push(FxRobot robot, KeyCode key, BooleanSupplier then) {
        robot.push(key);
        until(then);
    }

    private static boolean waits(ThreadState state) {
        return state instanceof ThreadState.Waiting;
    }

    private PrimitiveView primitive(String name) {
        return run().snapshot().primitive(name).orElseThrow();
    }

    /** The threads whose cells stand in the card's first station, from left to right, as the window shows them. */
    private List<Integer> shownQueue(FxRobot robot, String name) {
        int card = primitive(name).id();
        List<Integer> queue = primitive(name).waiters().stream().map(PrimitiveView.Waiter::thread).toList();
        return queue.stream()
                .sorted(Comparator.<Integer>comparingDouble(t -> cell(robot, card, t).getLayoutY())
                        .thenComparingDouble(t -> cell(robot, card, t).getLayoutX()))
                .toList();
    }

    private static Node cell(FxRobot robot, int card, int thread) {
        return robot.lookup("#cell-" + card + "-" + thread).queryAll().stream()
                .min(Comparator.comparingDouble(Node::getLayoutX))
                .orElseThrow();
    }

    // ---- Conditions

    private static final String THREE_WAITERS = """
            import threading
            cond = threading.Condition()
            def child():
                with cond:
                    cond.wait()
                    print("awake")
            for _ in range(3):
                threading.Thread(target=child).start()
            with cond:
                cond.notify()
            """;

    @Test
    void threeWaitersLineUpOneIsNotifiedComesBackAndAnotherChoiceIsABranch(FxRobot robot) {
        open("three.py", THREE_WAITERS);
        step(robot, 0, s -> run().snapshot().threads().size() == 4);
        for (int thread = 1; thread <= 3; thread++) {
            step(robot, thread, ProgramInWindowTest::waits);
        }
        assertThat(shownQueue(robot, "cond")).containsExactly(1, 2, 3);
        int all = run().position();
        int card = primitive("cond").id();
        double place = cell(robot, card, 1).getLayoutX();

        push(robot, KeyCode.N, () -> run().position() == all + 1);
        assertThat(shownQueue(robot, "cond")).containsExactly(2, 3);
        assertThat(primitive("cond").wanting()).containsExactly(new PrimitiveView.Contender(1, true));
        assertThat(cell(robot, card, 1).getLayoutX()).isGreaterThan(cell(robot, card, 3).getLayoutX());

        push(robot, KeyCode.LEFT, () -> run().position() == all);
        push(robot, KeyCode.LEFT, () -> run().position() == all - 1);
        assertThat(shownQueue(robot, "cond")).containsExactly(1, 2);
        assertThat(cell(robot, card, 1).getLayoutX()).isEqualTo(place);

        robot.push(KeyCode.DIGIT0);
        until(() -> run().chosen() == 0);
        push(robot, KeyCode.RIGHT, () -> run().position() == all);
        assertThat(run().branches()).hasSize(2);
        assertThat(robot.lookup("#branches").query().isVisible()).isTrue();
    }

    @Test
    void aWaiterWhosePredicateFailsStandsAtTheTailAgain(FxRobot robot) {
        open("again.py", """
                import threading
                cond = threading.Condition()
                def never():
                    return False
                def picky():
                    with cond:
                        cond.wait_for(never)
                def plain():
                    with cond:
                        cond.wait()
                threading.Thread(target=picky).start()
                threading.Thread(target=plain).start()
                with cond:
                    cond.notify()
                """);
        step(robot, 0, s -> run().snapshot().threads().size() == 3);
        step(robot, 1, ProgramInWindowTest::waits);
        step(robot, 2, ProgramInWindowTest::waits);
        assertThat(shownQueue(robot, "cond")).containsExactly(1, 2);
        int before = run().position();
        push(robot, KeyCode.N, () -> run().position() == before + 1);
        step(robot, 1, ProgramInWindowTest::waits);
        assertThat(shownQueue(robot, "cond")).containsExactly(2, 1);
    }

    @Test
    void aTimedOutWaiterIsAGhostInTheQueueAndEatsANotify(FxRobot robot) {
        open("ghost.py", """
                import threading
                cond = threading.Condition()
                def hasty():
                    with cond:
                        cond.wait(1)
                def patient():
                    with cond:
                        cond.wait()
                threading.Thread(target=hasty).start()
                threading.Thread(target=patient).start()
                with cond:
                    cond.notify()
                """);
        step(robot, 0, s -> run().snapshot().threads().size() == 3);
        step(robot, 1, ProgramInWindowTest::waits);
        step(robot, 2, ProgramInWindowTest::waits);
        step(robot, 0, s -> primitive("cond").holder() != null);
        int before = run().position();
        Platform.runLater(() -> model.fire(1));
        until(() -> run().position() == before + 1);
        step(robot, 1, s -> s instanceof ThreadState.WantsLock);
        assertThat(primitive("cond").waiters().getFirst().timedOut()).isTrue();
        assertThat(shownQueue(robot, "cond")).containsExactly(1, 2);
        assertThat(cell(robot, primitive("cond").id(), 1).getPseudoClassStates())
                .contains(PseudoClass.getPseudoClass("ghost"));
        step(robot, 0, s -> primitive("cond").holder() == null);
        assertThat(primitive("cond").waiters()).extracting(PrimitiveView.Waiter::thread).containsExactly(2);
    }

    // ---- other primitives

    @Test
    void theKeyESetsAnEventAndItsWaiterGoes(FxRobot robot) {
        open("event.py", """
                import threading
                done = threading.Event()
                threading.Thread(target=done.wait).start()
                done.wait()
                print("through")
                """);
        step(robot, 0, ProgramInWindowTest::waits);
        step(robot, 1, ProgramInWindowTest::waits);
        int before = run().position();
        push(robot, KeyCode.E, () -> run().position() == before + 1);
        assertThat(((PrimitiveView.EventView) primitive("done")).flag()).isTrue();
        assertThat(primitive("done").waiters()).isEmpty();
    }

    @Test
    void aSemaphoreShowsItsValueAndWhoWaits(FxRobot robot) {
        open("semaphore.py", """
                import threading
                permits = threading.Semaphore(1)
                permits.acquire()
                threading.Thread(target=permits.acquire).start()
                permits.release()
                """);
        step(robot, 0, s -> run().snapshot().threads().size() == 2);
        step(robot, 1, ProgramInWindowTest::waits);
        assertThat(((PrimitiveView.SemaphoreView) primitive("permits")).value()).isZero();
        assertThat(shownQueue(robot, "permits")).containsExactly(1);
    }

    // ---- what goes wrong

    @Test
    void anEditIntoNonsenseLeavesTheLastGoodRunOnScreen(FxRobot robot) {
        open("three.py", THREE_WAITERS);
        step(robot, 0, s -> run().snapshot().threads().size() == 4);
        int position = run().position();
        for (String bad : List.of("def f(:\n", "if True:\nx = 1\n", "import numpy\n", "x = = 1\n")) {
            Platform.runLater(() -> model.edit(bad));
            until(() -> model.diagnosticProperty().get().startsWith("three.py:"));
            assertThat(model.diagnosticProperty().get()).contains("; ");
            assertThat(run().position()).isEqualTo(position);
            assertThat(run().snapshot().threads()).hasSize(4);
            Platform.runLater(() -> model.edit(THREE_WAITERS));
            until(() -> model.diagnosticProperty().get().isEmpty());
        }
        assertThat(run().position()).isEqualTo(position);
    }

    @Test
    void fileThatCannotBeOpenedIsNamedInOneLineAndTheRunStays() throws IOException {
        open("three.py", THREE_WAITERS);
        refused(folder.resolve("missing.py"), Problem.MISSING);
        refused(folder, Problem.FOLDER);
        refused(Files.write(folder.resolve("binary.py"), new byte[] {1, 0, 2}), Problem.BINARY);
        refused(Files.writeString(folder.resolve("empty.py"), ""), Problem.EMPTY);
        assertThat(run().program().name()).isEqualTo("three.py");
    }

    private void refused(Path file, Problem problem) {
        Platform.runLater(() -> model.open(file));
        until(() -> model.noticeProperty().get() instanceof Notice.FileProblem p && p.problem() == problem);
    }

    @Test
    void aProgramThatNeverEndsPlaysAndPausesAndAWindowClosedWhilePlayingLeavesNothingRunning(FxRobot robot)
            throws InterruptedException {
        open("endless.py", "while True:\n    pass\n");
        Platform.runLater(() -> model.speed(WindowModel.FASTEST));
        push(robot, KeyCode.SPACE, () -> run().position() > 5);
        push(robot, KeyCode.SPACE, () -> !model.playingProperty().get());
        int paused = run().position();
        push(robot, KeyCode.SPACE, () -> run().position() > paused + 5);
        Platform.runLater(() -> robot.listTargetWindows().forEach(w -> w.hide()));
        model.close();
        assertThat(model.awaitEnd(TimeUnit.SECONDS.toMillis(HANG_SECONDS))).isTrue();
    }
}
