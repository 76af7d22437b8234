package dev.waitline.machine.value;

/** {@code range(start, stop, step)}; never changes. */
public record PyRange(long start, long stop, long step) {
    public long length() {
        if (step > 0) {
            return start >= stop ? 0 : (stop - start - 1) / step + 1;
        }
        return start <= stop ? 0 : (start - stop - 1) / -step + 1;
    }

    public long get(long index) {
        return start + index * step;
    }

    public boolean has(long value) {
        boolean inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
        return inside && (value - start) % step == 0;
    }
}
