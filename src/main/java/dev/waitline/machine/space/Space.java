package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyThread;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import dev.waitline.trace.ThreadState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of a program as rows of small numbers, and the steps between them. A state says for each {@link Location}
 * that ever changes which of its contents it has; the row of the first state is empty, and zeros at the end of a row
 * mean nothing. What a thread does next is worked out once, by a {@link Loader}, for all that it looks at.
 *
 * <p>For many threads: looking up what is known takes no lock.
 */
public final class Space {
    private static final int MOST_PREFIX = 10_000;
    /** A loop without end would make each of those as long as a step can be, and witnesses go all the way. */
    private static final long LONGEST_PREFIX = 100_000;

    private static final long LARGE = 6_000;
    private static final int REHEARSALS = 20;
    private static final int MOST_REHEARSED = 400;
    private final Machine first;
    private final List<Choice> prefix;
    private final @Nullable Named register;
    private int prefixSteps;
    private final Steps steps;
    private final boolean any;
    private final boolean times;
    private final boolean clock;
    /** For the {@link Loader}, which works out steps. */
    final SharedObjects objects;

    final Rows rows;
    private final KnownSteps known;
    private final Guards guards;
    private final Twins twins;
    private volatile boolean outgrown;
    private int serials;

    private final BitSet lines = new BitSet();
    private final Questions questions;
    private final KnownSteps answers;
    /** For each question where in the prefix it was first false; null where it never was. */
    private final @Nullable Early[] early;

    private volatile boolean clockRead;
    private volatile boolean signalled;
    private volatile boolean misused;
    private volatile long bytes;

    /**
     * The space of a program's states, from the moment on at which it starts its first thread.
     *
     * @param any whether sleeps and timeouts may end at any moment
     * @param times whether it matters how long they last
     * @param clock whether it matters what the clock says
     * @param remember whether a step is worked out once only
     * @param twins whether to use that threads do the same, where that helps
     * @param questions what is asked in every state
     */
    public Space(
            Code program,
            Steps steps,
            boolean any,
            boolean times,
            boolean clock,
            boolean remember,
            boolean twins,
            Questions questions) {
        this.questions = questions;
        this.early = new @Nullable Early[questions.size()];
        this.clock = clock;
        this.steps = steps;
        this.any = any;
        this.times = times;
        Machine machine = Machine.start(program, Limits.DEFAULT);
        this.prefix = new ArrayList<>(questions.isEmpty() ? steps.begin(machine) : List.of());
        machine = begin(machine);
        machine.importAll(program);
        this.first = machine;
        for (int i = 0; i < Library.MODULES; i++) {
            Namespace module = machine.moduleAt(i);
            if (module != null && i != Library.BUILTINS) {
                module.bound(Publishing::publish);
            }
        }
        this.objects = new SharedObjects(machine.main());
        this.rows = new Rows(objects);
        this.twins = new Twins(this, program, twins && any && !times && questions.isEmpty());
        this.guards = new Guards(this.twins);
        this.known = new KnownSteps(rows, objects, remember, this::work);
        this.answers = new KnownSteps(rows, objects, remember, this::ask);
        Namespace threading = machine.moduleAt(Library.number("threading"));
        PyDict active = LibraryShape.activeIn(threading);
        this.register = active == null ? null : objects.register(active);
        rows.begin(
                machine.recursionLimit(),
                machine.clock(),
                machine.ending(),
                machine.output().standard(),
                machine.output().error());
        PyThread main = machine.threads().getFirst();
        SpaceWriter writer = objects.writer(objects::named);
        main.encode(writer);
        writer.flag(false);
        NativeLock lock = Stops.awaited(main);
        if (lock != null && lock.shared) {
            objects.named(lock);
        }
        rows.context(0).number(writer.content(main, rest(main, machine)));
        Object left = main.top == null || main.deadline == PyThread.NEVER
                ? null
                : (Object) (times ? Math.max(0, main.deadline - machine.clock()) : 0L);
        rows.deadline(0).number(objects.constant(left));
    }

    /** Where a thread of a machine rests; what others can reach too has its name already. */
    Content.Rest rest(PyThread thread, Machine machine) {
        NativeLock lock = Stops.awaited(thread);
        Frame f = thread.top;
        return new Content.Rest(
                f == null,
                lock == null || lock.named == 0 ? null : objects.part(objects.named(lock), Named.WHOLE),
                lock != null && lock.named == 0 && lock.locked(),
                Stops.sleeps(thread),
                lock != null && LibraryShape.waits(f),
                LibraryShape.notifies(f),
                thread.userLine(),
                Access.of(thread, machine, this));
    }

    /** As long as there is but one thread there is nothing to search; gives the machine before it starts another. */
    private Machine begin(Machine start) {
        Machine machine = start;
        ask(machine);
        while (prefix.size() < MOST_PREFIX
                && machine.moves() < LONGEST_PREFIX
                && machine.ending() == null
                && !steps.until().passed()) {
            Machine next = machine.copy();
            List<Choice> choices;
            if (next.canMove(0) || (any && next.hasTimeout(0))) {
                choices = questions.isEmpty() ? steps.step(next, 0) : oneMove(next);
            } else {
                choices = steps.tick(next);
            }
            if (next.threadCount() > 1) {
                return machine;
            }
            boolean counts = questions.isEmpty() || !machine.canMove(0) || steps.atOperation(machine, 0);
            machine = next;
            prefix.addAll(choices);
            prefixSteps += counts ? 1 : 0;
            ask(machine);
        }
        return machine;
    }

    /** As long as there is but one thread, what is asked is asked after each statement. */
    private List<Choice> oneMove(Machine machine) {
        List<Choice> choices = new ArrayList<>();
        if (!machine.canMove(0)) {
            choices.add(new Choice.Fire(0));
        }
        choices.add(new Choice.Run(0, 1));
        choices.forEach(machine::apply);
        return choices;
    }

    private void ask(Machine machine) {
        for (int i = 0; i < early.length; i++) {
            if (early[i] == null && machine.ask(questions.code(i)).isFalse()) {
                early[i] = new Early(prefix.size(), prefixSteps);
            }
        }
    }

    // ---- for a search

    /** What is asked. */
    public Questions questions() {
        return questions;
    }

    /** How many choices of the prefix, and how many steps, lead somewhere. */
    public record Early(int choices, int steps) {}

    /** Where a question was first false while there was but one thread; null when it was not. */
    public @Nullable Early early(int question) {
        return early[question];
    }

    /**
     * What a question is answered in a state.
     *
     * @throws Questions.ChangeException when it does more than ask
     */
    public Machine.Answer answer(int[] state, int question) {
        Machine.Answer answer = Objects.requireNonNull(answers.answer(state, question).answer);
        if (Loader.CHANGES.equals(answer.problem())) {
            throw new Questions.ChangeException(question);
        }
        return answer;
    }

    private Memo.Effect ask(int[] state, int question, Kind kind) {
        Memo.Effect effect = new Loader(this, state, Loader.ASKER).ask(questions.code(question));
        bytes += LARGE;
        guards.asked(effect, this);
        return effect;
    }

    /** The choices up to the first state, and how many steps they are. */
    public List<Choice> prefix() {
        return prefix;
    }

    public int prefixSteps() {
        return prefixSteps;
    }

    /** Whether a thread has sent a signal to the main thread: it is told here that its handler runs after the next instruction. */
    public boolean signalled() {
        return signalled;
    }

    /** Whether the program has asked for the time: then a space in which the clock does not matter is not the right one. */
    public boolean clockRead() {
        return clockRead;
    }

    /** How long the rows of states may be by now. */
    public int width() {
        return rows.width();
    }

    public int threads(int[] state) {
        return rows.threads(state);
    }

    /** How the program has ended in a state in which nobody can move any more, or null. */
    public @Nullable Ending finished(int[] state) {
        return rows.finished(state);
    }

    /** The threads that have not ended. */
    public List<Integer> living(int[] state, int threads) {
        List<Integer> living = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            if (!rows.rest(state, t).ended()) {
                living.add(t);
            }
        }
        return living;
    }

    public String output(int[] state) {
        return rows.output(state);
    }

    public String error(int[] state) {
        return rows.error(state);
    }

    /** The line of the user's program on which a thread rests, or 0. */
    public int line(int[] state, int thread) {
        return rows.rest(state, thread).line();
    }

    /** The exceptions of which threads have died, by the threads' numbers. */
    public Map<Integer, String> failed(int[] state) {
        Map<Integer, String> failed = new TreeMap<>();
        for (int t = 0; t < threads(state); t++) {
            if (rows.context(t).content(state).exemplar() instanceof PyThread thread
                    && thread.ended != null
                    && thread.ended.how() == ThreadState.Ended.How.FAILED) {
                failed.put(t, thread.ended.detail());
            }
        }
        return failed;
    }

    /** Where a thread rests, and who holds what it waits for. */
    private record Spot(int line, @Nullable Location lock, int holder) {}

    /** Where all threads rest, who holds what they wait for, and who has died of what: equal where that is the same. */
    public List<?> places(int[] state) {
        List<Object> places = new ArrayList<>();
        places.add(failed(state));
        for (int t = 0; t < threads(state); t++) {
            Content.Rest rest = rows.rest(state, t);
            Location lock = rest.lock();
            int holder = lock == null ? -1 : lock.content(state).holder();
            places.add(rest.ended() ? "" : new Spot(rest.line(), lock, holder));
        }
        return places;
    }

    /** The threads for whose end a thread has waited, itself or by others for whose end it has. */
    @SuppressWarnings("unchecked")
    Set<Integer> joined(int[] state, int thread) {
        return (Set<Integer>)
                Objects.requireNonNull(rows.joined(thread).content(state).exemplar());
    }

    /** Whether a thread rests in two states in the same place and has the same for itself. */
    public boolean restsAlike(int[] one, int[] other, int thread) {
        return thread < threads(one)
                && thread < threads(other)
                && rows.context(thread).in(one) == rows.context(thread).in(other);
    }

    /**
     * Makes a step.
     *
     * @param to gets the state after it, if it is long enough, and is given back
     * @param onlyAlone whether only a step is wanted that no other thread can notice or hinder
     * @return the row after it, or null when the thread cannot move
     */
    public int @Nullable [] step(int[] state, int thread, int[] to, boolean onlyAlone) {
        Content.Rest rest = rows.rest(state, thread);
        if (rest.ended()) {
            return null;
        }
        boolean blocked = blocked(rest, state);
        int[] from = state;
        if (blocked) {
            Long left = (Long) rows.deadline(thread).content(state).exemplar();
            if (left == null || (!any && left > 0)) {
                return null;
            }
            if (left > 0) {
                from = rows.pass(state, steps.past(left), clock);
            }
        }
        Memo.Effect effect = known.effect(from, thread, blocked ? Kind.FIRED : Kind.FREE);
        boolean unnoticed = guards.alone(effect, from, this) && !(times && blocked);
        if (onlyAlone && !unnoticed) {
            return null;
        }
        int[] after = rows.apply(effect, from, to);
        if (twins.observe(effect, from, after, unnoticed)) {
            guards.again();
        }
        return after;
    }

    /** Whether some threads do the same, so that it may help to {@link #useTwins}. */
    public boolean hasTwins() {
        return twins.there();
    }

    /** From now on {@link #twin} says which threads rest as another one does; what was found before counts no more. */
    public void useTwins() {
        twins.use();
        guards.again();
    }

    /** Whether that is used. */
    public boolean usesTwins() {
        return twins.used();
    }

    /** That threads do the same is no longer used; what was found before counts no more. */
    public void forgoTwins() {
        twins.giveUp();
        guards.again();
    }

    /** A thread before this one that rests just as it does, so that its step leads to the same but for who made it; -1 when none does. */
    public int twin(int[] state, int thread) {
        return twins.of(state, thread);
    }

    /** Finds out by some runs at random what steps share, so that not every search has to. */
    public void rehearse() {
        try {
            rehearseAll();
        } catch (Contents.UnsuitableException e) {
            // The search will come to it, too, and say so.
        }
    }

    private void rehearseAll() {
        java.util.Random random = new java.util.Random(1);
        for (int run = 0; run < REHEARSALS && !steps.until().passed(); run++) {
            int[] state = new int[0];
            for (int made = 0;
                    made < MOST_REHEARSED
                            && finished(state) == null
                            && !steps.until().passed();
                    made++) {
                int[] next = null;
                int threads = threads(state);
                int start = random.nextInt(threads);
                for (int i = 0; i < threads && next == null; i++) {
                    next = step(state, (start + i) % threads, new int[0], false);
                }
                next = next == null ? tick(state) : next;
                if (next == null) {
                    break;
                }
                state = next;
            }
        }
    }

    /** Changes when something that reduced the search has turned out to be wrong: then what was found counts no more. */
    public int assumptions() {
        return guards.version();
    }

    /** Whether steps have been found that have to end sooner: then this space is not the right one any more. */
    public boolean outgrown() {
        return outgrown;
    }

    /** A step must end before that instruction. False when steps do. */
    boolean stopAt(Memo.Site site) {
        boolean added = steps.found().add(site.code(), site.at());
        outgrown |= added;
        return added;
    }

    /** Whether a thread that waited for a lock can go on now, and perhaps alone. */
    public boolean released(int[] state, int thread) {
        Location lock = rows.rest(state, thread).lock();
        return lock != null && !lock.contended && lock.content(state).holder() < 0;
    }

    /**
     * Wakes a thread that waits on a Condition although nobody has notified it; null when it does not wait or has been
     * notified. As long as somebody is in the middle of a notify it sleeps on: the queue is that one's.
     */
    public int @Nullable [] wake(int[] state, int thread, int[] to) {
        Content.Rest rest = rows.rest(state, thread);
        Location lock = rest.lock();
        if (!rest.waits() || lock == null || lock.content(state).holder() < 0) {
            return null;
        }
        for (int other = 0; other < threads(state); other++) {
            if (rows.rest(state, other).notifies()) {
                return null;
            }
        }
        Memo.Effect effect = known.effect(state, thread, Kind.WOKEN);
        guards.alone(effect, state, this);
        return effect.writes.length == 0 ? null : rows.apply(effect, state, to);
    }

    /** About how many bytes it takes to remember what is known of steps, and what was printed. */
    public long bytes() {
        return bytes + rows.bytes();
    }

    /** Whether any step was found that does something wrong. */
    public boolean misused() {
        return misused;
    }

    /** What is wrong with the step that a thread, which can move, makes from a state. */
    public List<Misuse> misuses(int[] state, int thread) {
        return known.effect(state, thread, blocked(rows.rest(state, thread), state) ? Kind.FIRED : Kind.FREE).misuses;
    }

    /** Whether a thread that rests there can go on only by the end of a sleep or a timeout. */
    private static boolean blocked(Content.Rest rest, int[] state) {
        Location lock = rest.lock();
        return rest.forever()
                || rest.sleeps()
                || (lock != null && lock.content(state).holder() >= 0);
    }

    /** What two threads are about to do to the same thing without an order between them, or null. */
    public @Nullable Race race(int[] state, int one, int other) {
        Access first = rows.rest(state, one).access();
        Access second = first == null ? null : rows.rest(state, other).access();
        return first != null && second != null && first.races(second)
                ? new Race(first.name(), first.write(), second.write())
                : null;
    }

    /** Whether a thread is about to read or write something. */
    public boolean accesses(int[] state, int thread) {
        return rows.rest(state, thread).access() != null;
    }

    /** The state after the clock has moved to the next deadline, or null when there is none. */
    public int @Nullable [] tick(int[] state) {
        long next = Long.MAX_VALUE;
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            Long left = rows.rest(state, t).ended()
                    ? null
                    : (Long) rows.deadline(t).content(state).exemplar();
            if (left != null && left > 0) {
                next = Math.min(next, left);
            }
        }
        return next == Long.MAX_VALUE ? null : rows.pass(state, steps.past(next), clock);
    }

    // ---- what is known of steps

    /** How a thread comes to move. */
    enum Kind {
        /** Nothing holds it up. */
        FREE,
        /** Its sleep or its timeout ends. */
        FIRED,
        /** It is taken out of a Condition's queue, and does not move yet. */
        WOKEN
    }

    /** Works out what a step does; under the lock. */
    private Memo.Effect work(int[] state, int thread, Kind kind) {
        Loader loader = new Loader(this, state, thread);
        Memo.Effect effect = loader.step(kind);
        misused |= !effect.misuses.isEmpty();
        bytes += LARGE;
        clockRead |= loader.clockRead();
        signalled |= loader.signalled();
        effect.pieces = rows.pieces(effect);
        return effect;
    }

    /** The lines of the user's program that some step has run; to be asked when the search is over. */
    public BitSet linesRun() {
        return lines;
    }

    // ---- for the loader

    /** A number for a step that is worked out, under the lock. */
    int nextSerial() {
        return ++serials;
    }

    /** Under the lock. */
    void ran(int line) {
        lines.set(line);
    }

    Machine first() {
        return first;
    }

    Steps steps() {
        return steps;
    }

    boolean times() {
        return times;
    }

    /** The dict in which the library keeps the threads that run, by their numbers; null when it is not loaded. */
    @Nullable
    Named register() {
        return register;
    }
}
