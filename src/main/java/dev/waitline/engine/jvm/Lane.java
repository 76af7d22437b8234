package dev.waitline.engine.jvm;

import dev.waitline.machine.value.RealLock;
import org.jspecify.annotations.Nullable;

/** The real thread of one thread of the program. It runs while the threads run free, and stands still at other times. */
final class Lane implements Runnable {
    private final int id;
    private final Lanes lanes;
    private final Thread thread;

    // Lanes guards these.
    boolean out;
    boolean dismissed;
    // Who holds the interpreter lock, or has called it back, may touch this.
    private @Nullable RealLock waitsFor;

    Lane(int id, String name, Lanes lanes) {
        this.id = id;
        this.lanes = lanes;
        this.thread = new Thread(this, name);
        thread.setDaemon(true);
    }

    int id() {
        return id;
    }

    Thread thread() {
        return thread;
    }

    /** It goes by the name that its thread has in the program now. */
    void name(String name) {
        if (!thread.getName().equals(name)) {
            thread.setName(name);
        }
    }

    void waitsFor(@Nullable RealLock lock) {
        waitsFor = lock;
    }

    void waitsForNothing() {
        RealLock lock = waitsFor;
        if (lock != null) {
            waitsFor = null;
            lock.leave();
        }
    }

    @Override
    public void run() {
        FreeRun last = null;
        while (true) {
            last = lanes.next(this, last);
            if (last == null) {
                return;
            }
            last.run(this);
        }
    }
}
