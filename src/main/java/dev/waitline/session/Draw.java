package dev.waitline.session;

/** Draws that depend on a seed and a place alone, so that going back and on again draws the same. */
final class Draw {
    private Draw() {}

    /** A number from 0 to {@code bound - 1}. The mixing is SplitMix64's. */
    static int of(long seed, long place, int bound) {
        long z = seed + (place + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(z ^ (z >>> 31), (long) bound);
    }
}
