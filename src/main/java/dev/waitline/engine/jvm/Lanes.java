package dev.waitline.engine.jvm;

import dev.waitline.machine.Machine;
import dev.waitline.machine.RealThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A real thread for each thread of the program that has not ended: sends them out to run free, and calls them back. */
final class Lanes {
    private static final long PATIENCE_MILLIS = 2000;

    private final Map<Integer, Lane> lanes = new TreeMap<>();
    private @Nullable FreeRun run;
    private int out;

    /** Brings them in line with the machine: threads that began get one, those of threads that ended go. */
    synchronized void match(Machine machine) {
        lanes.values().removeIf(lane -> {
            lane.dismissed = lane.id() >= machine.threadCount() || !new RealThreads(machine).living(lane.id());
            return lane.dismissed;
        });
        begin(machine, 0);
        notifyAll();
    }

    /** Threads from that number on may have begun. */
    synchronized void begin(Machine machine, int from) {
        for (int id = from; id < machine.threadCount(); id++) {
            if (new RealThreads(machine).living(id) && !lanes.containsKey(id)) {
                Lane lane = new Lane(id, new RealThreads(machine).name(id), this);
                lane.thread().start();
                lanes.put(id, lane);
            }
        }
    }

    synchronized void send(FreeRun free) {
        run = free;
        notifyAll();
    }

    /** Calls all back, out of whatever they wait for, and returns when they are. */
    synchronized void recall() {
        run = null;
        for (Lane lane : lanes.values()) {
            if (lane.out) {
                lane.thread().interrupt();
            }
        }
        boolean interrupted = false;
        while (out > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        lanes.values().forEach(Lane::waitsForNothing);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends them all. One in the middle of a long operation ends after it. */
    void close() {
        List<Lane> ending;
        synchronized (this) {
            run = null;
            ending = new ArrayList<>(lanes.values());
            lanes.clear();
            for (Lane lane : ending) {
                lane.dismissed = true;
                if (lane.out) {
                    lane.thread().interrupt();
                }
            }
            notifyAll();
        }
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        for (Lane lane : ending) {
            try {
                lane.thread().join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // ---- called by the lanes

    /** The next run for a lane that is back from {@code last}, or null when it is to end. */
    synchronized @Nullable FreeRun next(Lane lane, @Nullable FreeRun last) {
        if (lane.out) {
            lane.out = false;
            out--;
            notifyAll();
        }
        // An interrupt was to call it back, and here it is.
        Thread.interrupted();
        while (!lane.dismissed && (run == null || run == last)) {
            try {
                wait();
            } catch (InterruptedException e) {
                // It is here already.
            }
        }
        if (lane.dismissed) {
            return null;
        }
        lane.out = true;
        out++;
        return run;
    }

    /** Its thread of the program has ended. */
    synchronized void ended(Lane lane) {
        lane.dismissed = true;
        lanes.remove(lane.id(), lane);
    }
}
