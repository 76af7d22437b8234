package dev.waitline.trace;

/**
 * How much one run may use. What goes beyond {@code memory}, {@code threads}, {@code items} or {@code bits} is an
 * error in the program, as it would be in CPython on a small computer; whoever drives the run to its end watches the
 * others.
 *
 * @param steps the most moves
 * @param clock the most seconds on the program's own clock
 * @param wall the most seconds of real time
 * @param output the most characters printed
 * @param memory the most bytes of the program's values together, counted about as CPython would need them
 * @param threads the most threads alive at one time
 * @param items the most items in one list, tuple, set or dict, and characters in one string
 * @param bits the most bits of one int
 */
public record Limits(
        long steps, double clock, double wall, long output, long memory, int threads, int items, long bits) {
    private static final double DAY = 24 * 60 * 60;

    /** Far more than a program to learn from needs, and yet an end within minutes. */
    public static final Limits DEFAULT =
            new Limits(1_000_000_000, 30 * DAY, 300, 50_000_000, 256L << 20, 20_000, 20_000_000, 4_000_000);

    /** Which of the limits a run came to. */
    public enum Reached {
        STEPS,
        CLOCK,
        WALL,
        OUTPUT
    }

    public Limits withWall(double most) {
        return new Limits(steps, clock, most, output, memory, threads, items, bits);
    }

    public Limits withOutput(long most) {
        return new Limits(steps, clock, wall, most, memory, threads, items, bits);
    }

    public Limits withSteps(long most) {
        return new Limits(most, clock, wall, output, memory, threads, items, bits);
    }
}
