package dev.waitline.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.lesson.Course;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.ui.MainWindow;
import dev.waitline.viewmodel.NextThread;
import dev.waitline.viewmodel.Store;
import dev.waitline.viewmodel.WindowModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * How long it takes from a command to the painted window, after 10,000 steps of twelve threads. Opens the real window;
 * one command is given when the last one has been painted. {@code docs/PERFORMANCE.md} says how to run it.
 *
 * <p>Arguments: {@code [commands of each sort]}.
 */
public final class WindowBenchmark {
    private static final int STEPS = 10_000;
    private static final int WARM_UP = 300;
    private static final List<String> WORKING =
            List.of("JavaFX Application Thread", "QuantumRenderer", "waitline-session");

    private final int commands;
    private final Semaphore painted = new Semaphore(0);
    private WindowModel model;
    private volatile boolean viewed;
    private volatile long begun;
    private volatile long taken;
    private volatile long applied;
    private volatile long laidOut;
    private volatile long pulsed;
    private volatile long ended;

    private WindowBenchmark(int commands) {
        this.commands = commands;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("javafx.animation.fullspeed", "true");
        System.setProperty("waitline.animations", "off");
        MainWindow.paintPlainly();
        new WindowBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000).run();
        System.exit(0);
    }

    private static Session session(SourceText source) {
        Session session = new Session(ModelEngine.open(source));
        session.scheduler(Scheduler.random(7));
        session.size(StepSize.STATEMENT);
        try {
            while (session.length() < STEPS) {
                session.step();
            }
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
        return session;
    }

    private void run() throws InterruptedException {
        sessionAlone();
        Platform.startup(this::open);
        await();
        Random random = new Random(1);
        measure("step", model.playing()::step, false);
        measure("step", model.playing()::step, true);
        measure("back", model.playing()::back, true);
        measure("forward", model.playing()::forward, true);
        measure("go to any step", () -> model.playing().goTo(random.nextInt(STEPS + 1)), false);
        measure("go to any step", () -> model.playing().goTo(random.nextInt(STEPS + 1)), true);
        model.close();
    }

    private void sessionAlone() {
        Session session = session(TwelveThreads.PROGRAM);
        Random random = new Random(1);
        Figures step = new Figures("session alone: step");
        Figures back = new Figures("session alone: back");
        Figures go = new Figures("session alone: go to any step");
        try {
            for (int i = 0; i < WARM_UP + commands; i++) {
                long begin = System.nanoTime();
                session.step().snapshot();
                note(step, i, begin);
            }
            for (int i = 0; i < commands; i++) {
                long begin = System.nanoTime();
                session.back().snapshot();
                note(back, WARM_UP, begin);
            }
            for (int i = 0; i < commands; i++) {
                long begin = System.nanoTime();
                session.goTo(random.nextInt(STEPS + 1)).snapshot();
                note(go, WARM_UP, begin);
            }
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
        List.of(step, back, go).forEach(System.out::println);
    }

    private static void note(Figures figures, int i, long begin) {
        if (i >= WARM_UP) {
            figures.add(System.nanoTime() - begin);
        }
    }

    private void open() {
        model = new WindowModel(
                (source, engine) -> session(source),
                (source, options, progress, stop) ->
                        Explorer.open(source, options).search(progress, stop),
                job -> Platform.runLater(() -> take(job)),
                new Narrator(Locale.ENGLISH),
                new Course("", "", List.of()),
                Locale.ENGLISH,
                Store.inMemory());
        Stage stage = new Stage();
        MainWindow.show(stage, model, Locale.ENGLISH);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.getScene().addPostLayoutPulseListener(this::pulse);
        model.runProperty().subscribe(v -> viewed = v != null);
        model.playing().nextThread(NextThread.RANDOM);
        model.documents().open(TwelveThreads.PROGRAM);
    }

    private void take(Runnable job) {
        long now = System.nanoTime();
        job.run();
        if (viewed) {
            taken = now;
            applied = System.nanoTime();
        }
    }

    /** After the layout of each pulse; the paint jobs are given to the renderer when the pulse ends. */
    private void pulse() {
        if (!viewed) {
            return;
        }
        viewed = false;
        laidOut = System.nanoTime();
        Platform.runLater(() -> {
            pulsed = System.nanoTime();
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                ended = System.nanoTime();
                painted.release();
            }));
        });
    }

    private void await() throws InterruptedException {
        if (!painted.tryAcquire(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was painted");
        }
    }

    /** What the worker, the window and the painter have used; it does not depend on what else the machine does. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(t -> t != null && WORKING.contains(t.getThreadName().replaceAll("-\\d+$", "")))
                .mapToLong(t -> threads.getThreadCpuTime(t.getThreadId()))
                .sum();
    }

    private void measure(String name, Runnable command, boolean counts) throws InterruptedException {
        Figures all = new Figures(name + ": to painted");
        Figures worker = new Figures("  on the worker");
        Figures apply = new Figures("  changing the nodes");
        Figures layout = new Figures("  styles, layout, wait for the pulse");
        Figures sync = new Figures("  rest of the pulse");
        Figures paint = new Figures("  painting");
        Figures work = new Figures("  processor time, all threads");
        for (int i = 0; i < (counts ? commands : WARM_UP); i++) {
            // A pulse that the last command still asked for must not be taken for this one's.
            Thread.sleep(4);
            painted.drainPermits();
            long before = processorTime();
            Platform.runLater(() -> {
                begun = System.nanoTime();
                command.run();
            });
            await();
            all.add(ended - begun);
            worker.add(taken - begun);
            apply.add(applied - taken);
            layout.add(laidOut - applied);
            sync.add(pulsed - laidOut);
            paint.add(ended - pulsed);
            work.add(processorTime() - before);
        }
        if (counts) {
            List.of(all, worker, apply, layout, sync, paint, work).forEach(System.out::println);
        }
    }
}
