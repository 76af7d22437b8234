package dev.waitline.export;

/** What was asked for cannot be made. The message says in one line why, and what to do. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    ExportException(String message) {
        super(message);
    }
}
