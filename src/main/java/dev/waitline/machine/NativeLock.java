package dev.waitline.machine;

import java.util.function.Consumer;

/**
 * What {@code _thread.allocate_lock()} gives: locked or not, and no owner. Who took it last is kept for what is shown
 * and decides nothing.
 */
final class NativeLock extends HeapObject {
    final int id;
    boolean locked;
    int takenBy = -1;
    int takenOnLine;
    long takenAtMove;
    /** Whether it was ever put into a deque: then it is some waiter's own lock. */
    boolean queued;
    /** Whether its waiter's timeout passed before anybody notified it. */
    boolean expired;
    /** The thread that counts it among the locks it holds, or -1. */
    int countedFor = -1;

    NativeLock(int id) {
        this.id = id;
    }

    @Override
    void references(Consumer<Object> to) {}

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
        countedFor = that.countedFor;
    }
}
