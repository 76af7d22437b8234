package dev.waitline.page.jdk;

import java.util.concurrent.TimeUnit;

/** The permits of a lock for which nobody waits: in a page the machine's threads are none of the browser's. */
public final class Semaphore {
    private int permits;

    public Semaphore(int permits) {
        this.permits = permits;
    }

    public boolean tryAcquire() {
        boolean there = permits > 0;
        permits -= there ? 1 : 0;
        return there;
    }

    public boolean tryAcquire(long time, TimeUnit unit) {
        return tryAcquire();
    }

    public void acquire() {
        if (!tryAcquire()) {
            throw new IllegalStateException("nobody else runs who could release it");
        }
    }

    public int drainPermits() {
        int drained = permits;
        permits = 0;
        return drained;
    }

    public void release() {
        permits++;
    }
}
