package dev.waitline.diagram.font;

import dev.waitline.diagram.FontRole;
import dev.waitline.diagram.TextMeasure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How wide texts are in Waitline's own fonts, as {@link FaceMeasure} says it, for whoever has a table of that and not the fonts.
 * Any thread.
 */
public final class Widths implements TextMeasure {
    private static final int RADIX = 36;

    private final Map<Face, Row> rows = new EnumMap<>(Face.class);

    /**
     * The widths of a face.
     *
     * @param drop as {@link Face#drop}, in parts of the font's size
     * @param starts the first character of each run of characters that are equally wide, ascending
     * @param advances of the runs, in parts of the font's size
     */
    private record Row(double drop, int[] starts, double[] advances) {
        @SuppressWarnings("ArrayRecordComponent")
        Row {}

        double advance(int character) {
            int at = Arrays.binarySearch(starts, character);
            return advances[at >= 0 ? at : -at - 2];
        }
    }

    /** @param table as {@link FaceMeasure#table} writes it */
    public Widths(String table) {
        String[] lines = table.strip().split("\n");
        for (Face face : Face.values()) {
            String[] words = lines[face.ordinal()].split(" ");
            int runs = words.length - 2;
            double em = Integer.parseInt(words[0], RADIX);
            int[] starts = new int[runs];
            double[] advances = new double[runs];
            int start = 0;
            for (int i = 0; i < runs; i++) {
                int comma = words[i + 2].indexOf(',');
                starts[i] = start;
                start += comma < 0 ? 1 : Integer.parseInt(words[i + 2].substring(comma + 1), RADIX);
                advances[i] = Integer.parseInt(comma < 0 ? words[i + 2] : words[i + 2].substring(0, comma), RADIX) / em;
            }
            rows.put(face, new Row(Double.parseDouble(words[1]), starts, advances));
        }
    }

    private Row row(FontRole role) {
        Row row = rows.get(Face.of(role));
        if (row == null) {
            throw new IllegalStateException("the table lacks a face");
        }
        return row;
    }

    @Override
    public double width(String text, FontRole role) {
        Row row = row(role);
        double sum = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            sum += row.advance(text.codePointAt(i));
        }
        return sum * role.size();
    }

    /** How far below the middle of a text its base line is. */
    public double drop(FontRole role) {
        return row(role).drop * role.size();
    }
}
