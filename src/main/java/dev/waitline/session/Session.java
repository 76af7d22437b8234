package dev.waitline.session;

import dev.waitline.engine.Engine;
import dev.waitline.engine.Refusal;
import dev.waitline.engine.RefusedException;
import dev.waitline.engine.StepSize;
import dev.waitline.engine.Traits;
import dev.waitline.source.SourceText;
import dev.waitline.trace.Call;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Event;
import dev.waitline.trace.RunTree;
import dev.waitline.trace.Schedule;
import dev.waitline.trace.Snapshot;
import dev.waitline.trace.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One program in one engine, with all that was done to it: a tree of choices, a current line through it and a position
 * on that line. Going back and choosing otherwise begins a new line; nothing is forgotten.
 *
 * <p>Confined to one thread at a time. Every command either does what it says or throws {@link RefusedException} and
 * changes nothing.
 */
public final class Session implements AutoCloseable {
    private static final long CHECKPOINT_MOVES = 256;
    private static final int MOMENTS_KEPT = 600;
    /** So many are there even if they hold more events than are kept together otherwise; the others are made again. */
    private static final int MOMENTS_SEEN = 100;

    private static final long EVENTS_KEPT = 1_000_000;

    private final Engine engine;
    private final History history = new History();
    private final Checkpoints checkpoints = new Checkpoints(CHECKPOINT_MOVES);

    /** Moments of the current line, by step; the least recently seen go first. */
    private final Map<Integer, Moment> moments = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Moment> eldest) {
            return size() > MOMENTS_KEPT;
        }
    };
    /** How many events the moments hold together, about. */
    private long events;

    /** Moments of the current line that nobody can make again. */
    private final Map<Integer, Moment> unrepeatable = new HashMap<>();

    private int position;
    private boolean free;
    private Scheduler scheduler = Scheduler.person();
    private StepSize size = StepSize.OPERATION;

    /** Takes over {@code engine}, which stands at the start of its program. */
    public Session(Engine engine) {
        this.engine = engine;
        Snapshot start = engine.snapshot();
        moments.put(0, new Moment(0, null, List.of(), start));
        checkpoint(0, start.moves());
    }

    // ---- what there is to see

    /** The number of steps made from the start to where the session stands. */
    public int position() {
        return position;
    }

    /** The number of steps on the current line, those ahead of the position included. */
    public int length() {
        return history.length();
    }

    public Moment moment() {
        return momentAt(position);
    }

    public Snapshot snapshot() {
        return moment().snapshot();
    }

    /** The moment after step {@code step} of the current line, 0 to {@link #length()}. */
    public Moment momentAt(int step) {
        return moments(step, step).getFirst();
    }

    /** The moments {@code from} to {@code to} of the current line, both included. The position does not change. */
    public List<Moment> moments(int from, int to) {
        Objects.checkFromToIndex(from, to + 1, length() + 1);
        List<Moment> found = new ArrayList<>(to - from + 1);
        boolean missing = false;
        for (int step = from; step <= to; step++) {
            Moment moment = known(step);
            missing |= moment == null;
            if (moment != null) {
                found.add(moment);
            }
        }
        if (!missing) {
            return found;
        }
        found.clear();
        Engine.Checkpoint here =
                Objects.requireNonNull(engine.checkpoint(), "an engine without checkpoints keeps its moments");
        seek(from);
        found.add(remember(from));
        for (int step = from + 1; step <= to; step++) {
            List<Event> events = advance(history.get(step - 1));
            found.add(remember(step, history.get(step - 1), events));
        }
        engine.reset(here);
        return found;
    }

    /** The choice of step {@code step} of the current line, 1 to {@link #length()}. */
    public Choice choiceAt(int step) {
        return history.get(step - 1);
    }

    /** The choices of the current line up to the position. */
    public Schedule schedule() {
        return schedule(position);
    }

    /** The choices of the current line up to a step. */
    public Schedule schedule(int step) {
        return new Schedule(history.choices(0, step), engine.traits().inSchedules());
    }

    /** How many steps two branches have in common. */
    public int fork(int one, int other) {
        return history.shared(one, other);
    }

    /** The steps after which another branch goes on otherwise than the current one. */
    public SortedSet<Integer> forks() {
        return history.forks();
    }

    /** The number of the branch to which that step of the current line belongs. */
    public int branchOf(int step) {
        return history.owner(step - 1);
    }

    public List<Branch> branches() {
        return history.branches();
    }

    public StepSize size() {
        return size;
    }

    /** The engine itself, for who goes on without a history. */
    public Engine engine() {
        return engine;
    }

    /** What the engine is and can do. */
    public Traits traits() {
        return engine.traits();
    }

    /** How many choices the last command made again in a new process to get where it was to be; 0 for most. */
    public int repeated() {
        return engine.repeated();
    }

    public Optional<SourceText> source(String file) {
        return engine.source(file);
    }

    // ---- commands

    /** Who moves in a step that names no thread. */
    public void scheduler(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public void size(StepSize size) {
        this.size = size;
    }

    /** Moves {@code thread} by one step of the current size. */
    public Moment step(int thread) throws RefusedException {
        Engine.Step step = engine.step(thread, size);
        return arrived(step.choice(), step.events());
    }

    /** Lets the scheduler say: a thread to move, or the clock when nobody can run. */
    public Moment step() throws RefusedException {
        Choice.Pass due = due();
        if (due != null) {
            return perform(due);
        }
        List<Integer> movable = engine.movable();
        if (movable.isEmpty()) {
            return perform(new Choice.Tick());
        }
        int next = next(movable);
        if (next == Scheduler.ASK) {
            throw new RefusedException(new Refusal.ChooseThread());
        }
        return step(next);
    }

    /** Whether {@link #step()} would go through, and if not, why. */
    public @Nullable Refusal whyNoStep() {
        List<Integer> movable = engine.movable();
        Ending ending = engine.ending();
        if (ending != null) {
            return ending.kind() == Ending.Kind.STUCK ? new Refusal.Stuck() : new Refusal.ProgramEnded();
        }
        return !movable.isEmpty() && next(movable) == Scheduler.ASK ? new Refusal.ChooseThread() : null;
    }

    /** The thread that {@link #step()} would move; {@link Scheduler#ASK} where it would move none. */
    public int mover() {
        List<Integer> movable = engine.ending() == null ? engine.movable() : List.of();
        return movable.isEmpty() || due() != null ? Scheduler.ASK : next(movable);
    }

    private int next(List<Integer> movable) {
        boolean timePassed = position > 0 && !(history.get(position - 1) instanceof Choice.Run);
        Scheduler.Turn last = timePassed && movable.size() > 1 ? Scheduler.Turn.before(first(movable)) : lastTurn();
        return scheduler.next(movable, last, position);
    }

    /** Of threads whose time is over together the one that began to wait first. */
    private int first(List<Integer> movable) {
        List<Integer> left = new ArrayList<>(movable);
        for (int step = position; step > 0 && left.size() > 1; step--) {
            if (history.get(step - 1) instanceof Choice.Run run) {
                left.remove((Integer) run.thread());
            }
        }
        return left.getFirst();
    }

    /**
     * The time that has to pass by what was computed since somebody began to wait, or since the clock moved; null when none has. It
     * follows from the steps alone, so that going back and on again makes the same.
     */
    private Choice.@Nullable Pass due() {
        long unnoticed = engine.ending() == null ? engine.unnoticed() : Long.MAX_VALUE;
        Pace pace = new Pace(engine, Pace.DEFAULT);
        List<Integer> movable = engine.movable();
        for (int step = unnoticed == Long.MAX_VALUE ? 0 : position; step > 0 && pace.due() == null; step--) {
            Choice choice = history.get(step - 1);
            boolean waits = choice instanceof Choice.Run run && unnoticed > 0 && !movable.contains(run.thread());
            if (waits || !(choice instanceof Choice.Run || choice instanceof Choice.Tick)) {
                break;
            }
            pace.made(choice);
            if (choice instanceof Choice.Tick) {
                break;
            }
        }
        return unnoticed == Long.MAX_VALUE ? null : pace.due();
    }

    private Scheduler.Turn lastTurn() {
        Scheduler.Turn turn = Scheduler.Turn.NOBODY;
        for (int step = position; step > 0 && turn.moves() < Scheduler.SLICE; step--) {
            if (history.get(step - 1) instanceof Choice.Run run) {
                if (turn.thread() >= 0 && run.thread() != turn.thread()) {
                    break;
                }
                turn = turn.and(run.thread(), run.moves());
            }
        }
        return turn;
    }

    public Moment inject(Call call) throws RefusedException {
        return perform(new Choice.Inject(call));
    }

    /** Lets the sleep or timeout of {@code thread} end now. */
    public Moment fire(int thread) throws RefusedException {
        return perform(new Choice.Fire(thread));
    }

    /** A spurious wakeup of {@code thread}. */
    public Moment wake(int thread) throws RefusedException {
        return perform(new Choice.Wake(thread));
    }

    /**
     * Lets all threads run at full speed for about {@code most}; they go on until {@link #halt}, and what they do
     * becomes a step with each call. Until then every other command is refused.
     */
    public Moment free(Duration most) throws RefusedException {
        // An engine that fails runs nothing any more.
        free = false;
        Engine.Step step = engine.free(most);
        free = engine.ending() == null;
        return ran(step);
    }

    /** Stops all threads, if they run free. */
    public Moment halt() {
        free = false;
        return ran(engine.halt());
    }

    public boolean runsFree() {
        return free;
    }

    private Moment ran(Engine.Step step) {
        boolean nothing = step.events().isEmpty()
                && step.choice() instanceof Choice.Free stretch
                && stretch.turns().isEmpty();
        return nothing ? moment() : arrived(step.choice(), step.events());
    }

    private void checkHalted() throws RefusedException {
        if (free) {
            throw new RefusedException(new Refusal.RunsFree());
        }
    }

    /** Makes one choice, whatever it is. */
    public Moment perform(Choice choice) throws RefusedException {
        return arrived(choice, engine.advance(choice));
    }

    public Moment back() throws RefusedException {
        if (position == 0) {
            throw new RefusedException(new Refusal.AtStart());
        }
        return goTo(position - 1);
    }

    /** One step ahead on the current line, as it was made before. */
    public Moment forward() throws RefusedException {
        if (position == length()) {
            throw new RefusedException(new Refusal.AtEnd());
        }
        return goTo(position + 1);
    }

    public Moment goTo(int step) throws RefusedException {
        checkHalted();
        if (step < 0 || step > length()) {
            throw new RefusedException(new Refusal.NoSuchStep(step, length()));
        }
        if (step == position + 1) {
            Choice choice = history.get(position);
            List<Event> events = advance(choice);
            position = step;
            return remember(step, choice, events);
        }
        if (step != position) {
            seek(step);
            position = step;
        }
        return momentAt(step);
    }

    /** Goes to the same position, or the nearest there is, on another line. */
    public Moment switchTo(int branch) throws RefusedException {
        checkHalted();
        if (!history.has(branch)) {
            throw new RefusedException(new Refusal.NoSuchBranch(branch));
        }
        int shared = history.switchTo(branch);
        forgetAfter(shared);
        int target = Math.min(position, length());
        seek(target);
        position = target;
        return momentAt(target);
    }

    /** All lines of this session, with where it stands. */
    public RunTree tree(List<RunTree.Bookmark> bookmarks) {
        return new RunTree(history.all(), history.line(), position, bookmarks);
    }

    /** Makes the lines of another session of the same program, and goes to a step of one. Only for one in which nothing ran yet. */
    public Moment restore(RunTree tree) throws RefusedException {
        for (RunTree.Line line : tree.lines()) {
            if (line.parent() >= 0) {
                switchTo(line.parent());
                goTo(line.fork());
            }
            for (Choice choice : line.choices()) {
                perform(choice);
            }
        }
        switchTo(tree.current());
        return goTo(Math.min(tree.step(), length()));
    }

    /** Goes to the start and makes these choices. Stops, refused, at the first that cannot be made. */
    public Moment replay(Schedule schedule) throws RefusedException {
        goTo(0);
        Moment moment = moment();
        for (Choice choice : schedule.choices()) {
            moment = perform(choice);
        }
        return moment;
    }

    /** Makes the choices of a trace, which are its steps, and goes to where it was looked at. */
    public Moment replay(Trace trace) throws RefusedException {
        Moment end = replay(trace.schedule());
        return trace.step() == Trace.AT_END ? end : goTo(trace.step());
    }

    /**
     * As {@link #replay(Schedule)}, but in steps of the current size, so that one can go back over them one by one. Where a thread's
     * turn ends within a step, the step ends there too.
     */
    public Moment retrace(Schedule schedule) throws RefusedException {
        goTo(0);
        for (Choice choice : schedule.joined().choices()) {
            if (choice instanceof Choice.Run run) {
                retrace(run);
            } else {
                perform(choice);
            }
        }
        return moment();
    }

    /** As {@link #retrace(Schedule)}; then goes back to the first step after which so many moves had been made. */
    public Moment retrace(Schedule schedule, long moves) throws RefusedException {
        retrace(schedule);
        int step = 0;
        while (step < length() && momentAt(step).snapshot().moves() < moves) {
            step++;
        }
        return goTo(step);
    }

    private void retrace(Choice.Run run) throws RefusedException {
        int left = run.moves();
        while (left > 0) {
            Engine.Checkpoint before = engine.checkpoint();
            Engine.Step step = engine.step(run.thread(), size);
            int made = step.choice() instanceof Choice.Run whole ? whole.moves() : left;
            if (made > left && before != null) {
                engine.reset(before);
                perform(new Choice.Run(run.thread(), left, run.instructions()));
                return;
            }
            arrived(step.choice(), step.events());
            left -= made;
            if (!engine.movable().contains(run.thread())) {
                return;
            }
        }
        if (run.instructions() > 0) {
            perform(new Choice.Run(run.thread(), 0, run.instructions()));
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    // ---- keeping history and engine together

    private Moment arrived(Choice choice, List<Event> events) {
        if (history.record(position, choice)) {
            forgetAfter(position);
        }
        position++;
        return remember(position, choice, events);
    }

    private void forgetAfter(int step) {
        moments.keySet().removeIf(s -> s > step);
        unrepeatable.keySet().removeIf(s -> s > step);
        Moment last = known(step);
        checkpoints.dropAfter(step, last == null ? 0 : last.snapshot().moves());
    }

    /** Brings the engine to {@code step} of the current line; the position is the caller's to set. */
    private void seek(int step) {
        Map.Entry<Integer, Engine.Checkpoint> from = checkpoints.before(step);
        engine.reset(from.getValue());
        List<Choice> choices = history.choices(from.getKey(), step);
        try {
            engine.repeat(choices);
        } catch (RefusedException e) {
            throw new IllegalStateException(
                    "a run did not repeat itself in " + new Schedule(choices) + ": " + e.getMessage(), e);
        }
    }

    /** A choice that was made before, at the same place: it cannot be refused. */
    private List<Event> advance(Choice choice) {
        try {
            return engine.advance(choice);
        } catch (RefusedException e) {
            throw new IllegalStateException(
                    "a run did not repeat itself at " + choice + " in " + schedule() + ": " + e.getMessage(), e);
        }
    }

    /** The moment at {@code step}, where the engine stands; its events are found by making its step again. */
    private Moment remember(int step) {
        Moment known = known(step);
        if (known != null) {
            return known;
        }
        if (step == 0) {
            return remember(0, null, List.of());
        }
        seek(step - 1);
        Choice choice = history.get(step - 1);
        return remember(step, choice, advance(choice));
    }

    private @Nullable Moment known(int step) {
        Moment moment = moments.get(step);
        return moment != null ? moment : unrepeatable.get(step);
    }

    private void keep(Moment moment) {
        if (moment.choice() instanceof Choice.Free stretch && stretch.turns().isEmpty()) {
            unrepeatable.put(moment.step(), moment);
            return;
        }
        moments.put(moment.step(), moment);
        events += moment.events().size();
        if (events > EVENTS_KEPT) {
            Iterator<Moment> oldest = moments.values().iterator();
            while (moments.size() > MOMENTS_SEEN && oldest.hasNext()) {
                oldest.next();
                oldest.remove();
            }
            events = moments.values().stream().mapToLong(m -> m.events().size()).sum();
        }
    }

    private Moment remember(int step, @Nullable Choice choice, List<Event> events) {
        Moment known = known(step);
        if (known != null) {
            return known;
        }
        Moment moment = new Moment(step, choice, events, engine.snapshot());
        if (step == length() && moment.snapshot().ending() != null) {
            history.ended(moment.snapshot());
        }
        keep(moment);
        checkpoint(step, moment.snapshot().moves());
        return moment;
    }

    private void checkpoint(int step, long moves) {
        if (checkpoints.due(step, moves)) {
            Engine.Checkpoint checkpoint = engine.checkpoint();
            if (checkpoint != null) {
                checkpoints.put(step, moves, checkpoint);
            }
        }
    }
}
