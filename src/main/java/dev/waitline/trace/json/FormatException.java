package dev.waitline.trace.json;

/** A text is not what it should be. The message is one line that says where and what, without the file's name. */
public final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
        super(message);
    }
}
