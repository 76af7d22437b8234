package dev.waitline.machine.value;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code _thread.allocate_lock()} gives: locked or not, and no owner. Who took it last is kept for what is shown
 * and decides nothing.
 */
public final class NativeLock extends HeapObject {
    public final int id;
    private boolean locked;
    private int takenBy = -1;
    public int takenOnLine;
    public long takenAtMove;
    private boolean queued;
    /** Whether its waiter's timeout passed before anybody notified it. */
    public boolean expired;
    /** Where real threads wait for it, while there are such. Not part of the state. */
    @Nullable
    public RealLock real;

    /** In a search: who is told when it is shown. */
    @Nullable
    public Contents contents;

    public NativeLock(int id) {
        this.id = id;
    }

    public boolean locked() {
        need();
        return locked;
    }

    /** Whether it is locked, for a text that says so. */
    public boolean shown() {
        need();
        Contents from = contents;
        if (from != null) {
            from.shows(this);
        }
        return locked;
    }

    /** Who took it last, or -1. */
    public int takenBy() {
        need();
        return takenBy;
    }

    /** Whether it was ever put into a deque: then it is some waiter's own lock. */
    public boolean queued() {
        need();
        return queued;
    }

    public void take(PyThread thread, int line, long move) {
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

    public void release() {
        need();
        locked = false;
        RealLock waitedFor = real;
        if (waitedFor != null) {
            waitedFor.released();
        }
    }

    public void queue() {
        need();
        queued = true;
    }

    @Override
    public void references(Consumer<Object> to) {}

    @Override
    public void encode(StateWriter to) {
        to.flag(locked);
        to.flag(queued);
        // Who holds it decides nothing, but two states in which different threads do are not the same to look at.
        to.number(locked ? takenBy : -1);
    }

    @Override
    public HeapObject shell() {
        return new NativeLock(id);
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        NativeLock that = (NativeLock) from;
        locked = that.locked;
        takenBy = that.takenBy;
        takenOnLine = that.takenOnLine;
        takenAtMove = that.takenAtMove;
        queued = that.queued;
        expired = that.expired;
    }
}
