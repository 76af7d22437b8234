package dev.waitline.diagram;

/**
 * How large a picture is to be, in units of a 96th of an inch.
 *
 * @param height 0 for as high as need be
 */
public record Size(double width, double height) {
    public static final Size USUAL = new Size(980, 0);
    /** A slide of 16 to 9. */
    public static final Size SLIDE = new Size(1280, 720);
    /** A4. */
    public static final Size PAGE = new Size(794, 1123);
    /** A column of a printed page. */
    public static final Size COLUMN = new Size(480, 0);

    /** As the command line says it. */
    public String word() {
        if (equals(SLIDE)) {
            return "slide";
        } else if (equals(PAGE)) {
            return "page";
        } else if (equals(COLUMN)) {
            return "column";
        }
        return height == 0 ? "%.0f".formatted(width) : "%.0fx%.0f".formatted(width, height);
    }
}
