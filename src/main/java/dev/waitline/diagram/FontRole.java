package dev.waitline.diagram;

/** What a text is in a picture; sizes are in the picture's own units, at which one unit is one pixel at 1x. */
public enum FontRole {
    LABEL(10.5, true, false),
    SMALL(10.5, false, false),
    TINY(9, false, true),
    BODY(12.5, false, false),
    TITLE(12.5, true, false),
    HEADING(17, true, false),
    CODE(12, false, true),
    CODE_BOLD(12.5, true, true);

    private final double size;
    private final boolean bold;
    private final boolean mono;

    FontRole(double size, boolean bold, boolean mono) {
        this.size = size;
        this.bold = bold;
        this.mono = mono;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    /** Whether it is in the fixed-width font. */
    public boolean mono() {
        return mono;
    }
}
