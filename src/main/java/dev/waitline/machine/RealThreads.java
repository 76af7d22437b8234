package dev.waitline.machine;

import dev.waitline.machine.value.NativeLock;
import dev.waitline.machine.value.PyThread;
import dev.waitline.machine.value.RealLock;
import org.jspecify.annotations.Nullable;

/**
 * What real threads that move a machine's threads ask of it besides moving. Like the machine itself, only for whoever
 * holds the interpreter lock.
 */
public record RealThreads(Machine machine) {

    /** Whether the thread has not come to its end. */
    public boolean living(int thread) {
        return machine.threads().get(thread).top != null;
    }

    /** Whether the program has ended: no thread will move again, whatever happens. */
    public boolean hasFinished() {
        return machine.finished() != null;
    }

    /** What the program calls it. */
    public String name(int thread) {
        return machine.threads().get(thread).name();
    }

    /**
     * When the sleep or timeout in which the thread stands ends, in nanoseconds of the program's clock; {@link Long#MAX_VALUE}
     * when it stands in none.
     */
    public long deadline(int thread) {
        return machine.threads().get(thread).deadline;
    }

    /** Whether the thread is about to ask for the time. */
    public boolean asksTime(int thread) {
        return Stops.asksTime(machine.threads().get(thread));
    }

    /** Where real threads wait for the lock before whose acquire the thread stands, if any do and it is ready to wait. */
    public @Nullable RealLock waitedFor(int thread) {
        NativeLock lock = awaited(machine.threads().get(thread));
        return lock == null ? null : lock.real;
    }

    /** Where the thread is to wait for the lock without which it cannot go on; null when it sleeps. */
    public @Nullable RealLock enter(int thread) {
        NativeLock lock = awaited(machine.threads().get(thread));
        if (lock == null) {
            return null;
        }
        RealLock real = lock.real;
        if (real == null) {
            real = new RealLock(lock);
            lock.real = real;
        }
        real.enter();
        return real;
    }

    private @Nullable NativeLock awaited(PyThread thread) {
        return thread.deadline > machine.clock() ? Stops.awaited(thread) : null;
    }
}
