package dev.waitline.engine.jvm;

import dev.waitline.engine.Engine;
import dev.waitline.machine.Machine;
import dev.waitline.machine.RealThreads;
import dev.waitline.machine.value.RealLock;
import dev.waitline.trace.Event;
import dev.waitline.trace.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which the threads run free. Each runs on its own lane, holds the interpreter lock while it moves, drops
 * it while it waits for a lock or sleeps, and waits for real. Who holds the interpreter lock may touch the machine and
 * all fields here; what they did comes out as turns that do the same on the model.
 */
final class FreeRun {
    private static final int MOST_MOVES = 100;
    /** How far the program's clock may fall behind while one thread computes. */
    private static final long STALE = 1_000_000;

    private static final int LOOKS_AT_CLOCK = 64;

    private final Machine machine;
    private final RealThreads threads;
    private final InterpreterLock lock;
    private final long interval;
    private final Lanes lanes;
    /** When the program's clock would have stood at 0, had it always been real. */
    private final long zero;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Turns turns = new Turns();
    private List<Event> events = List.of();
    private int printed;
    private int begun;
    private volatile boolean halted;
    private volatile @Nullable Throwable failure;

    /** @param watched whether all events are to be told, and not just what is printed */
    FreeRun(Machine machine, InterpreterLock lock, Duration interval, Lanes lanes, boolean watched) {
        this.machine = machine;
        this.threads = new RealThreads(machine);
        this.lock = lock;
        this.interval = interval.toNanos();
        this.lanes = lanes;
        this.zero = System.nanoTime() - machine.clock();
        this.printed = machine.output().size();
        this.begun = machine.threadCount();
        watch(watched);
    }

    private void watch(boolean all) {
        events = new ArrayList<>();
        machine.observe(all ? events : null);
    }

    // ---- called by who started it

    /** Waits so long, or until no thread will move again. */
    void await(Duration most) {
        try {
            over.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** From now on lanes go home before their next operation. */
    void halt() {
        halted = true;
    }

    /** Does something while no lane touches the machine. */
    <T> T alone(Supplier<T> what) {
        lock.takeSoon();
        try {
            return what.get();
        } finally {
            lock.drop();
        }
    }

    /** Whether nothing happened since the last {@link #harvest}; to be called {@link #alone}. */
    boolean quiet() {
        return events.isEmpty() && machine.output().size() == printed;
    }

    /**
     * What happened since the last call; to be called {@link #alone}.
     *
     * @param watched the same, from now on
     */
    Engine.Step harvest(boolean watched) {
        if (!halted) {
            keepTime();
        }
        List<Event> happened = events;
        if (happened.isEmpty()) {
            for (Output.Piece piece : machine.output().from(printed)) {
                happened.add(new Event.Printed(piece.thread(), 0, piece.text(), piece.error()));
            }
        }
        printed = machine.output().size();
        watch(watched);
        return new Engine.Step(turns.take(), happened);
    }

    // ---- called by the lanes

    /** Runs one thread until it has ended or the lanes are called back. */
    void run(Lane lane) {
        try {
            if (!move(lane)) {
                lanes.ended(lane);
            }
        } catch (InterruptedException e) {
            // Called back while it waited for something.
        } catch (RuntimeException | Error e) {
            failure = e;
            over.countDown();
        }
    }

    /** @return whether the thread has still to go on */
    private boolean move(Lane lane) throws InterruptedException {
        int id = lane.id();
        boolean holds = false;
        boolean got = false;
        int looks = 0;
        try {
            take(lane);
            holds = true;
            while (!halted && threads.living(id)) {
                if (threads.asksTime(id) || ++looks % LOOKS_AT_CLOCK == 0 && now() - machine.clock() > STALE) {
                    keepTime();
                }
                RealLock real = got ? null : threads.waitedFor(id);
                if (machine.canMove(id) && (real == null || real.tryGet())) {
                    got = false;
                    turns.ran(id, machine.move(id, MOST_MOVES, Machine.Until.OPERATION));
                    begin();
                    if (threads.hasFinished()) {
                        over.countDown();
                    } else if (lock.wanted()) {
                        holds = false;
                        lock.handOver();
                        take(lane);
                        holds = true;
                    }
                } else {
                    long deadline = threads.deadline(id);
                    long left = deadline == Long.MAX_VALUE ? deadline : deadline - now();
                    RealLock entered = threads.enter(id);
                    if (machine.ending() != null) {
                        over.countDown();
                    }
                    lane.waitsFor(entered);
                    holds = false;
                    lock.drop();
                    got = await(entered, left);
                    take(lane);
                    holds = true;
                    lane.waitsForNothing();
                }
            }
            return threads.living(id);
        } finally {
            if (holds) {
                lock.drop();
            }
        }
    }

    private void take(Lane lane) throws InterruptedException {
        lock.take(interval);
        lane.name(threads.name(lane.id()));
        if (!threads.hasFinished()) {
            keepTime();
        }
    }

    /** Threads that began get their lanes. */
    private void begin() {
        int now = machine.threadCount();
        if (now > begun) {
            lanes.begin(machine, begun);
            begun = now;
        }
    }

    private static boolean await(@Nullable RealLock lock, long nanos) throws InterruptedException {
        if (lock != null) {
            return lock.await(nanos);
        }
        TimeUnit.NANOSECONDS.sleep(nanos);
        return false;
    }

    private long now() {
        return System.nanoTime() - zero;
    }

    private void keepTime() {
        long passed = now() - machine.clock();
        if (passed > 0 && !threads.hasFinished()) {
            machine.pass(passed);
            turns.passed(passed);
        }
    }
}
