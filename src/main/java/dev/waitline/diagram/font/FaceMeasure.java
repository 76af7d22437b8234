package dev.waitline.diagram.font;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** How wide texts are in Waitline's own fonts, without kerning. Any thread. */
public final class FaceMeasure implements TextMeasure {
    @Override
    public double width(String text, FontRole role) {
        Face face = Face.of(role);
        return text.codePoints().mapToDouble(face::advance).sum() * role.size();
    }

    /**
     * A stretch of a text that one font can draw.
     *
     * @param offset where it begins, from the text's start
     * @param known whether the {@link Face} has it
     */
    public record Piece(String text, double offset, double width, boolean known) {}

    /** The text in pieces, left to right. */
    public List<Piece> pieces(String text, FontRole role) {
        Face face = Face.of(role);
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        double offset = 0;
        while (from < text.length()) {
            boolean known = face.has(text.codePointAt(from));
            int to = from;
            while (to < text.length() && face.has(text.codePointAt(to)) == known) {
                to += Character.charCount(text.codePointAt(to));
            }
            String piece = text.substring(from, to);
            double width = width(piece, role);
            pieces.add(new Piece(piece, offset, width, known));
            offset += width;
            from = to;
        }
        return pieces;
    }

    /** Where a text begins. */
    public double left(Shape.Text text) {
        return switch (text.anchor()) {
            case START -> text.x();
            case MIDDLE -> text.x() - width(text.text(), text.font()) / 2;
            case END -> text.x() - width(text.text(), text.font());
        };
    }

    /** The height of the line on which a text stands. */
    public double baseLine(Shape.Text text) {
        return text.y() + Face.of(text.font()).drop() * text.font().size();
    }
}
