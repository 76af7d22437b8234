package dev.waitline.diagram;

/**
 * A drawing on a sheet of a certain size, into which it is made smaller where it has to be.
 *
 * @param name what a person who cannot see it is told first
 * @param text what else it says, in plain words
 */
public record Sheet(double width, double height, Drawing drawing, String name, String text) {

    /** A sheet that is as large as its drawing. */
    static Sheet of(Drawing drawing, String name, String text) {
        return new Sheet(drawing.width(), drawing.height(), drawing, name, text);
    }

    /** How large a unit of the drawing is on the sheet. */
    public double scale() {
        return width / drawing.width();
    }
}
