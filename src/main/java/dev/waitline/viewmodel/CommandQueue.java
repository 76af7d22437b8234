package dev.waitline.viewmodel;

import dev.waitline.diagram.Words;
import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.EngineFailedException;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.export.ExportException;
import dev.waitline.export.Exporter;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Talk;
import dev.waitline.narrate.Narrator;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceException;
import dev.waitline.source.SourceText;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands on the worker and tells the window what came of them. Its methods are called from the window's
 * thread; of several views that the window has not taken yet, only the last one reaches it.
 */
final class CommandQueue {
    private static final long SHOW_EVERY = 33_000_000L;
    /** What takes longer is noticed, and looks as if nothing happened. */
    private static final Duration NOTICED = Duration.ofMillis(250);

    private static final Duration KEEP_AFTER = Duration.ofMillis(400);
    /** While threads run free, what they did is looked at so often: more would not be seen. */
    private static final Duration STRETCH = Duration.ofMillis(40);

    /** An audience does not want to wait longer for the next moment of a talk. */
    private static final Duration LONGEST_WAY = Duration.ofSeconds(2);
    /** So many steps are made slowly enough to be followed. */
    private static final int FEW = 4;

    private static final int NO_GOAL = -1;
    private static final int BACKLOG = 4;

    private final Opener opener;
    private final Executor window;
    private final Narrator narrator;
    private final Words words;
    private final Viewer viewer;
    private final Listener listener;
    private final Worker worker;

    private final AtomicReference<@Nullable RunView> pending = new AtomicReference<>();
    private volatile boolean playing;
    private volatile boolean free;
    private volatile double speed = 2;

    // The worker's own.
    private @Nullable Run run;
    private @Nullable SourceText refused;
    private int runs;
    private Scheduler scheduler = Scheduler.person();
    private boolean choosing = true;
    private Set<Breakpoint> breakpoints = Set.of();
    private Run.@Nullable Asking asking;
    private StepSize size = StepSize.STATEMENT;
    private EngineChoice engine = new EngineChoice.Model();
    private long shownAt;
    private final AtomicBoolean keeping = new AtomicBoolean();
    private final Keeper keeper;
    private boolean ticking;
    private boolean stretching;
    private Told told = new Told("", "", null);

    // The window's own.
    /** Where the next jump goes; another one for the jumps after a command, which must not go before it. */
    private AtomicInteger goal = new AtomicInteger(NO_GOAL);

    private @Nullable ScheduledFuture<?> waiting;

    CommandQueue(Opener opener, Executor window, Narrator narrator, Words words, Listener listener, Keeper keeper) {
        this.opener = opener;
        this.window = window;
        this.narrator = narrator;
        this.words = words;
        this.viewer = new Viewer(narrator, words);
        this.listener = listener;
        this.keeper = keeper;
        this.worker = new Worker("waitline-session", this::fault);
    }

    /** Called on the window's thread. */
    interface Listener {
        void view(RunView view);

        void told(Told what);

        void playing(boolean now);

        void free(boolean now);

        /** @param what is wrong with the edited text; null when nothing is */
        void diagnostic(@Nullable Diagnostic what);

        /** What was opened is refused, and nothing runs. */
        void refused(Diagnostic why);

        void notice(Notice what);

        /** @param now whether something is being worked at that takes longer than one likes to wait */
        void working(boolean now);

        /** The program runs in another engine than was chosen last. */
        void engine(EngineChoice engine);

        /** A file was read; the schedule is empty when it holds a program alone. */
        void read(Path file, Trace trace);

        /** The run in a link was read. */
        void read(Trace trace);

        /** A course was read. */
        void read(Path path, Course course);

        /** The program was written to a file. */
        void saved(Path file, String text);
    }

    /** Keeps where a run stands; called by the worker. */
    @FunctionalInterface
    interface Keeper {
        /** @param tree all its branches; none when it is not to be made again unasked */
        void keep(SourceText program, RunTree tree, Set<Integer> held);
    }

    /**
     * What is to be said of the last command, besides what happened.
     *
     * @param refusal why it was refused; empty when it was not
     * @param remark what had to be done for it; mostly empty
     * @param pause why playing stopped; null when it did not
     */
    record Told(String refusal, String remark, @Nullable Pause pause) {}

    /** Something to do with a run. */
    @FunctionalInterface
    interface Command {
        void on(Run run) throws RefusedException;
    }

    // ---- called from the window

    void command(Command command) {
        goal = new AtomicInteger(NO_GOAL);
        worker.run(() -> perform(command));
    }

    void move(Run.Move move) {
        command(r -> r.move(move));
    }

    /** Something to do on the worker that is none of the run's. */
    void task(Runnable task) {
        worker.run(task);
    }

    /** As {@link #command}, unless many are waiting: keys that repeat must not run ahead of what is seen. */
    void commandIfIdle(Command command) {
        if (worker.backlog() < BACKLOG) {
            command(command);
        }
    }

    void goTo(int step) {
        AtomicInteger next = goal;
        if (next.getAndSet(step) == NO_GOAL) {
            worker.run(() -> {
                int wanted = next.getAndSet(NO_GOAL);
                perform(r -> r.move(s -> s.goTo(Math.clamp(wanted, 0, s.length()))));
            });
        }
    }

    /** @param asks whether a person says who runs */
    void configure(Scheduler nextScheduler, boolean asks, StepSize nextSize) {
        worker.run(() -> {
            scheduler = nextScheduler;
            choosing = asks;
            size = nextSize;
            perform(r -> r.configure(scheduler, size));
        });
    }

    void breakpoints(Set<Breakpoint> next) {
        worker.run(() -> {
            breakpoints = next;
            if (run != null) {
                run.breakpoints(next);
            }
        });
    }

    /** @param next asks before steps from now on; null for nobody */
    void asking(Run.@Nullable Asking next) {
        worker.run(() -> {
            asking = next;
            if (run != null) {
                run.asking(next);
            }
        });
    }

    void columns(int steps) {
        command(r -> viewer.columns(steps));
    }

    void bookmark() {
        command(r -> r.toggleBookmark(viewer));
    }

    void find(String text, boolean forward) {
        String wanted = text.toLowerCase(Locale.ROOT);
        command(r -> {
            Session session = r.session();
            int steps = session.length();
            for (int i = 1; i <= steps; i++) {
                int step = Math.floorMod(session.position() - 1 + (forward ? i : -i), steps) + 1;
                if (viewer.words(session.momentAt(step), r.program())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted)) {
                    r.move(s -> s.goTo(step));
                    return;
                }
            }
            throw new RefusedException(new Refusal.NotFound(text));
        });
    }

    void play() {
        playing = true;
        worker.run(() -> {
            if (!ticking) {
                tick();
            }
        });
    }

    void pause() {
        playing = false;
        free = false;
    }

    /** Plays along what was run before, up to a step. */
    void playTo(int step) {
        command(r -> r.playTo(step));
        play();
    }

    /** Makes the run of a talk, and tells the window of those of its moments that the run does not come to. */
    void talk(Talk talk, Consumer<List<Talk.Point>> missing) {
        command(r -> {
            List<Talk.Point> none = r.talk(talk);
            window.execute(() -> missing.accept(none));
        });
    }

    /** Tells the window the bookmarks of the current branch as a talk. */
    void asTalk(Consumer<Talk> then) {
        command(r -> {
            Talk talk = r.talk();
            window.execute(() -> then.accept(talk));
        });
    }

    /** Lets the threads run at full speed until {@link #pause}. */
    void runFree() {
        free = true;
        worker.run(() -> {
            if (!stretching) {
                stretch();
            }
        });
    }

    void speed(double stepsASecond) {
        speed = stepsASecond;
    }

    /** Keeps in a moment where the run stands, and with it whatever else the keeper knows. */
    void keepSoon() {
        if (!keeping.getAndSet(true)) {
            CompletableFuture.delayedExecutor(KEEP_AFTER.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> worker.run(this::keep));
        }
    }

    private void keep() {
        keeping.set(false);
        Run current = run;
        SourceText useless = refused;
        if (current == null) {
            if (useless != null) {
                keeper.keep(useless, RunTree.NONE, Set.of());
            }
            return;
        }
        // What was made in a process, or free, is not made again unasked.
        boolean again = current.engine() instanceof EngineChoice.Model;
        keeper.keep(current.program(), again ? current.tree() : RunTree.NONE, current.held());
    }

    /** Programs are opened in this engine from now on. */
    void engine(EngineChoice next) {
        worker.run(() -> engine = next);
    }

    /** Opens a program, instead of any that waits for its pause to end. */
    void open(SourceText source, @Nullable Lesson lesson, Opening opening) {
        if (waiting != null) {
            waiting.cancel(false);
        }
        ScheduledFuture<?> next = worker.later(opening.pause().toNanos(), () -> opened(source, lesson, opening));
        waiting = opening.pause().isZero() ? null : next;
    }

    /** Tells, in the window, how the current branch and another differ. */
    void compare(int other, Consumer<Comparison> then) {
        command(r -> {
            RunTree tree = r.tree();
            try (Session session = opener.open(r.program(), r.engine())) {
                session.size(size);
                session.restore(tree);
                Comparison found = Comparison.of(session, tree.current(), other, viewer);
                window.execute(() -> then.accept(found));
            }
        });
    }

    /** Tells, in the window, how many steps of the current size this schedule of the program takes. */
    void measure(Schedule schedule, IntConsumer steps) {
        command(r -> measured(schedule, size, steps));
    }

    /** As {@link #measure(Schedule, IntConsumer)}, in steps of that size. */
    void measure(Schedule schedule, StepSize in, IntConsumer steps) {
        command(r -> measured(schedule, in, steps));
    }

    private void measured(Schedule schedule, StepSize in, IntConsumer steps) throws RefusedException {
        Run of = run;
        if (of != null) {
            try (Session session = opener.open(of.program(), new EngineChoice.Model())) {
                session.size(in);
                session.retrace(schedule);
                int length = session.length();
                window.execute(() -> steps.accept(length));
            }
        }
    }

    /** What is made of a run that leaves the window. */
    @FunctionalInterface
    interface Making<T> {
        T with(Exporter exporter, Session session, SourceText program) throws ExportException;
    }

    /** Tells, in the window, what was made, or in one line why nothing was. Nothing is shown anew for it. */
    <T> void export(Making<T> making, Consumer<T> then, Consumer<String> failed) {
        worker.run(() -> {
            Run r = run;
            if (r == null) {
                return;
            }
            try {
                T made = making.with(new Exporter(narrator, words), r.session(), r.program());
                window.execute(() -> then.accept(made));
            } catch (ExportException e) {
                window.execute(() -> failed.accept(String.valueOf(e.getMessage())));
            } catch (OutOfMemoryError e) {
                window.execute(
                        () -> failed.accept("there is not enough memory for this; choose fewer steps or fewer pixels"));
            } catch (RuntimeException e) {
                window.execute(() -> failed.accept(e.toString()));
                throw e;
            }
        });
    }

    void close() {
        pause();
        worker.close(() -> {
            keep();
            if (run != null) {
                run.close();
            }
        });
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        return worker.awaitEnd(millis);
    }

    // ---- on the worker

    /** Does something, and tells the window when it takes longer than is not noticed. */
    private void working(Runnable job) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean told = new AtomicBoolean();
        CompletableFuture.delayedExecutor(NOTICED.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    synchronized (over) {
                        if (!over.get()) {
                            told.set(true);
                            window.execute(() -> listener.working(true));
                        }
                    }
                });
        try {
            job.run();
        } finally {
            synchronized (over) {
                over.set(true);
                if (told.get()) {
                    window.execute(() -> listener.working(false));
                }
            }
        }
    }

    private void opened(SourceText source, @Nullable Lesson lesson, Opening opening) {
        working(() -> open(source, lesson, opening == Opening.ANEW));
    }

    private void open(SourceText source, @Nullable Lesson lesson, boolean anew) {
        Run before = run;
        if (before != null && !anew && before.program().equals(source)) {
            tellDiagnostic(null);
            return;
        }
        Run next;
        try {
            next = new Run(runs, source, engine, opener.open(source, engine), lesson);
        } catch (SourceException e) {
            if (before != null && !anew) {
                tellDiagnostic(e.diagnostic());
            } else {
                refuse(source, e.diagnostic());
            }
            return;
        } catch (EngineFailedException e) {
            fault(e);
            if (before != null) {
                engine = before.engine();
                window.execute(() -> listener.engine(before.engine()));
            }
            return;
        }
        runs++;
        stop();
        if (before != null) {
            before.close();
        }
        run = next;
        refused = null;
        next.configure(scheduler, size);
        next.breakpoints(breakpoints);
        next.asking(asking);
        tellDiagnostic(null);
        tell("", "", null);
        show(next);
    }

    /** What ran before has nothing to do with what was opened: it goes. */
    private void refuse(SourceText source, Diagnostic why) {
        stop();
        if (run != null) {
            run.close();
            run = null;
        }
        refused = source;
        pending.set(null);
        tell("", "", null);
        window.execute(() -> listener.refused(why));
        keepSoon();
    }

    private void perform(Command command) {
        working(() -> performNow(command));
    }

    private void performNow(Command command) {
        Run current = run;
        if (current == null) {
            return;
        }
        try {
            command.on(current);
            int repeated = current.session().repeated();
            tell(
                    "",
                    repeated == 0
                            ? ""
                            : narrator.wentBack(
                                    repeated, current.session().traits().shortName()),
                    current.pause());
        } catch (RefusedException e) {
            tell(e, current);
        }
        show(current);
    }

    private void tick() {
        Run current = run;
        if (!playing || current == null) {
            ticking = false;
            if (current != null) {
                show(current);
            }
            return;
        }
        ticking = true;
        long start = System.nanoTime();
        Pause pause;
        try {
            current.playOn(choosing);
            pause = current.pause();
            tell("", "", pause);
        } catch (RefusedException e) {
            tell(e, current);
            ticking = false;
            show(current);
            stop();
            return;
        }
        boolean over = current.session().snapshot().ending() != null
                && current.session().position() == current.session().length();
        over |= pause != null;
        if (over || start - shownAt >= SHOW_EVERY) {
            show(current);
        }
        if (over) {
            ticking = false;
            stop();
        }
        if (!over) {
            int steps = current.stepsToGoal();
            long period = steps > 0 ? LONGEST_WAY.toNanos() / Math.max(steps, FEW) : (long) (1e9 / speed);
            worker.later(Math.max(0, period - (System.nanoTime() - start)), this::tick);
        }
    }

    /** The threads run free for a moment, and again until somebody pauses. */
    private void stretch() {
        Run current = run;
        if (current == null) {
            return;
        }
        try {
            if (free) {
                current.move(s -> s.free(STRETCH));
                if (!current.session().runsFree()) {
                    stop();
                }
            } else {
                current.move(Session::halt);
            }
            tell("", "", null);
        } catch (RefusedException e) {
            tell(e, current);
            stop();
        }
        show(current);
        stretching = current.session().runsFree();
        if (stretching) {
            worker.run(this::stretch);
        }
    }

    private void stop() {
        pause();
        window.execute(() -> {
            listener.playing(playing);
            listener.free(free);
        });
    }

    private void show(Run current) {
        keepSoon();
        shownAt = System.nanoTime();
        if (pending.getAndSet(current.view(viewer)) == null) {
            window.execute(() -> {
                RunView view = pending.getAndSet(null);
                if (view != null) {
                    listener.view(view);
                }
            });
        }
    }

    private void tell(RefusedException e, Run current) {
        Snapshot snapshot = current.session().snapshot();
        boolean whoElse = e.refusal() instanceof Refusal.CannotMove || e.refusal() instanceof Refusal.ChooseThread;
        List<Integer> free = whoElse ? current.free() : List.of();
        tell(
                narrator.refusal(e.refusal(), snapshot),
                "",
                free.isEmpty() ? null : new Pause.Choice(Pause.offers(free, snapshot)));
    }

    private void tell(String refusal, String remark, @Nullable Pause pause) {
        Told what = new Told(refusal, remark, pause);
        if (!what.equals(told)) {
            told = what;
            window.execute(() -> listener.told(what));
        }
    }

    private void tellDiagnostic(@Nullable Diagnostic what) {
        window.execute(() -> listener.diagnostic(what));
    }

    void fault(Throwable what) {
        pause();
        ticking = false;
        stretching = false;
        String detail = String.valueOf(what.getMessage() == null ? what : what.getMessage());
        Notice notice =
                what instanceof EngineFailedException ? new Notice.EngineFailed(detail) : new Notice.Fault(detail);
        window.execute(() -> {
            listener.playing(false);
            listener.free(false);
            listener.notice(notice);
        });
    }
}
