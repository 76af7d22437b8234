package dev.waitline.program;

/** Python's {@code None} and {@code ...}. */
public enum None {
    NONE("None"),
    ELLIPSIS("Ellipsis");

    private final String repr;

    None(String repr) {
        this.repr = repr;
    }

    @Override
    public String toString() {
        return repr;
    }
}
