package dev.waitline.predict;

/**
 * How often somebody was asked where a misconception leads astray.
 *
 * @param streak how often it was seen through since it last led astray
 */
public record Score(int right, int wrong, int streak) {
    static final Score NONE = new Score(0, 0, 0);

    Score seenThrough() {
        return new Score(right + 1, wrong, streak + 1);
    }

    Score ledAstray() {
        return new Score(right, wrong + 1, 0);
    }
}
