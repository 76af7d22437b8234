package dev.waitline.export;

/**
 * A stretch of a run's steps, both ends included.
 *
 * @param from 0 for the start
 * @param to {@link #END} for as far as the run goes
 */
public record Stretch(int from, int to) {
    public static final int END = -1;
    public static final Stretch ALL = new Stretch(0, END);

    /** From the start to a step. */
    public static Stretch until(int step) {
        return new Stretch(0, step);
    }
}
