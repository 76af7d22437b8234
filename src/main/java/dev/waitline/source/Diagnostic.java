package dev.waitline.source;

/**
 * One thing that is wrong with a source text.
 *
 * @param file the name to show, as the user gave it
 * @param what what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record Diagnostic(String file, Position at, String what, String remedy) {

    /** {@code FILE:LINE:COL: what; remedy}. */
    @Override
    public String toString() {
        return file + ":" + at + ": " + what + "; " + remedy;
    }
}
