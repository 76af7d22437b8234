package dev.waitline.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.jvm.JvmEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.lesson.Course;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Limits;
import dev.waitline.ui.MainWindow;
import dev.waitline.viewmodel.RunView;
import dev.waitline.viewmodel.Store;
import dev.waitline.viewmodel.WindowModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far the real window is behind while threads run free and thousands of events a second come in, and whether all of
 * them are kept. {@code docs/PERFORMANCE.md} says how to run it.
 *
 * <p>Arguments: {@code [seconds] [seconds that each producer sleeps between two items]}.
 */
public final class FreeBenchmark {
    private static final String PROGRAM = """
        import threading, time
        buffer = []
        cond = threading.Condition()
        def produce():
            item = 0
            while True:
                item += 1
                with cond:
                    buffer.append(item)
                    cond.notify()
                time.sleep(%s)
        def consume():
            while True:
                with cond:
                    while not buffer:
                        cond.wait()
                    buffer.pop(0)
        for target in (produce, produce, produce, consume, consume, consume):
            threading.Thread(target=target).start()
        """;
    private static final double SECOND = 1e9;

    private final int seconds;
    private final SourceText program;
    private final Figures behind = new Figures("from told to painted");
    private final AtomicInteger drawn = new AtomicInteger();
    private volatile boolean counting;
    private volatile @Nullable ToldEngine engine;
    private volatile @Nullable Session session;
    private volatile @Nullable RunView shown;
    private WindowModel model;

    private FreeBenchmark(int seconds, String pause) {
        this.seconds = seconds;
        this.program = new SourceText("flood.py", PROGRAM.formatted(pause));
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("waitline.animations", "off");
        MainWindow.paintPlainly();
        new FreeBenchmark(
                        arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10,
                        arguments.length > 1 ? arguments[1] : "0.002")
                .run();
        System.exit(0);
    }

    private void run() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        Platform.startup(() -> {
            open();
            open.countDown();
        });
        open.await();
        until(() -> model.runProperty().get() != null);
        Platform.runLater(model.playing()::runFree);
        // What is slow at first is not what is asked for.
        Thread.sleep(8000);
        counting = true;
        long before = told().events();
        long begin = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        long events = told().events() - before;
        counting = false;
        double took = (System.nanoTime() - begin) / SECOND;
        Platform.runLater(model.playing()::pause);
        until(() -> !kept().runsFree());
        // The worker shows the last moment.
        Thread.sleep(1000);
        System.out.printf(
                Locale.ROOT,
                "%,.0f events a second for %.1f s, drawn %.1f times a second%n",
                events / took,
                took,
                drawn.get() / took);
        System.out.println(behind);
        long kept = 0;
        for (int step = 1; step <= kept().length(); step++) {
            kept += kept().momentAt(step).events().size();
        }
        System.out.printf(
                Locale.ROOT, "told %,d events, kept %,d in %,d steps%n", told().events(), kept, kept().length());
        model.close();
    }

    private ToldEngine told() {
        ToldEngine known = engine;
        if (known == null) {
            throw new IllegalStateException("nothing was opened");
        }
        return known;
    }

    private Session kept() {
        Session known = session;
        if (known == null) {
            throw new IllegalStateException("nothing was opened");
        }
        return known;
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private Session session(SourceText source) {
        ToldEngine opened = new ToldEngine(JvmEngine.open(source, Limits.DEFAULT, EngineChoice.Jvm.USUAL_INTERVAL));
        Session made = new Session(opened);
        engine = opened;
        session = made;
        return made;
    }

    private void open() {
        model = new WindowModel(
                (source, choice) -> session(source),
                (source, options, progress, stop) ->
                        Explorer.open(source, options).search(progress, stop),
                Platform::runLater,
                new Narrator(Locale.ENGLISH),
                new Course("", "", List.of()),
                Locale.ENGLISH,
                Store.inMemory());
        Stage stage = new Stage();
        MainWindow.show(stage, model, Locale.ENGLISH);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.getScene().addPostLayoutPulseListener(this::pulse);
        model.runProperty().subscribe(v -> shown = v);
        model.documents().open(program);
    }

    /** After the layout of each pulse; the paint jobs are given to the renderer when the pulse ends. */
    private void pulse() {
        RunView view = shown;
        if (view == null) {
            return;
        }
        shown = null;
        long told = told().told(view.snapshot());
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            if (counting && told > 0) {
                behind.add(System.nanoTime() - told);
                drawn.incrementAndGet();
            }
        })));
    }
}
