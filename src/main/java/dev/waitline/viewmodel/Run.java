package dev.waitline.viewmodel;

import dev.waitline.engine.EngineChoice;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.lesson.Lesson;
import dev.waitline.lesson.Talk;
import dev.waitline.lesson.check.TalkRun;
import dev.waitline.session.Branch;
import dev.waitline.session.Moment;
import dev.waitline.session.Scheduler;
import dev.waitline.session.Session;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Frame;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.ThreadView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A program that runs, with who is chosen in it. Confined to the worker. */
public final class Run implements AutoCloseable {
    /** So many steps in a row that decide nothing are a loop that nobody wants to wait for. */
    private static final int MOST_SKIPPED = 2000;

    private final Set<Integer> held = new TreeSet<>();
    private Set<Breakpoint> breakpoints = Set.of();
    private @Nullable Pause pause;
    private @Nullable Asking asking;
    private final List<RunTree.Bookmark> bookmarks = new ArrayList<>();

    private final int number;
    private final SourceText program;
    private final EngineChoice engine;
    private final Session session;
    private LessonNotes notes;
    private Movers movers = Movers.NONE;
    private int chosen;
    private boolean named;
    private int goal;
    private Scheduler scheduler = Scheduler.person();

    public Run(int number, SourceText program, EngineChoice engine, Session session, @Nullable Lesson lesson) {
        this.number = number;
        this.program = program;
        this.engine = engine;
        this.session = session;
        this.notes = new LessonNotes(lesson);
    }

    /** What takes a session to another moment, or leaves it where it is. */
    @FunctionalInterface
    public interface Move {
        Moment in(Session session) throws RefusedException;
    }

    /** Asks something before a step. */
    @FunctionalInterface
    interface Asking {
        /**
         * What to ask before the next step of a thread; null when nothing is to be asked, or was already.
         *
         * @param ahead whether the step was made before, and is to be made again
         */
        Pause.@Nullable Asked before(Session session, int thread, boolean ahead);
    }

    public SourceText program() {
        return program;
    }

    EngineChoice engine() {
        return engine;
    }

    public Session session() {
        return session;
    }

    public void configure(Scheduler next, StepSize size) {
        scheduler = next;
        session.scheduler(Scheduler.without(held, scheduler));
        session.size(size);
    }

    /** The lesson says something else from now on of the same program. */
    void lesson(Lesson next) {
        notes = new LessonNotes(next);
        notes.see(session.moments(0, session.position()), branch());
    }

    public void choose(int thread) {
        chosen = thread;
        named = true;
    }

    /** From now on the thread does not run, or runs again. */
    public void hold(int thread, boolean hold) {
        if (hold) {
            held.add(thread);
        } else {
            held.remove(thread);
        }
    }

    void breakpoints(Set<Breakpoint> next) {
        breakpoints = next;
    }

    /** @param next asks before steps from now on; null for nobody */
    void asking(@Nullable Asking next) {
        asking = next;
    }

    /** Whether the step is put off for a question. */
    private boolean asks(int thread, boolean ahead) {
        Pause.Asked asked = asking == null || thread < 0 ? null : asking.before(session, thread, ahead);
        if (asked != null) {
            pause = asked;
        }
        return asked != null;
    }

    /** Makes the step of {@code thread} before which something was asked. */
    void answered(int thread) throws RefusedException {
        if (ahead() && moverAhead() == thread) {
            next();
        } else {
            step(thread);
        }
    }

    private int moverAhead() {
        return session.choiceAt(session.position() + 1) instanceof Choice.Run run ? run.thread() : -1;
    }

    /** The threads that can move, without those that are held. */
    List<Integer> free() {
        return session.snapshot().movable().stream()
                .filter(t -> !held.contains(t))
                .toList();
    }

    public void step(int thread) throws RefusedException {
        if (held.contains(thread)) {
            throw new RefusedException(new Refusal.Held(thread));
        }
        if (!asks(thread, false)) {
            moved(session.step(thread));
        }
    }

    Set<Integer> held() {
        return Set.copyOf(held);
    }

    /** The run with all its branches, as it can be made again. */
    RunTree tree() {
        return session.tree(bookmarks);
    }

    /** Makes a run of the same program again; only where nothing ran yet. */
    void restore(RunTree tree) throws RefusedException {
        bookmarks.addAll(tree.bookmarks());
        move(s -> s.restore(tree));
    }

    /** Puts a bookmark at the step, or takes away the one that is there. */
    void toggleBookmark(Viewer viewer) {
        if (!bookmarks.removeIf(this::isHere)) {
            bookmark(viewer.label(session.moment()));
        }
    }

    /** Puts a bookmark of that name at the step, instead of any that is there. */
    void bookmark(String name) {
        bookmarks.removeIf(this::isHere);
        bookmarks.add(new RunTree.Bookmark(session.branchOf(session.position()), session.position(), name));
        bookmarks.sort(Comparator.comparingInt(RunTree.Bookmark::line).thenComparingInt(RunTree.Bookmark::step));
    }

    private boolean isHere(RunTree.Bookmark bookmark) {
        return bookmark.step() == session.position() && Viewer.passes(session, bookmark);
    }

    /** To a step of a branch. */
    void goTo(int branch, int step) throws RefusedException {
        if (session.branchOf(step) != branch) {
            move(s -> s.switchTo(branch));
        }
        move(s -> s.goTo(step));
    }

    /**
     * Makes the run of a talk, with a bookmark at each of its moments, and goes back to the start.
     *
     * @return the moments that the run does not come to
     */
    List<Talk.Point> talk(Talk talk) throws RefusedException {
        StepSize size = session.size();
        List<Talk.Stop> stops;
        try {
            stops = TalkRun.make(talk, session);
        } finally {
            configure(scheduler, size);
        }
        List<Talk.Point> missing = new ArrayList<>(talk.points());
        for (Talk.Stop stop : stops) {
            move(s -> s.goTo(stop.step()));
            bookmark(stop.point().caption());
            missing.remove(stop.point());
        }
        move(s -> s.goTo(0));
        return missing;
    }

    /** The bookmarks of this branch as a talk. */
    Talk talk() throws RefusedException {
        List<Talk.Point> points = here().stream()
                .map(b -> Talk.Point.at(0, session.momentAt(b.step()).snapshot().moves(), b.name()))
                .toList();
        if (points.isEmpty()) {
            throw new RefusedException(new Refusal.NoBookmark());
        }
        Schedule schedule = session.schedule(here().getLast().step()).joined();
        if (schedule.choices().stream().anyMatch(c -> c instanceof Choice.Inject)) {
            throw new RefusedException(new Refusal.CallInTalk());
        }
        return new Talk(schedule, points);
    }

    /** The bookmarks of this branch, in order. */
    private List<RunTree.Bookmark> here() {
        return bookmarks.stream()
                .filter(b -> Viewer.passes(session, b))
                .sorted(Comparator.comparingInt(RunTree.Bookmark::step))
                .toList();
    }

    /** From here {@link #playOn} goes along what was run before, up to a step, without stopping in between. */
    void playTo(int step) {
        goal = Math.min(step, session.length());
    }

    /** How many steps there are up to where it plays; 0 where it plays to nowhere in particular. */
    int stepsToGoal() {
        return Math.max(0, goal - session.position());
    }

    /** To the next bookmark on this branch, or from the last one to the first. */
    void toNextBookmark() throws RefusedException {
        toNext(
                here().stream().map(RunTree.Bookmark::step).collect(Collectors.toCollection(TreeSet::new)),
                new Refusal.NoBookmark());
    }

    /** To the next step after which another branch goes on otherwise, or from the last one to the first. */
    void toNextFork() throws RefusedException {
        toNext(session.forks(), new Refusal.OneBranch());
    }

    private void toNext(SortedSet<Integer> steps, Refusal none) throws RefusedException {
        if (steps.isEmpty()) {
            throw new RefusedException(none);
        }
        SortedSet<Integer> later = steps.tailSet(session.position() + 1);
        move(s -> s.goTo(later.isEmpty() ? steps.first() : later.first()));
    }

    private boolean ahead() {
        return session.position() < session.length() && !named;
    }

    /**
     * One step on. Steps that are there already are made again, unless the user has named a thread since: naming one
     * is how another branch is begun.
     */
    public void next() throws RefusedException {
        if (ahead()) {
            if (!asks(moverAhead(), true)) {
                moved(session.forward());
            }
        } else if (session.whyNoStep() instanceof Refusal.ChooseThread) {
            boolean over = session.snapshot()
                    .thread(chosen)
                    .map(t -> t.state().hasEnded())
                    .orElse(true);
            List<Integer> free = free();
            if (free.isEmpty()) {
                throw new RefusedException(
                        new Refusal.Held(session.snapshot().movable().getFirst()));
            }
            // A thread that has ended is no choice any more.
            if (over || (held.contains(chosen) && !named)) {
                giveWay(free);
            }
            step(chosen);
        } else if (!asks(session.mover(), false)) {
            moved(session.step());
        }
    }

    /** As {@link #next}, but a chosen thread that cannot move gives way to the next that can. */
    private void anyNext() throws RefusedException {
        List<Integer> free = free();
        if (!ahead() && !free.isEmpty() && !free.contains(chosen)) {
            giveWay(free);
        }
        next();
    }

    /**
     * One step on, unless a person is to choose first.
     *
     * @param choosing whether a person says who runs
     */
    public void playOn(boolean choosing) throws RefusedException {
        if (stepsToGoal() > 0) {
            int wanted = goal;
            moved(session.forward());
            goal = wanted;
            pause = stepsToGoal() == 0 ? new Pause.AtBookmark() : null;
            return;
        }
        List<Integer> free = free();
        if (choosing && !ahead() && free.size() > 1 && !free.contains(chosen)) {
            pause = new Pause.Choice(Pause.offers(free, session.snapshot()));
            return;
        }
        Snapshot before = session.snapshot();
        anyNext();
        pause = atBreakpoint(before);
        if (pause == null && notes.speakAt(session.moment())) {
            pause = new Pause.AtNote();
        }
    }

    /** Why the last command went no further; null, and null once it was asked for, where there is nothing to say. */
    @Nullable
    public Pause pause() {
        Pause last = pause;
        pause = null;
        return last;
    }

    private @Nullable Pause atBreakpoint(Snapshot before) {
        if (pause != null || breakpoints.isEmpty()) {
            return pause;
        }
        Moment moment = session.moment();
        for (ThreadView thread : moment.snapshot().threads()) {
            // It has come there just now: again with a step that is a statement, or from elsewhere.
            boolean came = (thread.id() == moment.thread() && session.size() == StepSize.STATEMENT)
                    || before.thread(thread.id())
                            .map(t -> t.line() != thread.line())
                            .orElse(true);
            if (came && breakpoints.stream().anyMatch(b -> b.holdsFor(thread, moment.snapshot()))) {
                return new Pause.AtBreakpoint(moment.snapshot().threadName(thread.id()), thread.line());
            }
        }
        return null;
    }

    private boolean canGoOn() {
        Refusal refusal = session.whyNoStep();
        return ahead() || refusal == null || refusal instanceof Refusal.ChooseThread;
    }

    /** On until a thread stands before a breakpoint; as far as it goes where none does. */
    void toBreakpoint() throws RefusedException {
        for (int i = 0; i < MOST_SKIPPED && pause == null && (i == 0 || canGoOn()); i++) {
            Snapshot before = session.snapshot();
            anyNext();
            pause = atBreakpoint(before);
        }
    }

    /** On until a thread stands before {@code line}; as far as it goes where none comes there. */
    void runTo(int line) throws RefusedException {
        Set<Breakpoint> kept = breakpoints;
        breakpoints = Set.of(new Breakpoint(line, Breakpoint.ANY));
        try {
            toBreakpoint();
        } finally {
            breakpoints = kept;
        }
    }

    /** On until the thread that ran cannot go on and several others can. */
    public void toNextChoice() throws RefusedException {
        for (int i = 0; i < MOST_SKIPPED && pause == null && (i == 0 || canGoOn()); i++) {
            List<Integer> free = free();
            if (i > 0 && free.size() > 1 && !free.contains(session.moment().thread())) {
                pause = new Pause.Choice(Pause.offers(free, session.snapshot()));
                return;
            }
            anyNext();
        }
    }

    /** On to the next step of the chosen thread: the one that was made, where there is one, else a new one. */
    public void toNextOfChosen() throws RefusedException {
        int wanted = chosen;
        boolean there = false;
        for (int step = session.position() + 1; step <= session.length() && !there; step++) {
            there = session.choiceAt(step) instanceof Choice.Run run && run.thread() == wanted;
            if (there) {
                moved(session.goTo(step));
            }
        }
        if (!there) {
            moved(session.goTo(session.length()));
            step(wanted);
        }
    }

    /** Lets the chosen thread go on until it is back in the program; until it is blocked, where that comes first. */
    public void outOfLibrary() throws RefusedException {
        int wanted = chosen;
        for (int i = 0; i < MOST_SKIPPED && pause == null && (i == 0 || inLibrary(wanted)); i++) {
            if (i > 0 && !session.snapshot().movable().contains(wanted)) {
                return;
            }
            step(wanted);
        }
    }

    private boolean inLibrary(int thread) {
        List<Frame> frames =
                session.snapshot().thread(thread).map(ThreadView::frames).orElse(List.of());
        return !frames.isEmpty() && frames.getLast().library();
    }

    /** On, as {@link #next}, to the first step that is decisive; as far as it goes where none is. */
    public void toNextDecisive() throws RefusedException {
        for (int i = 0; i < MOST_SKIPPED && (i == 0 || canGoOn()); i++) {
            next();
            if (pause != null || session.moment().isDecisive()) {
                return;
            }
        }
    }

    public void toLastDecisive() throws RefusedException {
        move(Session::back);
        while (session.position() > 0 && !session.moment().isDecisive()) {
            move(Session::back);
        }
    }

    private void giveWay(List<Integer> movable) {
        chosen = movable.stream().filter(t -> t > chosen).findFirst().orElse(movable.getFirst());
    }

    public void move(Move move) throws RefusedException {
        moved(move.in(session));
    }

    private void moved(Moment moment) {
        named = false;
        goal = 0;
        int mover = moment.thread();
        if (moment.choice() instanceof Choice.Run && mover >= 0) {
            chosen = mover;
        }
        if (chosen >= moment.snapshot().threads().size()) {
            chosen = 0;
        }
        movers = movers.follow(session, branch().id());
    }

    private Branch branch() {
        return session.branches().stream().filter(Branch::current).findFirst().orElseThrow();
    }

    public RunView view(Viewer viewer) {
        return viewer.view(number, program, session, movers, notes, chosen, named, held, bookmarks);
    }

    @Override
    public void close() {
        session.close();
    }
}
