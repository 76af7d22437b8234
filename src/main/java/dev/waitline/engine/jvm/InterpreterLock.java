package dev.waitline.engine.jvm;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Held by the one thread that touches the machine, and handed over as CPython hands over its own: who has waited for a
 * whole interval, while nobody else got it, asks for it; the holder then lets go before its next operation and waits
 * until somebody else has taken it. Who that is, the JVM decides.
 */
final class InterpreterLock {
    private static final long SHORTEST = 10_000;

    private final ReentrantLock mutex = new ReentrantLock();
    private final Condition free = mutex.newCondition();
    private final Condition taken = mutex.newCondition();
    private boolean held;
    private long takes;
    private volatile boolean wanted;

    /** Whether somebody asks the holder to hand it over. */
    boolean wanted() {
        return wanted;
    }

    /** @param interval how many nanoseconds to wait before asking */
    void take(long interval) throws InterruptedException {
        mutex.lock();
        try {
            while (held) {
                long before = takes;
                boolean over = free.awaitNanos(Math.max(interval, SHORTEST)) <= 0;
                wanted |= over && held && takes == before;
            }
            taken();
        } finally {
            mutex.unlock();
        }
    }

    /** Asks for it at once, and takes it when the holder's operation is over. */
    void takeSoon() {
        mutex.lock();
        try {
            while (held) {
                wanted = true;
                free.awaitUninterruptibly();
            }
            taken();
        } finally {
            mutex.unlock();
        }
    }

    private void taken() {
        held = true;
        takes++;
        wanted = false;
        taken.signalAll();
    }

    void drop() {
        mutex.lock();
        try {
            held = false;
            // All of them, for the one chosen could be one that is being called back.
            free.signalAll();
        } finally {
            mutex.unlock();
        }
    }

    /** Lets somebody else have it who asked. The caller does not hold it afterwards, not even when it was interrupted. */
    void handOver() throws InterruptedException {
        mutex.lock();
        try {
            held = false;
            free.signalAll();
            long before = takes;
            while (takes == before) {
                taken.await();
            }
        } finally {
            mutex.unlock();
        }
    }
}
