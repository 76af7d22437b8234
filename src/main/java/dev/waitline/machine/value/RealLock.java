package dev.waitline.machine.value;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The lock of the JVM behind a native lock, there while threads of the JVM wait for it. What counts is the native lock;
 * this one is where they wait, and who gets its permit first goes on first. Whoever guards the machine guards this too,
 * but for the waiting itself.
 *
 * <p>Always: either the native lock is locked, or there is a permit, or somebody has got the permit and looks at the
 * native lock next.
 */
public final class RealLock {
    private final NativeLock lock;
    private final Semaphore permit;
    private int waiting;

    public RealLock(NativeLock lock) {
        this.lock = lock;
        this.permit = new Semaphore(lock.locked() ? 0 : 1);
    }

    public void enter() {
        waiting++;
    }

    /** One who waited for it does not any more. */
    public void leave() {
        waiting--;
        if (waiting == 0) {
            lock.real = null;
        }
    }

    /** Gets the permit if nobody else has got it. */
    public boolean tryGet() {
        return permit.tryAcquire();
    }

    /** Waits for the permit, or until {@code nanos} have passed. */
    public boolean await(long nanos) throws InterruptedException {
        if (nanos == PyThread.NEVER) {
            permit.acquire();
            return true;
        }
        return permit.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void taken() {
        permit.drainPermits();
    }

    void released() {
        permit.release();
    }
}
