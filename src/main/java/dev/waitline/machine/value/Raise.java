package dev.waitline.machine.value;

/** Carries a Python exception through Java code. */
public final class Raise extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How an exception comes to where it is. */
    private enum Kind {
        NEW,
        AGAIN,
        THROWN
    }

    public final transient ExceptionObject exception;
    private final Kind kind;

    private Raise(ExceptionObject exception, Kind kind) {
        super(null, null, false, false);
        this.exception = exception;
        this.kind = kind;
    }

    /** @param again whether it goes on as it was, without a new traceback entry for where it stands */
    public Raise(ExceptionObject exception, boolean again) {
        this(exception, again ? Kind.AGAIN : Kind.NEW);
    }

    public Raise(ExceptionObject exception) {
        this(exception, Kind.NEW);
    }

    /** One that is thrown into a generator: what is being handled outside of that is no context of it. */
    public static Raise thrown(ExceptionObject exception) {
        return new Raise(exception, Kind.THROWN);
    }

    /** Whether it goes on as it was. */
    public boolean again() {
        return kind == Kind.AGAIN;
    }

    /** Whether it came while the exception being handled here was. */
    public boolean hasContext() {
        return kind == Kind.NEW;
    }
}
