package dev.waitline.viewmodel;

import dev.waitline.diagram.Words;
import dev.waitline.engine.EngineChoice;
import dev.waitline.lesson.Course;
import dev.waitline.lesson.check.FixJudge;
import dev.waitline.narrate.Narrator;
import dev.waitline.predict.Speech;
import dev.waitline.source.Diagnostic;
import dev.waitline.source.SourceText;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Trace;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows, as read-only properties of immutable values, and a model of its own for each thing that a
 * person can do in it. All their methods and properties belong to one thread, the window's; the session lives on a thread
 * of its own, and what comes from there is handed over through the executor given here.
 */
public final class WindowModel implements AutoCloseable {
    /** What a person waits for. */
    public enum Work {
        NONE,
        COMPUTING,
        /** A CPython that starts, or makes a run again. */
        PROCESS
    }

    private final ReadOnlyObjectWrapper<@Nullable RunView> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Pause> pause = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Work> working = new ReadOnlyObjectWrapper<>(Work.NONE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

    private final CommandQueue commands;
    private final Playing playing;
    private final Injecting injecting;
    private final Exporting exporting;
    private final Documents documents;
    private final Welcome welcome;
    private final Exploration exploration;
    private final RealRuns realRuns;
    private final Challenges challenges;
    private final Check check;
    private final Predicting predicting;
    private final Quizzing quizzing;
    private final Presenting presenting;
    private final Authoring authoring;
    private final MyProgress progress;
    private final Contest contest;
    private final Store store;
    private final AtomicReference<@Nullable Desk> desk = new AtomicReference<>();
    private final Words words;

    /**
     * @param own the lessons that come along
     * @param window runs what changes the properties; the window's thread in the end
     * @param store what is remembered from one start to the next
     */
    public WindowModel(
            Opener opener,
            Searcher searcher,
            Executor window,
            Narrator narrator,
            Course own,
            Locale locale,
            Store store) {
        this.store = store;
        this.words = Words.of(locale);
        Inbox inbox = new Inbox();
        this.commands = new CommandQueue(opener, window, narrator, words, inbox, this::keep);
        this.playing = new Playing(commands, runProperty());
        this.injecting = new Injecting(commands, runProperty());
        this.exporting = new Exporting(commands, playing, runProperty());
        this.exploration = new Exploration(
                searcher,
                window,
                narrator,
                (schedule, moves) -> commands.move(s -> s.retrace(schedule, moves)),
                store,
                commands::fault);
        this.realRuns = new RealRuns(opener, window, commands::fault);
        Speech speech = new Speech(narrator, locale);
        this.predicting = new Predicting(commands, store, speech, notice::set);
        OpenCourse course = new OpenCourse(own);
        this.progress = new MyProgress(store, course, predicting, notice::set);
        this.challenges = new Challenges(
                exploration, commands, new FixJudge(source -> opener.open(source, new EngineChoice.Model())), progress);
        this.check = new Check(opener, window, narrator, job -> commands.command(job::accept), commands::fault);
        this.contest = new Contest(commands, exploration, challenges, narrator, window, commands::fault);
        this.quizzing = new Quizzing(exploration, speech, progress);
        this.documents = new Documents(
                commands,
                new FileCommands(commands, window, inbox, locale),
                playing,
                injecting,
                challenges,
                realRuns,
                predicting,
                course,
                store,
                this::dismissOld,
                this::changed,
                locale);
        this.authoring = new Authoring(
                documents,
                commands,
                window,
                source -> opener.open(source, new EngineChoice.Model()),
                notice::set,
                store,
                locale,
                commands::fault);
        this.presenting = new Presenting(commands, playing, documents, runProperty(), notice::set);
        this.welcome = new Welcome(documents, store);
        documents.documentProperty().subscribe(open -> exploration.place(open == null ? "" : open.place()));
        documents.documentProperty().subscribe(open -> changed());
        documents.documentProperty().subscribe(open -> progress.open(open == null ? null : open.lesson()));
        documents.engineProperty().subscribe(e -> changed());
        playing.unitProperty().subscribe(u -> changed());
        playing.nextThreadProperty().subscribe(n -> changed());
        playing.seedProperty().subscribe(s -> changed());
        playing.speedProperty().subscribe(s -> changed());
        playing.breakpointsProperty().subscribe(b -> changed());
    }

    /** Something is otherwise that is kept. */
    private void changed() {
        Document open = documents.documentProperty().get();
        if (open != null) {
            desk.set(new Desk(
                    open.name(),
                    open.text(),
                    documents.written(),
                    documents.written(),
                    open.file(),
                    open.lesson() == null ? "" : open.lesson().id(),
                    documents.courseProperty().get().path(),
                    documents.engineProperty().get(),
                    playing.unitProperty().get(),
                    playing.nextThreadProperty().get(),
                    playing.seedProperty().get(),
                    playing.speedProperty().get(),
                    playing.breakpointsProperty().get(),
                    RunTree.NONE,
                    Set.of()));
            commands.keepSoon();
        }
    }

    /** On the worker. */
    private void keep(SourceText ran, RunTree tree, Set<Integer> held) {
        Desk now = desk.get();
        if (now != null && now.name().equals(ran.name())) {
            now.with(ran.text(), tree, held).keep(store);
        }
    }

    /** Puts back what somebody was at when the last window was closed, or ended otherwise; false when nothing is known of that. */
    public boolean restore() {
        Optional<Desk> kept = Desk.kept(store);
        kept.ifPresent(desk -> {
            playing.speed(desk.speed());
            playing.seed(desk.seed());
            playing.nextThread(desk.next());
            playing.unit(desk.unit());
            documents.restore(desk);
        });
        return kept.isPresent();
    }

    /** What the worker tells the window, on the window's thread. */
    private final class Inbox implements CommandQueue.Listener {
        @Override
        public void view(RunView view) {
            run.set(view);
            predicting.view(view);
            check.shows(view);
            exploration.program(view.program());
            realRuns.program(view.program());
            challenges.view(view);
            contest.view(view);
        }

        @Override
        public void told(CommandQueue.Told what) {
            status.set(what.refusal());
            remark.set(what.remark());
            pause.set(what.pause());
            predicting.pause(what.pause());
        }

        @Override
        public void playing(boolean now) {
            playing.plays(now);
        }

        @Override
        public void free(boolean now) {
            playing.runsFree(now);
        }

        @Override
        public void diagnostic(@Nullable Diagnostic what) {
            documents.diagnostic(what);
        }

        @Override
        public void refused(Diagnostic why) {
            run.set(null);
            documents.diagnostic(why);
            check.dismiss();
            predicting.skip();
            contest.end();
            exploration.program(null);
            realRuns.program(null);
        }

        @Override
        public void notice(Notice what) {
            notice.set(what);
        }

        @Override
        public void working(boolean now) {
            boolean process = documents.engineProperty().get() instanceof EngineChoice.CPython;
            working.set(!now ? Work.NONE : process ? Work.PROCESS : Work.COMPUTING);
        }

        @Override
        public void engine(EngineChoice used) {
            documents.runsIn(used);
        }

        @Override
        public void read(Path file, Trace trace) {
            documents.read(file, trace);
        }

        @Override
        public void read(Trace trace) {
            documents.read(trace);
        }

        @Override
        public void read(Path path, Course course) {
            documents.read(path, course);
        }

        @Override
        public void saved(Path file, String text) {
            documents.saved(file, text);
        }
    }

    // ---- what there is to see

    /** What is shown; null until the first program has been opened, and while one is that was refused. */
    public ReadOnlyObjectProperty<@Nullable RunView> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** A line to dismiss, or null. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What is being worked at that takes longer than one likes to wait. */
    public ReadOnlyObjectProperty<Work> workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why the last command was refused; empty when it was not. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What had to be done for the last command besides, such as starting a process anew; mostly empty. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Why playing stopped, or who else could run where the last command was refused; null where neither is so. */
    public ReadOnlyObjectProperty<@Nullable Pause> pauseProperty() {
        return pause.getReadOnlyProperty();
    }

    public Words words() {
        return words;
    }

    public Store store() {
        return store;
    }

    // ---- what can be done

    /** Moving through the run. */
    public Playing playing() {
        return playing;
    }

    /** Calls, timeouts and wakeups that a person makes happen. */
    public Injecting injecting() {
        return injecting;
    }

    /** What is open, and what became of it in the editor. */
    public Welcome welcome() {
        return welcome;
    }

    public Documents documents() {
        return documents;
    }

    /** The search through every schedule. */
    public Exploration exploration() {
        return exploration;
    }

    /** The current line held against another engine. */
    public Check check() {
        return check;
    }

    /** The program run many times on real threads. */
    public RealRuns realRuns() {
        return realRuns;
    }

    /** What the lesson that is open asks for. */
    public Challenges challenges() {
        return challenges;
    }

    /** Questions before steps. */
    public Predicting predicting() {
        return predicting;
    }

    public Quizzing quizzing() {
        return quizzing;
    }

    /** Writing the lesson that is open. */
    public Authoring authoring() {
        return authoring;
    }

    /** Showing the run to an audience. */
    public Presenting presenting() {
        return presenting;
    }

    /** Games against the schedule. */
    public Contest contest() {
        return contest;
    }

    /** What was solved and predicted up to now. */
    public MyProgress progress() {
        return progress;
    }

    /** Takes the run out of the window. */
    public Exporting exporting() {
        return exporting;
    }

    /** Tells something until it is dismissed. */
    public void tell(Notice what) {
        notice.set(what);
    }

    public void dismissNotice() {
        notice.set(null);
    }

    /** What was told of the program before is not told any more. */
    private void dismissOld() {
        if (!(notice.get() instanceof Notice.SetAside)) {
            dismissNotice();
        }
    }

    /** Ends what plays and lets the session go. */
    @Override
    public void close() {
        exploration.close();
        contest.close();
        check.close();
        authoring.close();
        realRuns.close();
        commands.close();
    }

    /** Waits until the work behind a closed model has ended; false when it has not within {@code millis}. */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return commands.awaitEnd(millis)
                && exploration.awaitEnd(millis)
                && contest.awaitEnd(millis)
                && check.awaitEnd(millis)
                && authoring.awaitEnd(millis)
                && realRuns.awaitEnd(millis);
    }
}
