package dev.waitline.page.jdk;

/** Numbers that nobody else changes meanwhile. */
public final class AtomicLongArray {
    private final long[] numbers;

    public AtomicLongArray(int length) {
        this.numbers = new long[length];
    }

    public long get(int at) {
        return numbers[at];
    }

    public long incrementAndGet(int at) {
        return ++numbers[at];
    }
}
