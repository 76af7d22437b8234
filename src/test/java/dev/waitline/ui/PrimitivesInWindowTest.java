package dev.waitline.ui;

import static dev.waitline.ui.TestWindow.threads;
import static dev.waitline.ui.TestWindow.until;
import static dev.waitline.ui.TestWindow.waits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waitline.trace.ThreadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is to be seen of each primitive when its program is stepped in the window. */
@ResourceLock("windows")
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the field.
class PrimitivesInWindowTest {
    private static final int QUEUE = 0;
    private static final int WANTING = 1;
    private static final int HOLDING = 2;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /** The lesson's three threads wait, in the order 2, 1, 3. */
    private void threeWait() {
        window.openLesson("three-waiters");
        window.step(0, threads(4));
        for (int thread : new int[] {2, 1, 3}) {
            window.step(thread, waits(thread));
        }
    }

    @Test
    void waitersStandInTheDequeInTheOrderOfTheirArrival() {
        threeWait();

        assertThat(window.cells("cond", QUEUE)).containsExactly(2, 1, 3);
        assertThat(window.cells("cond", HOLDING)).isEmpty();
    }

    @Test
    void anInjectedNotifyTakesTheHeadOutWhichThenWantsTheLock(FxRobot robot) {
        threeWait();
        int before = window.run().position();
        robot.push(KeyCode.N);
        window.at(before + 1);

        assertThat(window.cells("cond", QUEUE)).containsExactly(1, 3);
        assertThat(window.cells("cond", WANTING)).containsExactly(2);
    }

    @Test
    void whoIsNotifiedGoesItsWayAboveTheOthersAndItsPlaceIsMarkedUntilItIsThere(FxRobot robot) {
        threeWait();
        int before = window.run().position();
        Node cell = window.node("#card-cond").lookupAll(".cell").stream()
                .filter(n -> String.valueOf(n.getId()).endsWith("-2"))
                .findFirst()
                .orElseThrow();
        Pane stations = (Pane) cell.getParent();
        List<String> seen = new CopyOnWriteArrayList<>();
        stations.getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(n -> n.getStyleClass().contains("left-place"))
                        .forEach(n -> seen.add("left"));
                change.getRemoved().stream()
                        .filter(n -> n.getStyleClass().contains("left-place"))
                        .forEach(n -> seen.add("there"));
            }
        });
        robot.interact(() -> cell.translateYProperty().subscribe(y -> {
            if (y.doubleValue() < -4 && stations.getChildren().getLast() == cell) {
                seen.add("above");
            }
        }));
        System.setProperty("waitline.animations", "on");
        try {
            robot.push(KeyCode.N);
            window.at(before + 1);
            until(() -> seen.contains("there"));
        } finally {
            System.setProperty("waitline.animations", "off");
        }
        assertThat(seen).startsWith("left").contains("above").endsWith("there");
        assertThat(cell.getTranslateY()).isZero();
        assertThat(window.cells("cond", WANTING)).containsExactly(2);
    }

    @Test
    void steppingBackPutsTheHeadBackAndAnotherChoiceMakesABranch(FxRobot robot) {
        threeWait();
        int before = window.run().position();
        robot.push(KeyCode.N);
        window.at(before + 1);
        window.step(2);
        robot.push(KeyCode.LEFT);
        window.at(before + 1);
        robot.push(KeyCode.LEFT);
        window.at(before);
        assertThat(window.cells("cond", QUEUE)).containsExactly(2, 1, 3);
        assertThat(window.cells("cond", WANTING)).isEmpty();
        assertThat(window.node("#branches").isVisible()).isFalse();

        robot.push(KeyCode.SHIFT, KeyCode.N);
        window.at(before + 1);
        assertThat(window.cells("cond", QUEUE)).isEmpty();
        assertThat(window.cells("cond", WANTING)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(window.node("#branches").isVisible()).isTrue();
        assertThat(((MenuButton) window.node("#branches")).getItems())
                .filteredOn(RadioMenuItem.class::isInstance)
                .hasSize(2);
    }

    @Test
    void whereThereIsNoRoomWhatIsQuietIsNamedInALineAndComesBackWhenItIsUsed(FxRobot robot) {
        window.open("""
            import threading
            locks = [threading.Lock() for i in range(4)]
            a = threading.Condition()
            b = threading.Condition()
            c = threading.Condition()
            done = threading.Event()
            for i in range(15):
                pass
            with c:
                print("in")
            """);
        window.step(0, s -> s.primitives().size() == 8);
        for (int i = 0; i < 15; i++) {
            window.step(0);
        }
        until(() -> window.node("#quiet").isVisible());
        assertThat(window.text("#quiet")).contains("c (", "done (");
        assertThat(window.node("#card-c").isVisible()).isFalse();

        window.step(0, s -> s.primitive("c").orElseThrow().holder() != null);
        until(() -> window.node("#card-c").isVisible());
        assertThat(touched("#card-c")).isTrue();
        assertThat(touched("#card-a")).isFalse();

        robot.clickOn("#unfold");
        until(() -> window.node("#card-a").isVisible());
    }

    private boolean touched(String card) {
        return window.node(card).getPseudoClassStates().stream()
                .anyMatch(p -> p.getPseudoClassName().equals("touched"));
    }

    @Test
    void whatAThreadHasReadAndNotWrittenBackHangsBelowTheSharedVariable() {
        window.openLesson("lost-update");
        window.step(0, threads(3));
        window.step(
                1,
                s -> window.run().shared().stream().anyMatch(v -> !v.carried().isEmpty()));
        until(() -> window.present("#shared-count"));

        assertThat(((Label) window.node("#shared-count").lookup(".shared-carried")).getText())
                .isEqualTo("A carries 0");
    }

    @Test
    void aCellSaysToAScreenReaderWhereItStands() {
        threeWait();
        until(() -> window.cells("cond", QUEUE).size() == 3);
        int card = window.snapshot().primitive("cond").orElseThrow().id();

        assertThat(window.node("#cell-" + card + "-1").getAccessibleText())
                .isEqualTo("A at cond, _waiters (deque, 3): place 2 of 3; its own lock, no timeout");
        assertThat(window.node("#lane-1").getAccessibleText()).isEqualTo("A: in _waiters of cond");
    }

    @Test
    void headingsStayWholeWithThreeWaiters() {
        threeWait();
        until(() -> window.cells("cond", QUEUE).size() == 3);
        for (Node node : window.node("#card-cond").lookupAll(".station-title")) {
            Label title = (Label) node;
            until(() -> title.getWidth() >= title.prefWidth(-1) - 0.5);
        }
    }

    @Test
    void choosingAnotherThreadAfterGoingBackMakesABranch(FxRobot robot) {
        threeWait();
        int before = window.run().position();
        window.step(0);
        robot.push(KeyCode.LEFT);
        window.at(before);
        robot.push(KeyCode.LEFT);
        window.at(before - 1);
        assertThat(window.cells("cond", QUEUE)).containsExactly(2, 1);
        robot.push(KeyCode.DIGIT0);
        until(() -> window.run().chosen() == 0);
        robot.push(KeyCode.RIGHT);
        window.at(before);

        assertThat(window.run().movers().at(before)).isEqualTo(0);
        assertThat(((MenuButton) window.node("#branches")).getItems())
                .filteredOn(RadioMenuItem.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aFailedPredicateQueuesAgainAtTheTail() {
        window.open("""
            import threading
            cond = threading.Condition()
            served = 0
            def customer(number):
                with cond:
                    cond.wait_for(lambda: served >= number)
            for number in [3, 1]:
                threading.Thread(target=customer, args=(number,)).start()
            with cond:
                served = 1
                cond.notify()
            """);
        window.step(0, threads(3));
        window.step(1, waits(1));
        window.step(2, waits(2));
        assertThat(window.cells("cond", QUEUE)).containsExactly(1, 2);
        window.step(0, s -> s.thread(0).orElseThrow().state() instanceof ThreadState.Joining);
        assertThat(window.cells("cond", QUEUE)).containsExactly(2);
        window.step(1, waits(1));

        assertThat(window.cells("cond", QUEUE)).containsExactly(2, 1);
    }

    @Test
    void theKeyForSetWakesAllWhoWaitForTheEvent(FxRobot robot) {
        window.open("""
            import threading
            stop = threading.Event()
            def sleeper():
                stop.wait()
            for _ in range(2):
                threading.Thread(target=sleeper).start()
            """);
        window.step(0, threads(3));
        window.step(1, waits(1));
        window.step(2, waits(2));
        assertThat(window.cells("stop", QUEUE)).containsExactly(1, 2);
        String clear = window.text("#card-stop .card-note");
        int before = window.run().position();
        robot.push(KeyCode.E);
        window.at(before + 1);

        assertThat(window.cells("stop", QUEUE)).isEmpty();
        assertThat(window.text("#card-stop .card-note")).isNotEqualTo(clear);
        robot.push(KeyCode.LEFT);
        window.at(before);
        assertThat(window.cells("stop", QUEUE)).containsExactly(1, 2);
        assertThat(window.text("#card-stop .card-note")).isEqualTo(clear);
    }

    @Test
    void aSemaphoreShowsItsValueAndWhoQueues(FxRobot robot) {
        window.open("""
            import threading
            permits = threading.Semaphore(1)
            def worker():
                permits.acquire()
            for _ in range(2):
                threading.Thread(target=worker).start()
            """);
        window.step(0, threads(3));
        String one = window.text("#card-permits .card-note");
        assertThat(one).contains("1");
        window.step(1, s -> s.thread(1).orElseThrow().state().hasEnded());
        assertThat(window.text("#card-permits .card-note")).contains("0");
        window.step(2, waits(2));
        assertThat(window.cells("permits", QUEUE)).containsExactly(2);
        int before = window.run().position();
        robot.clickOn("#inject-release");
        window.at(before + 1);

        assertThat(window.cells("permits", QUEUE)).isEmpty();
    }

    @Test
    void aTimedOutWaiterIsAGhostInTheDequeAndANotifyIsSpentOnIt(FxRobot robot) {
        window.open("""
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
                cond.notify(1)
            """);
        window.step(0, threads(3));
        window.step(1, waits(1));
        window.step(2, waits(2));
        window.step(0, s -> s.thread(0).orElseThrow().holds().size() == 1);
        assertThat(window.ghost("cond", 1)).isFalse();
        int before = window.run().position();
        robot.clickOn("#inject-fire-1");
        window.at(before + 1);
        window.step(1);
        assertThat(window.cells("cond", QUEUE)).containsExactly(1, 2);
        assertThat(window.ghost("cond", 1)).isTrue();
        assertThat(window.ghost("cond", 2)).isFalse();
        window.step(0);

        assertThat(window.cells("cond", QUEUE)).containsExactly(2);
        assertThat(waits(2).test(window.snapshot())).isTrue();
    }
}
