package dev.waitline.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times that were measured, in nanoseconds, and what they come to. */
final class Figures {
    private final String name;
    private long[] nanos = new long[1024];
    private int count;

    Figures(String name) {
        this.name = name;
    }

    void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = time;
    }

    /** The time below which {@code share} of them are, in milliseconds. */
    private double quantile(double share) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }

    /** In milliseconds. */
    double median() {
        return quantile(0.5);
    }

    @Override
    public String toString() {
        return count == 0
                ? name
                : String.format(
                        Locale.ROOT,
                        "%-38s %5d  median %7.2f  p95 %7.2f  max %7.2f ms",
                        name,
                        count,
                        quantile(0.5),
                        quantile(0.95),
                        quantile(1));
    }
}
