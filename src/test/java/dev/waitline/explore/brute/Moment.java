package dev.waitline.explore.brute;

import dev.waitline.explore.brute.Values.Nothing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A state, and the thread that is about to move in it. A state is one row: shared cells, then for each thread where it is
 * and its slots. Who changes it works on a copy of the row.
 */
final class Moment {
    /** What is in a slot that is not in use. */
    static final Object EMPTY = Nothing.UNSET;

    /** The lock of its own on which a waiter of a Condition sleeps. */
    record Waiter(int id) {}

    /** Who has an RLock, and how often. */
    record Owner(int thread, int count) {}

    final Layout layout;
    final Object[] row;
    final int thread;

    Moment(Layout layout, Object[] row, int thread) {
        this.layout = layout;
        this.row = row;
        this.thread = thread;
    }

    Object cell(int cell) {
        return row[cell];
    }

    void cell(int cell, Object content) {
        row[cell] = content;
    }

    List<Object> listed(int cell) {
        return Values.list(row[cell]);
    }

    Object slot(int slot) {
        return row[layout.start(thread) + 1 + slot];
    }

    void slot(int slot, Object content) {
        row[layout.start(thread) + 1 + slot] = content;
    }

    /** What is in a slot, which is empty from now on. */
    Object take(int slot) {
        Object content = slot(slot);
        slot(slot, EMPTY);
        return content;
    }

    int place() {
        return (int) row[layout.start(thread)];
    }

    void go(int place) {
        row[layout.start(thread)] = place;
    }

    /** An exception with this name is raised by the instruction at which the thread is. */
    void raise(String name) {
        Code code = layout.code(thread);
        slot(Code.RAISED, name);
        go(code.handler(place()));
    }

    /** A new waiter of the thread's own, which nobody has released. */
    Waiter newWaiter() {
        for (int id = 0; ; id++) {
            Waiter waiter = new Waiter(id);
            if (!inUse(waiter)) {
                drop(waiter);
                return waiter;
            }
        }
    }

    private boolean inUse(Waiter waiter) {
        for (int i = 0; i < row.length; i++) {
            if (i != Layout.RELEASED
                    && (row[i].equals(waiter) || (row[i] instanceof List<?> l && l.contains(waiter)))) {
                return true;
            }
        }
        return false;
    }

    boolean isReleased(Waiter waiter) {
        return listed(Layout.RELEASED).contains(waiter);
    }

    /** @return false when it was released before */
    boolean release(Waiter waiter) {
        if (isReleased(waiter)) {
            return false;
        }
        List<Object> released = new ArrayList<>(listed(Layout.RELEASED));
        released.add(waiter);
        Collections.sort(released, (a, b) -> Integer.compare(((Waiter) a).id(), ((Waiter) b).id()));
        cell(Layout.RELEASED, List.copyOf(released));
        return true;
    }

    /** It is not released any more. */
    void drop(Waiter waiter) {
        remove(Layout.RELEASED, waiter);
    }

    void remove(int cell, Object item) {
        List<Object> items = listed(cell);
        int i = items.indexOf(item);
        if (i >= 0) {
            cell(cell, Values.minus(items, i));
        }
    }

    void add(int cell, Object item) {
        cell(cell, Values.plus(listed(cell), item));
    }

    /** Wakes up to so many waiters, the first ones, at once. */
    void wake(int waiters, int most) {
        for (int i = 0; i < most && !listed(waiters).isEmpty(); i++) {
            Waiter waiter = (Waiter) listed(waiters).getFirst();
            release(waiter);
            remove(waiters, waiter);
        }
    }
}
