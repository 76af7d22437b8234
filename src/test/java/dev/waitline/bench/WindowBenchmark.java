package dev.waitline.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.model.ModelEngine;
import dev.waitline.explore.Explorer;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lessons;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Event;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * How long it takes from a command to the painted window, after 10,000 steps of twelve threads. Opens the real window;
 * one command is given when the last one has been painted. With {@code moving}: how many pictures a second are painted
 * while a notified card is on its way. {@code docs/PERFORMANCE.md} says how to run it.
 *
 * <p>Arguments: {@code [commands of each sort]}, or {@code moving [notifies]}.
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
        MainWindow.paintPlainly();
        if (arguments.length > 0 && arguments[0].equals("moving")) {
            new WindowBenchmark(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30).moving();
            System.exit(0);
        }
        System.setProperty("javafx.animation.fullspeed", "true");
        System.setProperty("waitline.animations", "off");
        new WindowBenchmark(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000).run();
        System.exit(0);
    }

    private static Session session(SourceText source, Predicate<Moment> last) {
        Session session = new Session(ModelEngine.open(source));
        session.scheduler(Scheduler.random(7));
        session.size(StepSize.STATEMENT);
        try {
            while (!last.test(session.step())) {}
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
        return session;
    }

    private static Session session() {
        return session(TwelveThreads.PROGRAM, moment -> moment.step() == STEPS);
    }

    private void run() throws InterruptedException {
        sessionAlone();
        Platform.startup(() -> open(TwelveThreads.PROGRAM, session()));
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
        Session session = session();
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

    /** The notify of a queue of three, again and again, as somebody sees it who steps. */
    private void moving() throws InterruptedException {
        SourceText program =
                Lessons.named("three-waiters", Locale.ENGLISH).orElseThrow().program();
        Session session =
                session(program, moment -> moment.events().stream().anyMatch(Event.Notified.class::isInstance));
        int notify = session.length();
        Platform.startup(() -> open(program, session));
        await();
        List<Long> pictures = new CopyOnWriteArrayList<>();
        Platform.runLater(() -> scene().addPostLayoutPulseListener(() -> Platform.runLater(
                () -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> pictures.add(System.nanoTime()))))));
        Figures gaps = new Figures("moving: from one picture to the next");
        Figures longest = new Figures("moving: the longest of these on a way");
        for (int i = 0; i < commands; i++) {
            Platform.runLater(() -> model.playing().goTo(notify - 1));
            Thread.sleep(1500);
            pictures.clear();
            Platform.runLater(model.playing()::forward);
            Thread.sleep(1500);
            long most = 0;
            for (int k = 1; k < pictures.size(); k++) {
                long gap = pictures.get(k) - pictures.get(k - 1);
                gaps.add(gap);
                most = Math.max(most, gap);
            }
            longest.add(most);
        }
        List.of(gaps, longest).forEach(System.out::println);
        model.close();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private void open(SourceText program, Session session) {
        model = new WindowModel(
                (source, engine) -> session,
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
        model.documents().open(program);
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
