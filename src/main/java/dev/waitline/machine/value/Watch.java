package dev.waitline.machine.value;

import dev.waitline.program.Code;

/** Told of what matters to a search and is no event. Confined to its machine's thread. */
public interface Watch {
    /** From now on this thread's code is executed. */
    void runs(PyThread thread);

    /** An instruction is about to be executed that is no part of what stands for a builtin. */
    void executes(Code code, int at);

    /** What follows depends on whether the lock is held; a step that only waits until it is free does not. */
    void tests(NativeLock lock);

    /** The lock is to be released by a thread that does not hold it, whether or not another one does. */
    void unlocks(NativeLock lock);

    /** A program asks for the recursion limit, or sets it. */
    void recursionLimit(boolean sets);

    /** Something is going to be printed. */
    void prints();

    /** A thread is about to be started. */
    void starts();

    /** The program's clock at the moment from which the machine goes on, in nanoseconds; asking notes that it matters. */
    long clock();

    /** A line of the user's program is run. */
    void line(int number);

    void acquires(NativeLock lock);

    void releases(NativeLock lock);

    /**
     * A lock is released by a thread that does not hold it.
     *
     * @param holder who holds it, or -1
     * @param message what Python says to it; empty when it says nothing
     */
    void strangersRelease(int holder, String message);

    /** A Condition is used without its lock; {@code message} is what Python says to it. */
    void withoutLock(String message);
}
