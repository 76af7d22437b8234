package dev.waitline.machine.value;

/** Told of what happens to locks and sleepers, for those who watch the machine. Confined to the machine's thread. */
public interface Teller {
    void acquired(PyThread by, NativeLock lock);

    /** An acquire gave up: at once, or because its timeout passed. */
    void refused(PyThread by, NativeLock lock, boolean timedOut);

    void released(PyThread by, NativeLock lock);

    /** A waiter's lock joined a deque, at its tail. */
    void enqueued(PyThread by, PyDeque deque);

    /** A waiter's lock left a deque: by a notify, or because its own thread gave up. */
    void dequeued(PyThread by, PyDeque deque, NativeLock lock);

    /** A sleep of so many seconds began. */
    void slept(PyThread thread, double seconds);

    /** A sleep is over. */
    void awoke(PyThread thread);
}
