package dev.waitline.explore;

import dev.waitline.machine.Machine;
import dev.waitline.machine.space.Misuse;
import dev.waitline.machine.space.Race;
import dev.waitline.machine.space.Space;
import dev.waitline.machine.value.Contents;
import dev.waitline.trace.Choice;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Explicit-state model checking, as in SPIN (Holzmann) and Harmony (van Renesse): every state that is reached is kept and gone on
 * from once. Breadth first over the states of a {@link Space}, on several threads, a level at a time: the first way found to a state
 * is a shortest one.
 *
 * <p>A data race is a state in which two threads rest before operations on one variable, one of them a write: two operations
 * that stand side by side in some interleaving are not ordered by happens-before (Lamport 1978), so adjacency is looked for, and
 * no clocks of vectors are kept.
 *
 * <ul>
 *   <li>G. J. Holzmann: The Model Checker SPIN. IEEE Transactions on Software Engineering 23(5), 1997.
 *   <li>R. van Renesse: Concurrent Programming in Harmony, 2020; harmony.cs.cornell.edu.
 *   <li>L. Lamport: Time, Clocks, and the Ordering of Events in a Distributed System. Communications of the ACM 21(7), 1978.
 * </ul>
 */
final class Search {
    /** How the store writes who moved, where that is no thread's number: the clock, or nobody, since it is the start. */
    private static final int CLOCK = -1;

    private static final int START = -2;
    /** A thread that wakes without reason is this less its number. */
    private static final int WAKING = -10;

    /** The step that the store wrote as a number; a {@link Choice.Run} of one move stands for one step of a search. */
    static Choice choice(int mover) {
        return mover == CLOCK
                ? new Choice.Tick()
                : mover <= WAKING ? new Choice.Wake(WAKING - mover) : new Choice.Run(mover, 1);
    }

    private static final int PORTION = 64;
    /** After so many steps that went alone every thread has its turn, lest one goes alone for ever. */
    private static final int MOST_ALONE = 200;

    private final Space space;
    private final Options options;
    private final StateStore store = new StateStore();
    private final TreeMap<Integer, Numbers> levels = new TreeMap<>();
    private final Map<Last, Found> found = new ConcurrentHashMap<>();
    /** By what makes two mishaps the same one. */
    private final Map<Mishap.Key, Place> mishaps = new ConcurrentHashMap<>();

    private final Claims claims;
    /** The claims of every state, and of the ends. */
    private final int[] always;

    private final int[] atEnds;
    /** For each claim where it was found not to hold, the nearest. */
    private final Map<Integer, Broken> broken = new ConcurrentHashMap<>();

    private final AtomicLongArray said;
    private final AtomicLongArray unsaid;
    private final Map<Integer, String> problems = new ConcurrentHashMap<>();

    private final AtomicLong states = new AtomicLong();
    private final AtomicLong transitions = new AtomicLong();
    private final long started;
    private final List<Transitions> made = new ArrayList<>();
    private volatile Findings.@Nullable Cut cut;
    private int depth;
    private int start;
    private List<Choice> startSteps = List.of();
    private final boolean reduced;
    private final int assumptions;
    /** Whether it uses that threads do the same. */
    private final boolean twins;

    private final int large;
    private volatile boolean stale;
    private volatile boolean crowded;

    /**
     * @param started when the time that the options give began
     * @param large with how many states it is to be made anew if some threads do the same
     */
    Search(Space space, Claims claims, Options options, long started, int large) {
        this.large = large;
        this.twins = space.usesTwins();
        this.started = started;
        this.claims = claims;
        this.always = claims.numbers(true);
        this.atEnds = claims.numbers(false);
        this.said = new AtomicLongArray(claims.all().size());
        this.unsaid = new AtomicLongArray(claims.all().size());
        this.space = space;
        this.options = options;
        this.reduced = options.reductions().contains(Options.Reduction.INDEPENDENT);
        this.assumptions = space.assumptions();
    }

    /**
     * A kind of last state.
     *
     * @param ending how the program ended, or null when it is stuck
     * @param places which threads have died of what, and for a stuck one where the others are
     * @param broken which claims of the end do not hold
     */
    record Last(String output, String error, @Nullable Ending ending, List<?> places, List<Integer> broken) {}

    /** Where a claim does not hold, and how far that is from the start. */
    record Broken(int id, int distance) {
        Broken nearer(Broken other) {
            return other.distance < distance || (other.distance == distance && other.id < id) ? other : this;
        }
    }

    /** How often that kind was found, and the nearest state of it. */
    record Found(int id, int distance, long states) {
        Found and(Found other) {
            Found nearer = other.distance < distance || (other.distance == distance && other.id < id) ? other : this;
            return new Found(nearer.id, nearer.distance, states + other.states);
        }
    }

    /** Where a mishap was found first: the state and how far it is from the start. */
    record Place(int id, int distance, Mishap mishap) {
        boolean nearer(Place than) {
            return distance != than.distance
                    ? distance < than.distance
                    : mishap.thread() != than.mishap.thread() ? mishap.thread() < than.mishap.thread() : id < than.id;
        }
    }

    /** A growing list. */
    private static final class Numbers {
        int[] numbers = new int[64];
        int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        void addAll(Numbers other) {
            if (size + other.size > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(2 * size, size + other.size));
            }
            System.arraycopy(other.numbers, 0, numbers, size, other.size);
            size += other.size;
        }
    }

    Space space() {
        return space;
    }

    StateStore store() {
        return store;
    }

    /** The steps that were made. */
    List<Transitions> made() {
        return made;
    }

    Map<Last, Found> found() {
        return found;
    }

    Collection<Place> mishaps() {
        return mishaps.values();
    }

    Map<Integer, Broken> broken() {
        return broken;
    }

    /** In how many states it was said of a claim that it holds or does not. */
    long said(int claim) {
        return said.get(claim);
    }

    /** In how many states that could not be said. */
    long unsaid(int claim) {
        return unsaid.get(claim);
    }

    /** Why something could not be said of a claim; null when it always could. */
    @Nullable
    String problem(int claim) {
        return problems.get(claim);
    }

    int start() {
        return start;
    }

    /** Whether an assumption broke on the way, so that nothing found counts. */
    boolean stale() {
        return stale || space.assumptions() != assumptions;
    }

    /** Whether it was given up because it is large and some threads do the same. */
    boolean crowded() {
        return crowded;
    }

    /** Whether it uses that threads do the same. */
    boolean usesTwins() {
        return twins;
    }

    /**
     * Whether it uses that threads do the same although some run gets stuck, or none needs to come to an end: then it may depend on
     * which of them it is.
     */
    boolean lopsided() {
        return twins && (found.keySet().stream().anyMatch(last -> last.ending() == null) || new Edges(this).endless());
    }

    /** The steps of the shortest way to a state, in order. */
    List<Choice> way(int id) {
        List<Integer> states = new ArrayList<>();
        for (int at = id; at != start; at = store.parent(at)) {
            states.add(at);
        }
        List<Choice> way = new ArrayList<>(startSteps);
        Worker worker = new Worker();
        for (int state : states.reversed()) {
            way.addAll(worker.whole(store.parent(state), store.mover(state)));
        }
        return way;
    }

    /** The numbers of a state. */
    int[] row(int id) {
        return store.row(id, new int[0], space.width());
    }

    long states() {
        return states.get();
    }

    long transitions() {
        return transitions.get();
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    int depth() {
        return depth;
    }

    Findings.@Nullable Cut cut() {
        return cut == null && space.signalled() ? Findings.Cut.SIGNALS : cut;
    }

    /** Searches to the end, to a limit, or until {@code stop}; {@code progress} is told on the calling thread. */
    void run(Consumer<Progress> progress, BooleanSupplier stop) {
        Worker first = new Worker();
        if (reduced) {
            try {
                first.goAlone(0, 1);
            } catch (Contents.UnsuitableException e) {
                cut = Findings.Cut.UNFOLLOWED;
            }
        }
        startSteps = first.chain.stream().map(Search::choice).toList();
        first.adder.add(first.after, space.width(), START, START, startSteps.size());
        start = first.adder.id;
        states.incrementAndGet();
        level(startSteps.size()).add(start);
        if (options.first() && Arrays.stream(always).anyMatch(claim -> space.early(claim) != null)) {
            cut = Findings.Cut.FIRST;
        }
        Monitor monitor = new Monitor(progress, stop);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < options.workers(); i++) {
            Worker worker = new Worker();
            workers.add(worker);
            made.add(worker.made);
        }
        while (cut == null && !stale && !levels.isEmpty()) {
            Map.Entry<Integer, Numbers> next = levels.pollFirstEntry();
            depth = next.getKey();
            level(next.getValue(), workers, monitor);
            for (Worker worker : workers) {
                worker.reached.forEach((distance, ids) -> level(distance).addAll(ids));
                worker.reached.clear();
                worker.lastDistance = -1;
            }
        }
        if (cut == null && overdue()) {
            cut = Findings.Cut.SECONDS;
        }
    }

    /** Whether the time is over: steps made since then may have ended too soon, so that what they led to does not count. */
    private boolean overdue() {
        return seconds() > options.seconds();
    }

    private Numbers level(int distance) {
        return levels.computeIfAbsent(distance, d -> new Numbers());
    }

    private void level(Numbers ids, List<Worker> workers, Monitor monitor) {
        AtomicInteger next = new AtomicInteger();
        if (ids.size <= 2 * PORTION || workers.size() == 1) {
            workers.getFirst().works(ids, next, monitor);
            return;
        }
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            threads.add(Thread.ofPlatform().daemon().name("search").start(() -> {
                try {
                    worker.works(ids, next, null);
                } catch (RuntimeException | Error e) {
                    worker.failure = e;
                }
            }));
        }
        workers.getFirst().works(ids, next, monitor);
        for (Thread thread : threads) {
            join(thread);
        }
        for (Worker worker : workers) {
            if (worker.failure instanceof RuntimeException e) {
                throw e;
            } else if (worker.failure != null) {
                throw new IllegalStateException(worker.failure);
            }
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long bytes() {
        long bytes = store.bytes() + space.bytes();
        for (Transitions each : made) {
            bytes += each.bytes();
        }
        return bytes;
    }

    /** Looks at the limits now and then, and tells how far the search is. */
    private final class Monitor {
        private final Consumer<Progress> progress;
        private final BooleanSupplier stop;
        private long told = started;

        Monitor(Consumer<Progress> progress, BooleanSupplier stop) {
            this.progress = progress;
            this.stop = stop;
        }

        void look() {
            long now = System.nanoTime();
            double seconds = (now - started) / 1e9;
            if (seconds > options.seconds()) {
                cut = Findings.Cut.SECONDS;
            } else if (stop.getAsBoolean()) {
                cut = Findings.Cut.STOPPED;
            } else if (bytes() > options.bytes()) {
                cut = Findings.Cut.MEMORY;
            }
            if (now - told > 100_000_000L) {
                told = now;
                progress.accept(new Progress(states.get(), transitions.get(), depth, seconds, List.of()));
            }
        }
    }

    /** Makes steps, for one thread. */
    final class Worker {
        private final StateStore.Adder adder = store.new Adder();
        private final Transitions made = new Transitions();
        private final Map<Integer, Numbers> reached = new TreeMap<>();
        /** Most states are reached at the same distance as the one before. */
        private Numbers lastReached = new Numbers();

        private int lastDistance = -1;
        private int[] row = new int[64];
        private int[] after = new int[64];
        private int[] spare = new int[64];
        private int[] marked = {};
        private int markedAt;
        private final List<Integer> chain = new ArrayList<>();
        private @Nullable Throwable failure;

        /** As {@link #work}, until there is something that is not followed, or no room for more. */
        void works(Numbers ids, AtomicInteger next, @Nullable Monitor monitor) {
            try {
                work(ids, next, monitor);
            } catch (Contents.UnsuitableException e) {
                cut = Findings.Cut.UNFOLLOWED;
            } catch (StateStore.FullException e) {
                cut = Findings.Cut.MEMORY;
            }
        }

        private void work(Numbers ids, AtomicInteger next, @Nullable Monitor monitor) {
            while (cut == null && !stale) {
                int from = next.getAndAdd(PORTION);
                if (from >= ids.size) {
                    return;
                }
                int fresh = 0;
                int tried = 0;
                for (int i = from; i < Math.min(ids.size, from + PORTION); i++) {
                    long counted = expand(ids.numbers[i]);
                    fresh += (int) counted;
                    tried += (int) (counted >>> 32);
                }
                transitions.addAndGet(tried);
                stale |= space.assumptions() != assumptions;
                if (!twins && states.get() + fresh > large && space.hasTwins()) {
                    crowded = true;
                    stale = true;
                }
                if (states.addAndGet(fresh) > options.states()) {
                    cut = Findings.Cut.STATES;
                }
                if (monitor != null) {
                    monitor.look();
                }
            }
        }

        /** Makes every step from a state; gives how many there were, and in the lower half how many new states. */
        private long expand(int id) {
            int distance = store.distance(id);
            if (distance != depth) {
                return 0;
            }
            row = store.row(id, row, space.width());
            Ending finished = space.finished(row);
            int threads = finished == null ? space.threads(row) : 0;
            long steps = 0;
            long fresh = 0;
            races(id, distance, threads);
            claims(id, distance);
            for (int thread = 0; thread < threads; thread++) {
                int twin = twins ? space.twin(row, thread) : -1;
                if (twin >= 0) {
                    made.addAgain(twin);
                    continue;
                }
                int[] to = space.step(row, thread, after, false);
                if (to != null) {
                    if (space.misused()) {
                        misuses(id, distance, thread);
                    }
                    after = to;
                    steps++;
                    int alone = reduced ? goAlone(thread, threads) : 0;
                    fresh += reach(after, id, thread, distance + 1 + alone);
                    made.add(thread, moving(thread), adder.id);
                }
            }
            if (steps == 0) {
                int[] to = finished == null ? space.tick(row) : null;
                if (to == null) {
                    last(id, distance, finished);
                } else {
                    steps++;
                    fresh += reach(to, id, CLOCK, distance + 1);
                    made.add(CLOCK, 0, adder.id);
                }
            }
            // A wakeup that may come is none that must: where nothing else can happen the program may be stuck.
            for (int thread = 0; thread < threads && options.spurious(); thread++) {
                int[] to = space.wake(row, thread, after);
                if (to != null) {
                    after = to;
                    steps++;
                    fresh += reach(after, id, WAKING - thread, distance + 1);
                    made.add(WAKING - thread, Edges.bit(thread), adder.id);
                }
            }
            made.end(id);
            return steps << 32 | fresh;
        }

        /** The bits of who moved in the last step, and went alone after it. */
        private long moving(int thread) {
            long bits = Edges.bit(thread);
            for (int alone : chain) {
                bits |= Edges.bit(alone);
            }
            return bits;
        }

        /**
         * From where the worker's step has led, makes the steps that may go alone; gives how many.
         *
         * @param threads how many there were before the step
         */
        private int goAlone(int moved, int threads) {
            chain.clear();
            for (int mover = moved; mover >= 0 && chain.size() < MOST_ALONE && !goesRound(); ) {
                mover = alone(mover, threads);
                if (mover >= 0) {
                    chain.add(mover);
                }
            }
            return chain.size();
        }

        /** Whether steps that went alone have led back to a state on their way; looked at as Brent does it (1980). */
        private boolean goesRound() {
            int steps = chain.size();
            int width = space.width();
            boolean round = steps > 0 && same(after, marked, width);
            if (round) {
                // The round itself leads nowhere.
                chain.subList(markedAt, steps).clear();
            } else if (Integer.bitCount(steps) <= 1) {
                marked = Arrays.copyOf(after, width);
                markedAt = steps;
            }
            return round;
        }

        /** Whether two rows are the same; zeros at the end of a row mean nothing. */
        private static boolean same(int[] one, int[] other, int width) {
            for (int i = 0; i < width; i++) {
                if ((i < one.length ? one[i] : 0) != (i < other.length ? other[i] : 0)) {
                    return false;
                }
            }
            return true;
        }

        /** Makes a step that may go alone; gives whose, or -1 when there is none. */
        private int alone(int moved, int before) {
            if (goesAlone(moved)) {
                return moved;
            }
            int threads = space.threads(after);
            for (int thread = 0; thread < threads; thread++) {
                if (thread != moved && (thread >= before || space.released(after, thread)) && goesAlone(thread)) {
                    return thread;
                }
            }
            return -1;
        }

        private boolean goesAlone(int thread) {
            int[] to = space.finished(after) == null ? space.step(after, thread, spare, true) : null;
            if (to != null) {
                spare = after;
                after = to;
            }
            return to != null;
        }

        /** The steps that a step of a thread, or of the clock, from a state is: itself, and those that go alone after it. */
        List<Choice> whole(int id, int mover) {
            List<Choice> whole = new ArrayList<>(List.of(choice(mover)));
            row = store.row(id, row, space.width());
            int threads = space.threads(row);
            if (mover >= 0 && reduced) {
                after = Objects.requireNonNull(space.step(row, mover, after, false));
                goAlone(mover, threads);
                chain.forEach(thread -> whole.add(choice(thread)));
            }
            return whole;
        }

        private int reach(int[] to, int from, int mover, int distance) {
            StateStore.Added added = adder.add(to, space.width(), from, mover, distance);
            if (added != StateStore.Added.KNOWN) {
                if (distance != lastDistance) {
                    lastReached = reached.computeIfAbsent(distance, d -> new Numbers());
                    lastDistance = distance;
                }
                lastReached.add(adder.id);
            }
            return added == StateStore.Added.NEW ? 1 : 0;
        }

        private void races(int id, int distance, int threads) {
            for (int one = 0; one < threads; one++) {
                for (int other = one + 1; other < threads && space.accesses(row, one); other++) {
                    Race race = space.race(row, one, other);
                    if (race != null) {
                        found(
                                id,
                                distance,
                                new Mishap.Race(
                                        race.variable(),
                                        new Mishap.Access(one, space.line(row, one), race.firstWrites()),
                                        new Mishap.Access(other, space.line(row, other), race.secondWrites())));
                    }
                }
            }
        }

        private void claims(int id, int distance) {
            for (int claim : always) {
                Machine.Answer answer = space.answer(row, claim);
                if (answer.problem() != null) {
                    unsaid.incrementAndGet(claim);
                    problems.put(claim, answer.problem());
                } else {
                    said.incrementAndGet(claim);
                }
                if (answer.isFalse() && !overdue()) {
                    broken.merge(claim, new Broken(id, distance), Broken::nearer);
                    if (options.first()) {
                        cut = Findings.Cut.FIRST;
                    }
                }
            }
        }

        /** Which claims of the end do not hold there. */
        private List<Integer> brokenAtEnd() {
            List<Integer> broken = new ArrayList<>();
            for (int claim : atEnds) {
                if (!Boolean.TRUE.equals(space.answer(row, claim).value())) {
                    broken.add(claim);
                }
            }
            return broken;
        }

        private void misuses(int id, int distance, int thread) {
            for (Misuse misuse : space.misuses(row, thread)) {
                found(
                        id,
                        distance + 1,
                        switch (misuse) {
                            case Misuse.StrangersRelease m ->
                                new Mishap.StrangersRelease("", thread, m.line(), m.holder(), m.message());
                            case Misuse.WithoutLock m -> new Mishap.WithoutLock(thread, m.line(), m.message());
                        });
            }
        }

        private void found(int id, int distance, Mishap mishap) {
            if (overdue()) {
                return;
            }
            Mishap.Key key = mishap.key();
            Place place = new Place(id, distance, mishap);
            Place known = mishaps.get(key);
            if (known == null || place.nearer(known)) {
                mishaps.merge(key, place, (a, b) -> b.nearer(a) ? b : a);
            }
        }

        private void last(int id, int distance, @Nullable Ending finished) {
            if (overdue()) {
                return;
            }
            List<?> places = finished == null ? space.places(row) : List.of(space.failed(row));
            Last kind = new Last(space.output(row), space.error(row), finished, places, brokenAtEnd());
            found.merge(kind, new Found(id, distance, 1), Found::and);
            boolean wrong = finished == null
                    || finished.status() != 0
                    || !kind.broken.isEmpty()
                    || (options.threadErrors() && !space.failed(row).isEmpty());
            if (options.first() && wrong) {
                cut = Findings.Cut.FIRST;
            }
        }
    }
}
