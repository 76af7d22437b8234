package dev.waitline.syntax;

import dev.waitline.source.Position;
import dev.waitline.source.Span;
import java.util.Arrays;

/** Turns offsets into the text, counted in code points as ANTLR counts them, into lines and columns. */
final class Offsets {
    private final int[] text;
    private final int[] lineStarts;

    Offsets(String text) {
        this.text = text.codePoints().toArray();
        int lines = 1;
        for (int c : this.text) {
            lines += c == '\n' ? 1 : 0;
        }
        lineStarts = new int[lines];
        int line = 1;
        for (int i = 0; i < this.text.length; i++) {
            if (this.text[i] == '\n') {
                lineStarts[line++] = i + 1;
            }
        }
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    /** From {@code start} up to but not including {@code end}. */
    Span span(int start, int end) {
        return new Span(position(start), position(Math.max(start, end)));
    }

    int lineStart(int offset) {
        return lineStarts[position(offset).line() - 1];
    }

    int length() {
        return text.length;
    }

    /** The character at {@code offset}, or -1 behind the end. */
    int at(int offset) {
        return offset < text.length ? text[offset] : -1;
    }

    String slice(int start, int end) {
        return new String(text, start, end - start);
    }
}
