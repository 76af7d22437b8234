package dev.waitline.cli;

/**
 * One thing that doctor looked at.
 *
 * @param remedy what to do; empty when there is nothing to do
 */
record Finding(boolean good, String text, String remedy) {
    static Finding ok(String text) {
        return new Finding(true, text, "");
    }

    static Finding missing(String text, String remedy) {
        return new Finding(false, text, remedy);
    }
}
