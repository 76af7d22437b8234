package dev.waitline.ui;

import dev.waitline.app.InstalledEngines;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.explore.Explorer;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadState;
import dev.waitline.viewmodel.Opener;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.Store;
import dev.waitline.viewmodel.WindowModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on the real engine, small enough for the headless screen. Nothing in it is animated. */
final class TestWindow implements AutoCloseable {
    private static final int MOST_STEPS = 200;

    final WindowModel model;
    private final Scene scene;

    /** On the window's thread. */
    TestWindow(Stage stage) {
        this(stage, Store.inMemory());
    }

    TestWindow(Stage stage, Store store) {
        this(stage, store, Locale.ENGLISH);
    }

    TestWindow(Stage stage, Store store, Locale locale) {
        System.setProperty("waitline.animations", "off");
        model = model(store, locale);
        MainWindow window = new MainWindow(model, locale);
        scene = new Scene(window.root(), 1000, 760);
        window.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    static WindowModel model() {
        return model(Store.inMemory(), Locale.ENGLISH);
    }

    private static WindowModel model(Store store, Locale locale) {
        return new WindowModel(
                Opener.of(new InstalledEngines(false, RealPythons.PATIENCE)),
                (source, options, progress, stop) ->
                        Explorer.open(source, options.withSeconds(600)).search(progress, stop),
                Platform::runLater,
                new Narrator(locale),
                Lessons.course(locale),
                locale,
                store);
    }

    void open(String text) {
        open(new SourceText("test.py", text));
    }

    void open(SourceText source) {
        RunView before = model.runProperty().get();
        Platform.runLater(() -> model.documents().open(source));
        until(() -> model.runProperty().get() != before && run().position() == 0);
    }

    void openLesson(String id) {
        RunView before = model.runProperty().get();
        Platform.runLater(() -> model.documents()
                .open(model.documents().lessons().stream()
                        .filter(l -> l.id().equals(id))
                        .findFirst()
                        .orElseThrow()));
        until(() -> model.runProperty().get() != before);
    }

    RunView run() {
        RunView view = model.runProperty().get();
        if (view == null) {
            throw new AssertionError("nothing has been opened");
        }
        return view;
    }

    Snapshot snapshot() {
        return run().snapshot();
    }

    /** Waits for it to come to pass, and for the window to show it; five minutes are only there so that a test ends. */
    static void until(BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.MINUTES,
                    () -> WaitForAsyncUtils.asyncFx(done::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("did not come to pass", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void at(int position) {
        until(() -> run().position() == position);
    }

    /** Moves these threads, one step each. */
    void step(int... threads) {
        for (int thread : threads) {
            int next = run().position() + 1;
            Platform.runLater(() -> model.playing().step(thread));
            at(next);
        }
    }

    /** Moves {@code thread} until it has come so far. */
    void step(int thread, Predicate<Snapshot> until) {
        for (int i = 0; i < MOST_STEPS && !until.test(snapshot()); i++) {
            step(thread);
        }
        if (!until.test(snapshot())) {
            throw new AssertionError("thread " + thread + " does not get there: " + snapshot());
        }
    }

    static Predicate<Snapshot> waits(int thread) {
        return s -> s.thread(thread)
                .map(t -> t.state() instanceof ThreadState.Waiting)
                .orElse(false);
    }

    static Predicate<Snapshot> threads(int count) {
        return s -> s.threads().size() == count;
    }

    // ---- what is on the screen

    Node node(String selector) {
        Node node = scene.lookup(selector);
        if (node == null) {
            throw new AssertionError("there is no " + selector);
        }
        return node;
    }

    boolean present(String selector) {
        return scene.lookup(selector) != null;
    }

    String text(String selector) {
        return ((Label) node(selector)).getText();
    }

    /** The threads whose cells stand in the {@code station}th station of a card, in the order in which one reads them. */
    List<Integer> cells(String primitive, int station) {
        WaitForAsyncUtils.waitForFxEvents();
        Node card = node("#card-" + primitive);
        Bounds ground = card.lookupAll(".station").stream()
                .map(TestWindow::inScene)
                .sorted(Comparator.comparingDouble(Bounds::getMinX))
                .toList()
                .get(station);
        return card.lookupAll(".cell").stream()
                .filter(c -> c.getId() != null && ground.contains(inScene(c).getCenterX(), ground.getCenterY()))
                .sorted(Comparator.comparingDouble((Node c) -> inScene(c).getMinY())
                        .thenComparingDouble(c -> inScene(c).getMinX()))
                .map(c -> Integer.valueOf(c.getId().substring(c.getId().lastIndexOf('-') + 1)))
                .toList();
    }

    /** Whether a cell of {@code thread} in that card is drawn as a ghost. */
    boolean ghost(String primitive, int thread) {
        return node("#card-" + primitive).lookupAll(".cell").stream()
                .filter(c -> c.getId() != null && c.getId().endsWith("-" + thread))
                .anyMatch(c -> c.getPseudoClassStates().contains(PseudoClass.getPseudoClass("ghost")));
    }

    /** Asked on the window's thread: what is stale is worked out by asking, and two threads that do so break the scene. */
    static Bounds inScene(Node node) {
        return onWindow(() -> node.localToScene(node.getBoundsInLocal()));
    }

    /** What comes of something on the window's thread, from whichever thread it is asked. */
    static <T> T onWindow(Callable<T> what) {
        try {
            return Platform.isFxApplicationThread()
                    ? what.call()
                    : WaitForAsyncUtils.asyncFx(what).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** As a window does when it is closed: what still goes on is ended on its thread. */
    @Override
    public void close() {
        WaitForAsyncUtils.asyncFx(model::close);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
