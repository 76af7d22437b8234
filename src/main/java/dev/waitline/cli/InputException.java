package dev.waitline.cli;

/** A file cannot be used. The message is the whole line to show. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(String file, String whatAndRemedy) {
        super(file + ": " + whatAndRemedy);
    }
}
