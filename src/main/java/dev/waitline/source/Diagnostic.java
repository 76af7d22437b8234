package dev.waitline.source;

/**
 * One thing that is wrong with a source text.
 *
 * @param file the name to show, as the user gave it
 * @param what what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop; ends with {@link #RUN_ON_CPYTHON} where that would help
 */
public record Diagnostic(String file, Position at, String what, String remedy) {
    /** The advice, to whoever writes commands, to let a real CPython run what the model does not. */
    public static final String RUN_ON_CPYTHON = "run it with --engine cpython";

    /** Whether a real CPython would run the program. */
    public boolean runsOnCPython() {
        return remedy.endsWith(RUN_ON_CPYTHON);
    }

    /** What is wrong and what to do about it, for whoever is offered CPython by other means than a command. */
    public String withoutCommand() {
        if (!runsOnCPython()) {
            return what + "; " + remedy;
        }
        String rest =
                remedy.substring(0, remedy.length() - RUN_ON_CPYTHON.length()).replaceFirst("(,? or|;) *$", "");
        return rest.isEmpty() ? what : what + "; " + rest;
    }

    /** {@code FILE:LINE:COL: what; remedy}. */
    @Override
    public String toString() {
        return file + ":" + at + ": " + what + "; " + remedy;
    }
}
