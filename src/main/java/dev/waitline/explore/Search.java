package dev.waitline.explore;

import dev.waitline.machine.space.Mark;
import dev.waitline.machine.space.Space;
import dev.waitline.trace.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Breadth first over the states of a {@link Space}, on several threads, a level at a time: the first way found to a
 * state is a shortest one.
 */
final class Search {
    /** In place of a thread's number: the clock moves. */
    static final int CLOCK = -1;

    private static final int START = -2;
    private static final int WAKING = -10;

    /** In place of a thread's number: it wakes without reason. */
    static int waking(int thread) {
        return WAKING - thread;
    }

    /** The thread that wakes without reason, or -1 when {@code mover} says something else. */
    static int woken(int mover) {
        return mover <= WAKING ? WAKING - mover : -1;
    }

    private static final int PORTION = 64;
    /** After so many steps that went alone every thread has its turn, lest one goes alone for ever. */
    private static final int MOST_ALONE = 200;

    private final Space space;
    private final Options options;
    private final StateStore store = new StateStore();
    private final TreeMap<Integer, Numbers> levels = new TreeMap<>();
    private final Map<Last, Found> found = new ConcurrentHashMap<>();
    private final Map<Wrong, Place> wrongs = new ConcurrentHashMap<>();
    private final AtomicLong states = new AtomicLong();
    private final AtomicLong transitions = new AtomicLong();
    private final long started;
    private volatile Findings.@Nullable Cut cut;
    private int depth;
    private int start;
    private List<Integer> startMovers = List.of();
    private final boolean reduced;
    private final int assumptions;
    private volatile boolean stale;

    /** @param started when the time that the options give began */
    Search(Space space, Options options, long started) {
        this.started = started;
        this.space = space;
        this.options = options;
        this.reduced = options.reductions().contains(Options.Reduction.ALONE);
        this.assumptions = space.assumptions();
    }

    /**
     * A kind of last state.
     *
     * @param ending how the program ended, or null when it is stuck
     * @param places for a stuck one where the threads are
     */
    record Last(String output, String error, @Nullable Ending ending, int places) {}

    /** How often that kind was found, and the nearest state of it. */
    record Found(int id, int distance, long states) {
        Found and(Found other) {
            Found nearer = other.distance < distance || (other.distance == distance && other.id < id) ? other : this;
            return new Found(nearer.id, nearer.distance, states + other.states);
        }
    }

    /**
     * Something wrong.
     *
     * @param kind null for a race
     * @param name of the variable, or what Python says
     */
    record Wrong(Mark.@Nullable Kind kind, String name, int line) {
        static void merge(Map<Wrong, Place> all, Wrong wrong, Place place) {
            Place known = all.get(wrong);
            if (known == null || place.nearer(known)) {
                all.merge(wrong, place, (a, b) -> b.nearer(a) ? b : a);
            }
        }
    }

    /**
     * Where something wrong was found.
     *
     * @param id the state
     * @param one the thread that does it, or one of two
     * @param other the other, or who holds the lock
     * @param race the letters of {@link Space#race}
     */
    record Place(int id, int distance, int one, int other, String race) {
        boolean nearer(Place than) {
            return distance != than.distance
                    ? distance < than.distance
                    : one != than.one ? one < than.one : id < than.id;
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

    Map<Last, Found> found() {
        return found;
    }

    Map<Wrong, Place> wrongs() {
        return wrongs;
    }

    int start() {
        return start;
    }

    /** Whether an assumption broke on the way, so that nothing found counts. */
    boolean stale() {
        return stale || space.assumptions() != assumptions;
    }

    /** Who moves on the shortest way to a state, in order. */
    List<Integer> way(int id) {
        List<Integer> states = new ArrayList<>();
        for (int at = id; at != start; at = store.parent(at)) {
            states.add(at);
        }
        List<Integer> movers = new ArrayList<>(startMovers);
        for (int state : states.reversed()) {
            movers.addAll(step(store.parent(state), store.mover(state)));
        }
        return movers;
    }

    /** Who moves when {@code mover} makes its step in a state: that one, and those who then go alone. */
    private List<Integer> step(int from, int mover) {
        List<Integer> movers = new ArrayList<>(List.of(mover));
        if (reduced && mover >= 0) {
            Worker worker = new Worker();
            worker.row = store.row(from, worker.row, space.width());
            worker.after = java.util.Objects.requireNonNull(space.step(worker.row, mover, worker.after, false));
            worker.goAlone(mover);
            movers.addAll(worker.chain);
        }
        return movers;
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
        return cut;
    }

    /** Searches to the end, to a limit, or until {@code stop}; {@code progress} is told on the calling thread. */
    void run(Consumer<Progress> progress, BooleanSupplier stop) {
        Worker first = new Worker();
        if (reduced) {
            first.goAlone(0);
        }
        startMovers = List.copyOf(first.chain);
        first.adder.add(first.after, space.width(), START, START, startMovers.size());
        start = first.adder.id;
        states.incrementAndGet();
        level(startMovers.size()).add(start);
        Monitor monitor = new Monitor(progress, stop);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < options.workers(); i++) {
            workers.add(new Worker());
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
    }

    private Numbers level(int distance) {
        return levels.computeIfAbsent(distance, d -> new Numbers());
    }

    private void level(Numbers ids, List<Worker> workers, Monitor monitor) {
        AtomicInteger next = new AtomicInteger();
        if (ids.size <= 2 * PORTION || workers.size() == 1) {
            workers.getFirst().work(ids, next, monitor);
            return;
        }
        List<Thread> threads = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            threads.add(Thread.ofPlatform().daemon().name("search").start(() -> {
                try {
                    worker.work(ids, next, null);
                } catch (RuntimeException | Error e) {
                    worker.failure = e;
                }
            }));
        }
        workers.getFirst().work(ids, next, monitor);
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
            } else if (store.bytes() + space.bytes() > options.bytes()) {
                cut = Findings.Cut.MEMORY;
            }
            if (now - told > 100_000_000L) {
                told = now;
                progress.accept(new Progress(states.get(), transitions.get(), depth, seconds));
            }
        }
    }

    /** Makes steps, for one thread. */
    final class Worker {
        private final StateStore.Adder adder = store.new Adder();
        private final Map<Integer, Numbers> reached = new TreeMap<>();
        /** Most states are reached at the same distance as the one before. */
        private Numbers lastReached = new Numbers();

        private int lastDistance = -1;
        private int[] row = new int[64];
        private int[] after = new int[64];
        private int[] spare = new int[64];
        private final List<Integer> chain = new ArrayList<>();
        private @Nullable Throwable failure;

        void work(Numbers ids, AtomicInteger next, @Nullable Monitor monitor) {
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
            for (int thread = 0; thread < threads; thread++) {
                int[] to = space.step(row, thread, after, false);
                if (to != null) {
                    if (space.marked()) {
                        mark(id, distance, thread);
                    }
                    after = to;
                    steps++;
                    int alone = reduced ? goAlone(thread) : 0;
                    fresh += reach(after, id, thread, distance + 1 + alone);
                }
            }
            for (int thread = 0; thread < threads && options.spurious(); thread++) {
                int[] to = space.wake(row, thread, after);
                if (to != null) {
                    after = to;
                    steps++;
                    fresh += reach(after, id, waking(thread), distance + 1);
                }
            }
            if (steps == 0) {
                int[] to = finished == null ? space.tick(row) : null;
                if (to == null) {
                    last(id, distance, finished);
                } else {
                    steps++;
                    fresh += reach(to, id, CLOCK, distance + 1);
                }
            }
            return steps << 32 | fresh;
        }

        /** From where the worker's step has led, makes the steps that may go alone; gives how many. */
        private int goAlone(int moved) {
            chain.clear();
            for (int mover = moved; mover >= 0 && chain.size() < MOST_ALONE; ) {
                mover = alone(mover);
                if (mover >= 0) {
                    chain.add(mover);
                }
            }
            return chain.size();
        }

        /** Makes a step that may go alone; gives whose, or -1 when there is none. */
        private int alone(int moved) {
            if (goesAlone(moved)) {
                return moved;
            }
            int threads = space.threads(after);
            for (int thread = 0; thread < threads; thread++) {
                if (thread != moved && space.released(after, thread) && goesAlone(thread)) {
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

        /** Hands on who can move in a state, and to which known state that leads. */
        void successors(int id, BiConsumer<Integer, Integer> to) {
            row = store.row(id, row, space.width());
            int threads = space.finished(row) == null ? space.threads(row) : 0;
            boolean moved = false;
            for (int thread = 0; thread < threads; thread++) {
                int[] next = space.step(row, thread, after, false);
                if (next != null) {
                    moved = true;
                    after = next;
                    if (reduced) {
                        goAlone(thread);
                    }
                    to.accept(thread, adder.find(after, space.width()));
                }
            }
            for (int thread = 0; thread < threads && options.spurious(); thread++) {
                int[] next = space.wake(row, thread, after);
                if (next != null) {
                    moved = true;
                    after = next;
                    chain.clear();
                    to.accept(waking(thread), adder.find(after, space.width()));
                }
            }
            int[] later = moved || space.finished(row) != null ? null : space.tick(row);
            if (later != null) {
                to.accept(CLOCK, adder.find(later, space.width()));
            }
        }

        /** Who went alone after the last step, in order. */
        List<Integer> chain() {
            return chain;
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
                    String race = space.race(row, one, other);
                    if (race != null) {
                        found(new Wrong(null, race.substring(2), 0), new Place(id, distance, one, other, race));
                    }
                }
            }
        }

        private void mark(int id, int distance, int thread) {
            for (Mark mark : space.marks(row, thread)) {
                found(
                        new Wrong(mark.kind(), mark.message(), mark.line()),
                        new Place(id, distance + 1, thread, mark.holder(), ""));
            }
        }

        private void found(Wrong wrong, Place place) {
            Wrong.merge(wrongs, wrong, place);
        }

        private void last(int id, int distance, @Nullable Ending finished) {
            Last kind =
                    new Last(space.output(row), space.error(row), finished, finished == null ? space.places(row) : 0);
            found.merge(kind, new Found(id, distance, 1), Found::and);
        }
    }
}
