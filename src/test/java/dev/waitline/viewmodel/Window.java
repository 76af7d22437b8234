package dev.waitline.viewmodel;

import dev.waitline.app.InstalledEngines;
import dev.waitline.engine.cpython.RealPythons;
import dev.waitline.explore.Explorer;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Session;
import dev.waitline.session.ThreeWaiters;
import dev.waitline.trace.Limits;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A window's model without a window: the test's own thread is the window's. */
final class Window implements AutoCloseable {
    private final LinkedBlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
    final Store store;
    final WindowModel model;

    Window(Lesson... lessons) {
        this(
                (source, options, progress, stop) ->
                        Explorer.open(source, options.withSeconds(600)).search(progress, stop),
                lessons);
    }

    Window(Searcher searcher, Lesson... lessons) {
        this(searcher, Store.inMemory(), lessons);
    }

    Window(Store store, Lesson... lessons) {
        this(
                (source, options, progress, stop) ->
                        Explorer.open(source, options).search(progress, stop),
                store,
                lessons);
    }

    private Window(Searcher searcher, Store store, Lesson... lessons) {
        this.store = store;
        model = new WindowModel(
                (source, engine) -> new Session(
                        new InstalledEngines(false, RealPythons.PATIENCE).open(engine, source, Limits.DEFAULT)),
                searcher,
                jobs::add,
                new Narrator(Locale.ENGLISH),
                new Course("", "", List.of(lessons)),
                Locale.ENGLISH,
                store);
    }

    static Window open() {
        Window window = new Window();
        window.model.documents().open(ThreeWaiters.source(3));
        window.until(() -> window.model.runProperty().get() != null);
        return window;
    }

    RunView run() {
        RunView view = model.runProperty().get();
        if (view == null) {
            throw new AssertionError("nothing has been opened");
        }
        return view;
    }

    int position() {
        return run().position();
    }

    /** As {@link #open()}, and the main thread has started its three children. */
    static Window started() {
        Window window = open();
        for (int i = 0; i < ThreeWaiters.started(3); i++) {
            window.model.playing().step(0);
        }
        window.until(() -> window.position() == ThreeWaiters.started(3));
        return window;
    }

    /** Lets the window do what it is told until {@code done}; fails after five minutes. */
    void until(BooleanSupplier done) {
        long end = System.nanoTime() + 300_000_000_000L;
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not come to pass in five minutes");
            }
            work(50);
        }
    }

    /** Lets the window work for a while, for what should not happen. */
    void pass(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            work(20);
        }
    }

    private void work(long millis) {
        try {
            @Nullable Runnable job = jobs.poll(millis, TimeUnit.MILLISECONDS);
            if (job != null) {
                job.run();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        model.close();
        try {
            model.awaitEnd(60_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
