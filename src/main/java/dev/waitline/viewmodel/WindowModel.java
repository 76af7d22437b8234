package dev.waitline.viewmodel;

import dev.waitline.diagram.Picture;
import dev.waitline.diagram.Words;
import dev.waitline.engine.EngineChoice;
import dev.waitline.lesson.Lesson;
import dev.waitline.narrate.Narrator;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Resource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows, as read-only properties of immutable values, and what a person can do in it. Its methods and
 * properties belong to one thread, the window's; the session lives on a thread of its own, and what comes from there is
 * handed over through the executor given here.
 */
public final class WindowModel implements AutoCloseable {
    public static final double SLOWEST = 0.5;
    public static final double FASTEST = 50;

    private final ReadOnlyObjectWrapper<@Nullable RunView> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NextThread> nextThread = new ReadOnlyObjectWrapper<>(NextThread.I_CHOOSE);
    private final ReadOnlyObjectWrapper<EngineChoice> engine = new ReadOnlyObjectWrapper<>(new EngineChoice.Model());
    private final ReadOnlyObjectWrapper<StepUnit> unit = new ReadOnlyObjectWrapper<>(StepUnit.STATEMENT);
    private final ReadOnlyObjectWrapper<@Nullable Integer> target = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper diagnostic = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper free = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper(1);
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(2);

    private final Runner runner;
    private final Exploration exploration;
    private final RealRuns realRuns;
    private final Challenges challenges;
    private final Check check;
    private final RecentFiles recentFiles;
    private final List<Lesson> lessons;
    private final Store store;
    private final Words words;
    private int generation;
    private String written = "";
    private @Nullable Lesson lesson;

    /**
     * @param window runs what changes the properties; the window's thread in the end
     * @param store what is remembered from one start to the next
     */
    public WindowModel(
            Opener opener,
            Searcher searcher,
            Executor window,
            Narrator narrator,
            List<Lesson> lessons,
            Locale locale,
            Store store) {
        this.lessons = List.copyOf(lessons);
        this.store = store;
        this.words = Words.of(locale);
        this.recentFiles = new RecentFiles(store);
        recent.set(recentFiles.all());
        this.runner = new Runner(opener, window, narrator, words, new Inbox());
        this.exploration = new Exploration(searcher, window, s -> runner.command(r -> r.retrace(s)), runner::fault);
        this.realRuns = new RealRuns(opener, window, runner::fault);
        this.challenges = new Challenges(exploration, runner);
        this.check = new Check(opener, window, narrator, job -> runner.command(job::accept), runner::fault);
    }

    /** What the worker tells the window, on the window's thread. */
    private final class Inbox implements Runner.Listener {
        @Override
        public void view(RunView view) {
            run.set(view);
            check.shows(view);
            exploration.program(view.program());
            realRuns.program(view.program());
            challenges.view(view);
        }

        @Override
        public void told(Runner.Told what) {
            status.set(what.refusal());
            remark.set(what.remark());
        }

        @Override
        public void playing(boolean now) {
            playing.set(now);
        }

        @Override
        public void free(boolean now) {
            free.set(now);
        }

        @Override
        public void diagnostic(String text) {
            diagnostic.set(text);
            challenges.diagnostic(text);
        }

        @Override
        public void notice(Notice what) {
            notice.set(what);
        }

        @Override
        public void engine(EngineChoice used) {
            engine.set(used);
            realRuns.engine(used);
        }

        @Override
        public void read(Path file, SourceText source) {
            recentFiles.add(file);
            recent.set(recentFiles.all());
            take(source, file, null);
        }
    }

    // ---- what there is to see

    /** What is shown; null until the first program has been opened. */
    public ReadOnlyObjectProperty<@Nullable RunView> runProperty() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /** A line to dismiss, or null. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NextThread> nextThreadProperty() {
        return nextThread.getReadOnlyProperty();
    }

    /** Which engine is to run the program; {@link RunView#engine} says which one does. */
    public ReadOnlyObjectProperty<EngineChoice> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StepUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** The id of the primitive that injected calls go to, or null while none was picked. */
    public ReadOnlyObjectProperty<@Nullable Integer> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Why the last command was refused; empty when it was not. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What had to be done for the last command besides, such as starting a process anew; mostly empty. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** What is wrong with the edited text; empty when nothing is. */
    public ReadOnlyStringProperty diagnosticProperty() {
        return diagnostic.getReadOnlyProperty();
    }

    /** Whether the text differs from the one that was opened. */
    public ReadOnlyBooleanProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether the threads run at full speed, side by side. */
    public ReadOnlyBooleanProperty freeProperty() {
        return free.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    /** Steps a second while playing. */
    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public List<LessonRow> lessons() {
        return lessons.stream().map(LessonRow::of).toList();
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

    public Challenges challenges() {
        return challenges;
    }

    public Store store() {
        return store;
    }

    public Words words() {
        return words;
    }

    /** What is shown now as a still picture; {@code subtitle} says where in the run that is. */
    public Optional<Picture> picture(Function<RunView, String> subtitle) {
        return Optional.ofNullable(run.get()).map(view -> view.picture(subtitle.apply(view)));
    }

    // ---- running

    /** One step on: along what was run before, or as the policy says. */
    public void step() {
        runner.stepIfIdle(Run::next);
    }

    public void step(int thread) {
        runner.command(r -> r.step(thread));
    }

    public void back() {
        runner.stepIfIdle(Run::back);
    }

    public void forward() {
        runner.stepIfIdle(Run::forward);
    }

    /** Goes to a step; of several wishes that wait, only the last counts. */
    public void goTo(int step) {
        runner.goTo(step);
    }

    public void toStart() {
        runner.goTo(0);
    }

    public void toEnd() {
        runner.goTo(Integer.MAX_VALUE);
    }

    public void switchTo(int branch) {
        runner.command(r -> r.switchTo(branch));
    }

    public void play() {
        playing.set(true);
        runner.play();
    }

    /** Stops what plays, or runs free. */
    public void pause() {
        playing.set(false);
        free.set(false);
        runner.pause();
    }

    /** Lets the threads run at full speed, if the engine can do that. */
    public void runFree() {
        RunView view = run.get();
        if (view != null && view.canRunFree() && !free.get()) {
            pause();
            free.set(true);
            runner.runFree();
        }
    }

    public void togglePlay() {
        if (playing.get() || free.get()) {
            pause();
        } else {
            play();
        }
    }

    public void speed(double stepsASecond) {
        speed.set(Math.clamp(stepsASecond, SLOWEST, FASTEST));
        runner.speed(speed.get());
    }

    /** @param next who runs next when nobody is named */
    public void nextThread(NextThread next) {
        nextThread.set(next);
        configure();
    }

    /** The seed from which a random next thread is drawn. */
    public void seed(long next) {
        seed.set(next);
        configure();
    }

    public void unit(StepUnit next) {
        unit.set(next);
        configure();
    }

    /** Opens the program, as it stands in the editor, in another engine. */
    public void engine(EngineChoice next) {
        engine.set(next);
        realRuns.engine(next);
        runner.engine(next);
        Document open = document.get();
        if (open != null) {
            pause();
            notice.set(null);
            runner.open(new SourceText(open.name(), written), lesson, 0);
        }
    }

    private void configure() {
        runner.configure(nextThread.get().policy(seed.get()), unit.get().size());
    }

    /** Makes {@code thread} the one that keys, variables and the next step speak of, if there is such a thread. */
    public void choose(int thread) {
        RunView view = run.get();
        if (view != null && view.snapshot().thread(thread).isPresent()) {
            runner.choose(thread);
        }
    }

    // ---- injecting

    public void target(int primitive) {
        target.set(primitive);
    }

    public void inject(Call call) {
        runner.command(r -> r.perform(new Choice.Inject(call)));
    }

    /** Injects a call on the primitive of that kind that was picked last, or else the first there is. */
    public void inject(Resource.Kind kind, String method, Integer... arguments) {
        RunView view = run.get();
        if (view != null) {
            Target.of(view.snapshot(), kind, target.get()).ifPresent(r -> inject(Call.of(r.name(), method, arguments)));
        }
    }

    public void fire(int thread) {
        runner.command(r -> r.perform(new Choice.Fire(thread)));
    }

    public void wake(int thread) {
        runner.command(r -> r.perform(new Choice.Wake(thread)));
    }

    // ---- programs

    /** Reads a file and opens it; what is wrong with it becomes a notice, and what runs goes on. */
    public void open(Path file) {
        notice.set(null);
        runner.read(file.toAbsolutePath().normalize());
    }

    public void open(LessonRow row) {
        openLesson(row.id());
    }

    /** Opens the lesson of that short name, if there is one. */
    public void openLesson(String id) {
        lessons.stream().filter(l -> l.id().equals(id)).findFirst().ifPresent(l -> take(l.program(), null, l));
    }

    public void open(SourceText source) {
        take(source, null, null);
    }

    private void take(SourceText source, @Nullable Path file, @Nullable Lesson lesson) {
        generation++;
        pause();
        this.lesson = lesson;
        written = source.text();
        challenges.lesson(lesson);
        document.set(new Document(
                generation, source.name(), source.text(), file, lesson == null ? null : LessonRow.of(lesson)));
        edited.set(false);
        target.set(null);
        notice.set(null);
        runner.open(source, lesson, 0);
    }

    /** The text was edited; a moment after the last edit it is opened anew. */
    public void edit(String next) {
        Document open = document.get();
        if (open != null) {
            written = next;
            edited.set(!next.equals(open.text()));
            runner.open(new SourceText(open.name(), written), lesson, Runner.EDIT_PAUSE);
        }
    }

    /** Looks whether the program as it stands in the editor passes the challenge to mend it. */
    public void checkFix() {
        Document open = document.get();
        if (open != null) {
            challenges.check(written);
            runner.open(new SourceText(open.name(), written), lesson, Runner.AT_ONCE);
        }
    }

    public void dismissNotice() {
        notice.set(null);
    }

    /** Ends what plays and lets the session go. */
    @Override
    public void close() {
        exploration.close();
        check.close();
        realRuns.close();
        runner.close();
    }

    /** Waits until the work behind a closed model has ended; false when it has not within {@code millis}. */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return runner.awaitEnd(millis)
                && exploration.awaitEnd(millis)
                && check.awaitEnd(millis)
                && realRuns.awaitEnd(millis);
    }
}
