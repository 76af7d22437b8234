package dev.waitline.machine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code _thread.allocate_lock()} gives: locked or not, and no owner. Who took it last is kept for what is shown
 * and decides nothing.
 */
final class NativeLock extends HeapObject {
    final int id;
    private boolean locked;
    private int takenBy = -1;
    int takenOnLine;
    long takenAtMove;
    private boolean queued;
    /** Whether its waiter's timeout passed before anybody notified it. */
    boolean expired;
    /** Where real threads wait for it, while there are such. Not part of the state. */
    @Nullable
    RealLock real;

    NativeLock(int id) {
        this.id = id;
    }

    boolean locked() {
        need();
        return locked;
    }

    /** Who took it last, or -1. */
    int takenBy() {
        need();
        return takenBy;
    }

    /** Whether it was ever put into a deque: then it is some waiter's own lock. */
    boolean queued() {
        need();
        return queued;
    }

    void take(PyThread thread, int line, long move) {
        need();
        locked = true;
        takenBy = thread.id;
        takenOnLine = line;
        takenAtMove = move;
        RealLock waitedFor = real;
        if (waitedFor != null) {
            waitedFor.taken();
        }
    }

    void release() {
        need();
        locked = false;
        RealLock waitedFor = real;
        if (waitedFor != null) {
            waitedFor.released();
        }
    }

    void queue() {
        need();
        queued = true;
    }

    @Override
    void references(Consumer<Object> to) {}

    @Override
    void encode(StateWriter to) {
        to.flag(locked);
        to.flag(queued);
        // Who holds it decides nothing, but two states in which different threads do are not the same to look at.
        to.number(locked ? takenBy : -1);
    }

    @Override
    HeapObject shell() {
        return new NativeLock(id);
    }

    @Override
    void fill(HeapObject from, Copier copier) {
        NativeLock that = (NativeLock) from;
        locked = that.locked;
        takenBy = that.takenBy;
        takenOnLine = that.takenOnLine;
        takenAtMove = that.takenAtMove;
        queued = that.queued;
        expired = that.expired;
    }
}
