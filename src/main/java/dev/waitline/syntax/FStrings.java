package dev.waitline.syntax;

import dev.waitline.syntax.Expr.FString;
import java.util.ArrayList;
import java.util.List;

/** Takes the text of an f-string apart; the expressions in it are read by the same grammar as all others. */
final class FStrings {
    private static final int DEEPEST = 2;

    /** Reads the expression between two offsets. */
    interface Fields {
        Expr read(int start, int end);
    }

    /** What a scan has found: the parts, and the offset at which it stopped. */
    private record Scan(List<FString.Part> parts, int end) {}

    private final Offsets offsets;
    private final Complaints complaints;
    private final Escapes escapes;
    private final Fields fields;

    FStrings(Offsets offsets, Complaints complaints, Escapes escapes, Fields fields) {
        this.offsets = offsets;
        this.complaints = complaints;
        this.escapes = escapes;
        this.fields = fields;
    }

    /** The parts of the f-string whose text, without prefix and quotes, lies between two offsets. */
    List<FString.Part> parts(int start, int end, boolean raw) {
        return scan(start, end, raw, 0).parts;
    }

    /** At depth 0 reads all; deeper, in a format spec, stops at the brace that ends it. */
    private Scan scan(int start, int end, boolean raw, int depth) {
        List<FString.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int i = start;
        while (i < end) {
            int c = offsets.at(i);
            boolean doubled = depth == 0 && i + 1 < end && offsets.at(i + 1) == c;
            if (c == '\\' && !raw) {
                i = escapes.sequence(i, end, text);
            } else if ((c == '{' || c == '}') && doubled) {
                text.append((char) c);
                i += 2;
            } else if (c == '{') {
                flush(text, parts);
                i = field(i, end, raw, depth, parts);
            } else if (c == '}') {
                if (depth > 0) {
                    break;
                }
                throw complaints.at(i, "a single '}' stands in this f-string", "write '}}' for a brace in the text");
            } else {
                text.appendCodePoint(c);
                i++;
            }
        }
        flush(text, parts);
        return new Scan(parts, i);
    }

    private static void flush(StringBuilder text, List<FString.Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new FString.Text(text.toString()));
            text.setLength(0);
        }
    }

    /** Reads the field whose brace stands at {@code brace}; returns the offset behind its closing brace. */
    private int field(int brace, int end, boolean raw, int depth, List<FString.Part> parts) {
        if (depth >= DEEPEST) {
            throw complaints.at(brace, "replacement fields are nested too deeply", "compute the inner part beforehand");
        }
        int stop = expressionEnd(brace, end);
        int i = stop;
        String debug = null;
        if (at(i, end) == '=') {
            i++;
            while (i < end && Character.isWhitespace(offsets.at(i))) {
                i++;
            }
            debug = offsets.slice(brace + 1, i);
        }
        if (offsets.slice(brace + 1, stop).isBlank()) {
            throw complaints.at(brace, "this replacement field is empty", "write an expression between '{' and '}'");
        }
        Expr value = fields.read(brace + 1, stop);
        char conversion = 0;
        if (at(i, end) == '!') {
            int letter = at(i + 1, end);
            if (letter != 'r' && letter != 's' && letter != 'a') {
                throw complaints.at(i, "'!' stands before no conversion", "write !r, !s or !a");
            }
            conversion = (char) letter;
            i += 2;
        }
        FString spec = null;
        if (at(i, end) == ':') {
            Scan scan = scan(i + 1, end, raw, depth + 1);
            spec = new FString(scan.parts, offsets.span(i + 1, scan.end));
            i = scan.end;
        }
        if (at(i, end) != '}') {
            throw unclosed(brace);
        }
        if (debug != null && conversion == 0 && spec == null) {
            conversion = 'r';
        }
        parts.add(new FString.Field(value, debug, conversion, spec));
        return i + 1;
    }

    private int at(int offset, int end) {
        return offset < end ? offsets.at(offset) : -1;
    }

    /** Where the expression ends: at {@code !}, {@code :}, {@code =} or the closing brace, outside of all brackets. */
    private int expressionEnd(int brace, int end) {
        int depth = 0;
        int i = brace + 1;
        while (i < end) {
            int c = offsets.at(i);
            int next = at(i + 1, end);
            switch (c) {
                case '\'', '"' -> {
                    i = stringEnd(brace, i, end);
                    continue;
                }
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> {
                    if (depth == 0 && c == '}') {
                        return i;
                    }
                    depth--;
                }
                case '!', '=', '<', '>' -> {
                    if (next == '=') {
                        i += 2;
                        continue;
                    }
                    if (depth == 0 && (c == '!' || c == '=')) {
                        return i;
                    }
                }
                case ':' -> {
                    if (depth == 0) {
                        return i;
                    }
                }
                case '#' -> throw complaints.at(i, "a comment cannot stand inside a replacement field", "remove it");
                default -> {}
            }
            i++;
        }
        throw unclosed(brace);
    }

    private int stringEnd(int brace, int start, int end) {
        int mark = offsets.at(start);
        boolean triple = at(start + 1, end) == mark && at(start + 2, end) == mark;
        int i = start + (triple ? 3 : 1);
        while (i < end) {
            if (offsets.at(i) == '\\') {
                i += 2;
            } else if (offsets.at(i) == mark && (!triple || (at(i + 1, end) == mark && at(i + 2, end) == mark))) {
                return i + (triple ? 3 : 1);
            } else {
                i++;
            }
        }
        throw unclosed(brace);
    }

    private RuntimeException unclosed(int brace) {
        return complaints.at(
                brace,
                "this replacement field is not closed inside its f-string",
                "close it with '}', and use the other kind of quote inside it");
    }
}
