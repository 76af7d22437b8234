package dev.waitline.machine.space;

import dev.waitline.machine.Machine;
import dev.waitline.machine.Stops;
import dev.waitline.machine.module.Library;
import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Constants;
import dev.waitline.machine.value.Container;
import dev.waitline.machine.value.Contents;
import dev.waitline.machine.value.ExceptionObject;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.Iter;
import dev.waitline.machine.value.LibraryShape;
import dev.waitline.machine.value.Namespace;
import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.Publishing;
import dev.waitline.machine.value.PyDeque;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PySet;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.Code;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import dev.waitline.trace.Limits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private static final long SMALL = 200;
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
    private final boolean remember;
    private final Constants constants = new Constants();
    private final List<Named> names = new ArrayList<>();
    private final Map<List<Object>, Memo.Family> families = new HashMap<>();
    private volatile Named[] mortal = {};
    private final List<Location> contexts = new CopyOnWriteArrayList<>();
    private final List<Location> deadlines = new CopyOnWriteArrayList<>();
    private final List<Memo.@Nullable Root[]> roots = new CopyOnWriteArrayList<>();
    private volatile Location[] varying = {};
    private final Location population = new Location("threads", null, Named.WHOLE);
    private final Location clock = new Location("clock", null, Named.WHOLE);
    private final Location finish = new Location("end", null, Named.WHOLE);
    private final Location printed = new Location("output", null, Named.WHOLE);
    private final Map<Long, Integer> appended = new java.util.concurrent.ConcurrentHashMap<>();
    private final @Nullable Guards guards;
    /** Where the native locks that several threads can reach are. */
    private final List<Location> locks = new CopyOnWriteArrayList<>();

    private volatile boolean clockRead;
    private volatile boolean misused;
    private volatile long bytes;

    /**
     * The space of a program's states, from the moment on at which it starts its first thread.
     *
     * @param any whether sleeps and timeouts may end at any moment
     * @param times whether it matters how long they last and what the clock says
     * @param remember whether a step is worked out once only
     * @param alone whether it is to be found out which steps may go alone
     */
    public Space(Code program, Steps steps, boolean any, boolean times, boolean remember, boolean alone) {
        this.guards = alone ? new Guards() : null;
        this.steps = steps;
        this.any = any;
        this.times = times;
        this.remember = remember;
        Machine machine = Machine.start(program, Limits.DEFAULT);
        this.prefix = new ArrayList<>(steps.begin(machine));
        machine = begin(machine);
        this.first = machine;
        for (int i = 0; i < Library.MODULES; i++) {
            Namespace module = machine.moduleAt(i);
            if (module != null && i != Library.BUILTINS) {
                module.bound(Publishing::publish);
            }
        }
        names.add(new Named(0, true, machine.main(), -1));
        Namespace threading = machine.moduleAt(Library.number("threading"));
        PyDict active = LibraryShape.activeIn(threading);
        this.register = active == null ? null : named(active);
        population.number(constant(1L));
        clock.number(constant(machine.clock()));
        finish.number(machine.ending() == null ? constant(null) : constant(machine.ending()));
        printed.number(constant(
                new Printed(machine.output().standard(), machine.output().error())));
        PyThread main = machine.threads().getFirst();
        SpaceWriter writer = writer(this::named);
        main.encode(writer);
        writer.flag(false);
        writer.finish();
        NativeLock lock = Stops.awaited(main);
        if (lock != null && lock.shared) {
            named(lock);
        }
        context(0).number(writer.content(main, rest(main, machine)));
        Object left = main.top == null || main.deadline == PyThread.NEVER
                ? null
                : (Object) (times ? Math.max(0, main.deadline - machine.clock()) : 0L);
        deadline(0).number(constant(left));
    }

    /** Where a thread of a machine rests; what others can reach too has its name already. */
    Content.Rest rest(PyThread thread, Machine machine) {
        NativeLock lock = Stops.awaited(thread);
        Frame f = thread.top;
        return new Content.Rest(
                f == null,
                lock == null || lock.named == 0 ? null : part(named(lock), Named.WHOLE),
                lock != null && lock.named == 0 && lock.locked(),
                Stops.sleeps(thread),
                lock != null && LibraryShape.waits(f),
                LibraryShape.notifies(f),
                thread.userLine(),
                Access.of(thread, machine, this));
    }

    private record Printed(String output, String error) {}

    /** As long as there is but one thread there is nothing to search; gives the machine before it starts another. */
    private Machine begin(Machine start) {
        Machine machine = start;
        while (prefixSteps < MOST_PREFIX && machine.ending() == null) {
            Machine next = machine.copy();
            List<Choice> choices = List.of(new Choice.Tick());
            if (next.canMove(0) || (any && next.hasTimeout(0))) {
                choices = steps.step(next, 0);
            } else {
                next.tick();
            }
            if (next.threadCount() > 1) {
                return machine;
            }
            machine = next;
            prefix.addAll(choices);
            prefixSteps++;
        }
        return machine;
    }

    // ---- for a search

    /** The choices up to the first state, and how many steps they are. */
    public List<Choice> prefix() {
        return prefix;
    }

    public int prefixSteps() {
        return prefixSteps;
    }

    /** Whether the program has asked for the time: then a space without times is not the right one. */
    public boolean clockRead() {
        return clockRead;
    }

    /** How long the rows of states may be by now. */
    public int width() {
        return varying.length;
    }

    public int threads(int[] state) {
        return ((Long) Objects.requireNonNull(population.content(state).exemplar())).intValue();
    }

    /** How the program has ended in a state in which nobody can move any more, or null. */
    public @Nullable Ending finished(int[] state) {
        return (Ending) finish.content(state).exemplar();
    }

    /** The threads that have not ended. */
    public List<Integer> living(int[] state, int threads) {
        List<Integer> living = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            if (!rest(state, t).ended()) {
                living.add(t);
            }
        }
        return living;
    }

    public String output(int[] state) {
        return ((Printed) Objects.requireNonNull(printed.content(state).exemplar())).output();
    }

    public String error(int[] state) {
        return ((Printed) Objects.requireNonNull(printed.content(state).exemplar())).error();
    }

    /** The line of the user's program on which a thread rests, or 0. */
    public int line(int[] state, int thread) {
        return rest(state, thread).line();
    }

    /** A number for where all threads rest and who holds what they wait for: the same for states where that is the same. */
    public int places(int[] state) {
        int hash = 1;
        for (int t = 0; t < threads(state); t++) {
            Content.Rest rest = rest(state, t);
            Location lock = rest.lock();
            hash = 31 * hash
                    + (rest.ended()
                            ? -1
                            : 31 * rest.line()
                                    + (lock == null
                                            ? 7
                                            : lock.hashCode()
                                                    + lock.content(state).holder()));
        }
        return hash;
    }

    /**
     * Makes a step.
     *
     * @param to gets the state after it, if it is long enough, and is given back
     * @param onlyAlone whether only a step is wanted that no other thread can notice or hinder
     * @return the row after it, or null when the thread cannot move
     */
    public int @Nullable [] step(int[] state, int thread, int[] to, boolean onlyAlone) {
        Content.Rest rest = rest(state, thread);
        if (rest.ended()) {
            return null;
        }
        boolean blocked = blocked(rest, state);
        int[] from = state;
        if (blocked) {
            Long left = (Long) deadline(thread).content(state).exemplar();
            if (left == null || (!any && left > 0)) {
                return null;
            }
            if (left > 0) {
                from = pass(state, left);
            }
        }
        Memo.Effect effect = effect(from, thread, blocked ? Kind.FIRED : Kind.FREE);
        Guards known = guards;
        if (known != null) {
            boolean alone = known.alone(effect, from, this) && !(times && blocked);
            if (onlyAlone && !alone) {
                return null;
            }
        }
        return apply(effect, from, to);
    }

    /** The locks that a thread holds. */
    List<Location> heldBy(int[] state, int thread) {
        List<Location> held = new ArrayList<>();
        for (Location lock : locks) {
            if (lock.size() > 0 && lock.content(state).holder() == thread) {
                held.add(lock);
            }
        }
        return held;
    }

    Location printed() {
        return printed;
    }

    /** The thread whose frames the location is, or -1. */
    int contextOf(Location location) {
        return location.owner == null ? contexts.indexOf(location) : -1;
    }

    /** Finds out by some runs at random what steps share, so that not every search has to. */
    public void rehearse() {
        java.util.Random random = new java.util.Random(1);
        for (int run = 0; run < REHEARSALS; run++) {
            int[] state = new int[0];
            for (int made = 0; made < MOST_REHEARSED && finished(state) == null; made++) {
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
        return guards == null ? 0 : guards.version();
    }

    /** Whether a thread that waited for a lock can go on now, and perhaps alone. */
    public boolean released(int[] state, int thread) {
        Location lock = rest(state, thread).lock();
        return lock != null && !lock.contended && lock.content(state).holder() < 0;
    }

    /**
     * Wakes a thread that waits on a Condition although nobody has notified it; null when it does not wait or has been
     * notified. As long as somebody is in the middle of a notify it sleeps on: the queue is that one's.
     */
    public int @Nullable [] wake(int[] state, int thread, int[] to) {
        Content.Rest rest = rest(state, thread);
        Location lock = rest.lock();
        if (!rest.waits() || lock == null || lock.content(state).holder() < 0) {
            return null;
        }
        for (int other = 0; other < threads(state); other++) {
            if (rest(state, other).notifies()) {
                return null;
            }
        }
        Memo.Effect effect = effect(state, thread, Kind.WOKEN);
        Guards known = guards;
        if (known != null) {
            known.alone(effect, state, this);
        }
        return effect.writes.length == 0 ? null : apply(effect, state, to);
    }

    /** About how many bytes it takes to remember what is known of steps, and what was printed. */
    public long bytes() {
        return bytes;
    }

    /** Whether any step was found that does something wrong. */
    public boolean misused() {
        return misused;
    }

    /** What is wrong with the step that a thread, which can move, makes from a state. */
    public List<Misuse> misuses(int[] state, int thread) {
        return effect(state, thread, blocked(rest(state, thread), state) ? Kind.FIRED : Kind.FREE).misuses;
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
        Access first = rest(state, one).access();
        Access second = first == null ? null : rest(state, other).access();
        return first != null && second != null && first.races(second)
                ? new Race(first.name(), first.write(), second.write())
                : null;
    }

    /** Whether a thread is about to read or write something. */
    public boolean accesses(int[] state, int thread) {
        return rest(state, thread).access() != null;
    }

    /** The state after the clock has moved to the next deadline, or null when there is none. */
    public int @Nullable [] tick(int[] state) {
        long next = Long.MAX_VALUE;
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            Long left = rest(state, t).ended()
                    ? null
                    : (Long) deadline(t).content(state).exemplar();
            if (left != null && left > 0) {
                next = Math.min(next, left);
            }
        }
        return next == Long.MAX_VALUE ? null : pass(state, next);
    }

    private synchronized int[] pass(int[] state, long time) {
        int[] after = Arrays.copyOf(state, Math.max(state.length, width() + 16));
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            Location deadline = deadline(t);
            Long left = (Long) deadline.content(state).exemplar();
            if (left != null && left > 0) {
                set(after, deadline, deadline.number(constant(Math.max(0, left - time))));
            }
        }
        if (clockRead) {
            long now = (Long) Objects.requireNonNull(clock.content(state).exemplar());
            set(after, clock, clock.number(constant(now + time)));
        }
        return after;
    }

    private void set(int[] state, Location location, int number) {
        if (number > 0) {
            vary(location);
        }
        if (location.position >= 0) {
            state[location.position] = number;
        }
    }

    private int[] apply(Memo.Effect effect, int[] state, int[] to) {
        int width = width();
        int[] after = to.length >= width ? to : new int[width + 16];
        int known = Math.min(state.length, after.length);
        System.arraycopy(state, 0, after, 0, known);
        Arrays.fill(after, known, after.length, 0);
        for (Memo.Write write : effect.writes) {
            after[write.location().position] = write.content();
        }
        if (effect.output != null || effect.error != null) {
            append(effect, after);
        }
        if (effect.frees) {
            sweep(after);
        }
        return after;
    }

    private void append(Memo.Effect effect, int[] after) {
        int before = printed.in(after);
        long key = (long) before << 32 | effect.pieces;
        Integer next = appended.get(key);
        if (next == null) {
            synchronized (this) {
                Printed text =
                        (Printed) Objects.requireNonNull(printed.content(before).exemplar());
                next = printed.number(constant(new Printed(
                        effect.output == null ? text.output : text.output + effect.output,
                        effect.error == null ? text.error : text.error + effect.error)));
                vary(printed);
                bytes += 2L * (text.output.length() + text.error.length()) + SMALL;
                appended.put(key, next);
            }
        }
        if (printed.position >= after.length) {
            throw new IllegalStateException("a row is too short");
        }
        after[printed.position] = next;
    }

    /** Names to which nothing refers any more are free again. */
    private void sweep(int[] state) {
        long[] living = living(state);
        for (Named named : mortal) {
            if ((living[named.bit >> 6] >>> named.bit & 1) == 0) {
                for (Location part : named.locations()) {
                    int at = part.position;
                    if (at >= 0 && at < state.length) {
                        state[at] = 0;
                    }
                }
            }
        }
    }

    /** Which of the objects made during the search something still refers to. */
    long[] living(int[] state) {
        Named[] all = mortal;
        long[] living = new long[(all.length >> 6) + 1];
        if (all.length == 0) {
            return living;
        }
        Location[] rows = varying;
        int threads = threads(state);
        for (int t = 0; t < threads; t++) {
            mark(context(t).content(state), living, state, all);
        }
        for (Location each : rows) {
            Named owner = each.owner;
            if (owner != null && owner.first && each.position < state.length) {
                mark(each.content(state), living, state, all);
            }
        }
        return living;
    }

    private static void mark(Content content, long[] living, int[] state, Named[] all) {
        for (int bit : content.names()) {
            if ((living[bit >> 6] >>> bit & 1) == 0) {
                living[bit >> 6] |= 1L << bit;
                for (Location part : all[bit].locations()) {
                    if (part.size() > 0) {
                        mark(part.content(state), living, state, all);
                    }
                }
            }
        }
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

    private Memo.Effect effect(int[] state, int thread, Kind kind) {
        Memo.Root root = root(thread, Kind.values().length * context(thread).in(state) + kind.ordinal());
        Memo.Effect known = remember ? look(root, state) : null;
        return known != null ? known : work(root, state, thread, kind);
    }

    private Memo.@Nullable Effect look(Memo.Root root, int[] state) {
        Object node = root.first;
        while (node instanceof Memo.Fork fork) {
            node = fork.answer(answer(fork, state));
        }
        return (Memo.Effect) node;
    }

    private int answer(Memo.Fork fork, int[] state) {
        Location location = fork.location;
        if (location == null) {
            return Objects.requireNonNull(fork.family).free(living(state), fork.given);
        }
        return fork.mine
                ? location.content(state).exemplar() instanceof Long owner && owner == 1000L + fork.thread ? 1 : 0
                : location.in(state);
    }

    private Memo.Root root(int thread, int number) {
        Memo.@Nullable Root[] known = roots.get(thread);
        Memo.Root root = number < known.length ? known[number] : null;
        return root != null ? root : addRoot(thread, number);
    }

    private synchronized Memo.Root addRoot(int thread, int number) {
        Memo.@Nullable Root[] known = roots.get(thread);
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, 2 * known.length));
        }
        Memo.Root root = known[number];
        if (root == null) {
            root = new Memo.Root();
            known[number] = root;
        }
        roots.set(thread, known);
        return root;
    }

    private synchronized Memo.Effect work(Memo.Root root, int[] state, int thread, Kind kind) {
        Memo.Effect known = remember ? look(root, state) : null;
        if (known != null) {
            return known;
        }
        Loader loader = new Loader(this, state, thread);
        Memo.Effect effect = loader.step(kind);
        misused |= !effect.misuses.isEmpty();
        bytes += LARGE;
        clockRead |= loader.clockRead();
        effect.pieces = effect.output == null && effect.error == null
                ? 0
                : constants.number(new Printed(String.valueOf(effect.output), String.valueOf(effect.error)));
        if (remember) {
            remember(root, state, effect);
        }
        return effect;
    }

    private void remember(Memo.Root root, int[] state, Memo.Effect effect) {
        Memo.Fork last = null;
        for (Memo.Touch touch : effect.touches) {
            Location location = touch.location();
            if (location != null && location.position < 0) {
                location.assuming.add(root);
                continue;
            }
            Object next = last == null ? root.first : last.answer(answer(last, state));
            if (next == null) {
                Memo.Fork fork = new Memo.Fork(location, touch.mine(), touch.thread(), touch.family(), touch.given());
                attach(root, last, state, fork);
                next = fork;
            }
            last = (Memo.Fork) next;
        }
        attach(root, last, state, effect);
    }

    private void attach(Memo.Root root, Memo.@Nullable Fork last, int[] state, Object next) {
        if (last == null) {
            root.first = next;
        } else {
            last.answer(answer(last, state), next);
        }
    }

    /** There is more than one content now: it counts in states from here on, and what took it for fixed is forgotten. */
    void vary(Location location) {
        if (location.position < 0) {
            location.position = varying.length;
            Location[] more = Arrays.copyOf(varying, varying.length + 1);
            more[varying.length] = location;
            varying = more;
            location.assuming.forEach(root -> root.first = null);
            location.assuming.clear();
        }
    }

    // ---- for the loader

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

    Location population() {
        return population;
    }

    Location clock() {
        return clock;
    }

    Location finish() {
        return finish;
    }

    Location context(int thread) {
        return thread < contexts.size() ? contexts.get(thread) : addThread(thread, contexts);
    }

    Location deadline(int thread) {
        return thread < deadlines.size() ? deadlines.get(thread) : addThread(thread, deadlines);
    }

    private synchronized Location addThread(int thread, List<Location> of) {
        while (contexts.size() <= thread) {
            deadlines.add(new Location("deadline " + contexts.size(), null, Named.WHOLE));
            roots.add(new Memo.@Nullable Root[8]);
            contexts.add(new Location("thread " + contexts.size(), null, Named.WHOLE));
        }
        return of.get(thread);
    }

    private Content.Rest rest(int[] state, int thread) {
        return Objects.requireNonNull(context(thread).content(state).rest());
    }

    SpaceWriter writer(java.util.function.Function<HeapObject, Named> namer) {
        return new SpaceWriter(constants, namer);
    }

    Content constant(@Nullable Object value) {
        return new Content(new int[] {value == null ? -1 : constants.number(value)}, value, new int[0], null);
    }

    /** The object of the state that an object stands for; one of the first machine may have no name yet. */
    Named named(HeapObject object) {
        if (object.named == 0) {
            object.named = names.size();
            names.add(new Named(object.named, true, object, -1));
        }
        return names.get(object.named);
    }

    Named newName(HeapObject object) {
        Named named = new Named(names.size(), false, object, mortal.length);
        names.add(named);
        Named[] more = Arrays.copyOf(mortal, mortal.length + 1);
        more[mortal.length] = named;
        mortal = more;
        return named;
    }

    /** Objects that may have each other's names: an empty one made from any of them is the same. */
    Memo.Family family(HeapObject object, int thread) {
        List<Object> key = new ArrayList<>(List.of(object.getClass()));
        switch (object) {
            // A waiter's lock is its own thread's business; so two threads' names do not get in each other's way.
            case NativeLock lock -> key.add(thread);
            case Instance i -> {
                key.add(i.type.named == 0 ? i.type : (Object) i.type.named);
                key.add(object instanceof Valued v ? constants.number(v.value) : 0);
            }
            case PyDeque d -> key.add(d.maxlen);
            case PySet s -> key.add(s.frozen);
            case Iter i -> key.add(i.size);
            case Function f -> key.add(f.code);
            case ClassObject c -> key.add(c);
            case PyDict d -> key.add(d.behindObject());
            default -> {}
        }
        if (object instanceof Container c) {
            key.add(c.type.named == 0 ? c.type : (Object) c.type.named);
        }
        return families.computeIfAbsent(key, k -> new Memo.Family());
    }

    /** The parts of an object that are contents of their own. */
    List<Object> keys(HeapObject object) {
        List<Object> keys = new ArrayList<>(List.of(Named.WHOLE));
        if (object instanceof Instance i && !(object instanceof ExceptionObject)) {
            for (int n = 0; n < i.attrs.size(); n++) {
                keys.add(i.attrs.name(n));
            }
        }
        return keys;
    }

    Location part(Named named, Object key) {
        Location part = named.part(key);
        if (part == null) {
            part = named.add(key);
            if (named.exemplar instanceof NativeLock) {
                locks.add(part);
            }
            if (named.first) {
                part.number(content(named.exemplar, key, writer(this::named)));
            } else if (named.born) {
                SpaceWriter absent = writer(this::named);
                absent.constant(null);
                absent.value(null);
                part.number(absent.content(null, null));
            }
        }
        return part;
    }

    /** What one part of an object holds. */
    Content content(HeapObject object, Object key, SpaceWriter writer) {
        if (object instanceof Instance i && !(object instanceof ExceptionObject)) {
            if (key.equals(Named.WHOLE)) {
                List<String> order = new ArrayList<>();
                for (int n = 0; n < i.attrs.size(); n++) {
                    order.add(i.attrs.name(n));
                }
                writer.constant(order);
                return writer.content(order, null);
            }
            if (i.attrs.viewed()) {
                throw new Contents.UnsuitableException("an object's attributes are also a dict's items");
            }
            Object value = i.attrs.here((String) key);
            writer.constant(value == null ? null : "");
            writer.value(value);
            return writer.content(value, null);
        }
        if (object instanceof PyDict d && key instanceof Long) {
            Object value = d.here(key);
            writer.value(value);
            return writer.content(value, null);
        }
        if (object instanceof Namespace n) {
            if (key instanceof Integer number) {
                Object value = n.here(number);
                writer.value(value);
                return writer.content(value, null);
            }
            return constant(null);
        }
        object.encode(writer);
        return writer.content(object, null);
    }
}
