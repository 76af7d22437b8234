package dev.waitline.machine.value;

/** Carries a Python exception through Java code. */
public final class Raise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public final transient ExceptionObject exception;
    /** Whether it goes on as it was, without a new traceback entry for where it stands. */
    public final boolean again;

    public Raise(ExceptionObject exception, boolean again) {
        super(null, null, false, false);
        this.exception = exception;
        this.again = again;
    }

    public Raise(ExceptionObject exception) {
        this(exception, false);
    }
}
