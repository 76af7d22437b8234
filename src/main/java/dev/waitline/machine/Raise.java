package dev.waitline.machine;

/** Carries a Python exception through Java code. */
final class Raise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient ExceptionObject exception;
    /** Whether it goes on as it was, without a new traceback entry for where it stands. */
    final boolean again;

    Raise(ExceptionObject exception, boolean again) {
        super(null, null, false, false);
        this.exception = exception;
        this.again = again;
    }

    Raise(ExceptionObject exception) {
        this(exception, false);
    }
}
