package dev.waitline.diagram.font;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.Shape;
import dev.waitline.diagram.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** How wide texts are in Waitline's own fonts, without kerning. Any thread. */
public final class FaceMeasure implements TextMeasure {
    private static final int RADIX = 36;
    /** A multiple of the fonts' own, in which the room of characters that they lack is a whole number too. */
    private static final int EM = 2048 * 5;
    /** Those behind are as wide as the last. */
    private static final int CHARACTERS = 0x20000;

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
        return text.y() + drop(text.font());
    }

    /** How far below the middle of a text its base line is. */
    public double drop(FontRole role) {
        return Face.of(role).drop() * role.size();
    }

    /**
     * All widths as a text, for {@link Widths}: a line for each face, with its em, its drop, and runs of characters from 0 on that
     * are equally wide, each as {@code width,count}, or {@code width} alone for one character. Numbers but the drop are to base 36.
     */
    public static String table() {
        StringBuilder table = new StringBuilder();
        for (Face face : Face.values()) {
            table.append(Integer.toString(EM, RADIX)).append(' ').append(face.drop());
            int from = 0;
            while (from < CHARACTERS) {
                int width = width(face, from);
                int to = from;
                while (to < CHARACTERS && width(face, to) == width) {
                    to++;
                }
                table.append(' ').append(Integer.toString(width, RADIX));
                if (to - from > 1) {
                    table.append(',').append(Integer.toString(to - from, RADIX));
                }
                from = to;
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static int width(Face face, int character) {
        return (int) Math.round(face.advance(character) * EM);
    }
}
