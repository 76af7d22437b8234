package dev.waitline.explore;

/**
 * How far a search has come.
 *
 * @param states how many states are known
 * @param transitions how many steps were tried
 * @param depth how many operations the schedules have that are being extended now
 * @param seconds of real time since the search began
 */
public record Progress(long states, long transitions, int depth, double seconds) {

    /** States a second, on average. */
    public double rate() {
        return seconds <= 0 ? 0 : states / seconds;
    }
}
