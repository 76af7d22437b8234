package dev.waitline.syntax;

/** The backslash sequences of string literals. */
final class Escapes {
    private final Offsets offsets;
    private final Complaints complaints;

    Escapes(Offsets offsets, Complaints complaints) {
        this.offsets = offsets;
        this.complaints = complaints;
    }

    /** Appends what the literal's text between two offsets means. */
    String text(int start, int end, boolean raw) {
        if (raw) {
            return offsets.slice(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            if (offsets.at(i) == '\\') {
                i = sequence(i, end, out);
            } else {
                out.appendCodePoint(offsets.at(i++));
            }
        }
        return out.toString();
    }

    /** What the text of a bytes literal means, a character for each byte. */
    String bytes(int start, int end, boolean raw) {
        for (int i = start; i < end; i++) {
            if (offsets.at(i) > '~' || (offsets.at(i) < ' ' && offsets.at(i) != '\n' && offsets.at(i) != '\t')) {
                throw complaints.at(
                        i, "bytes can only contain ASCII literal characters", "write \\xNN, or text.encode()");
            }
        }
        StringBuilder out = new StringBuilder(end - start);
        int i = start;
        while (i < end) {
            boolean escape = !raw && offsets.at(i) == '\\';
            if (escape && "uUN".indexOf(offsets.at(i + 1)) < 0) {
                i = sequence(i, end, out);
            } else {
                out.appendCodePoint(offsets.at(i++));
            }
        }
        return out.toString();
    }

    /** Appends the meaning of the sequence whose backslash stands at {@code at}; returns the offset behind it. */
    int sequence(int at, int end, StringBuilder out) {
        int c = offsets.at(at + 1);
        String plain = switch (c) {
            case '\n' -> "";
            case '\\' -> "\\";
            case '\'' -> "'";
            case '"' -> "\"";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            default -> null;
        };
        if (plain != null) {
            out.append(plain);
            return at + 2;
        }
        return switch (c) {
            case 'x' -> hexadecimal(at, 2, end, out);
            case 'u' -> hexadecimal(at, 4, end, out);
            case 'U' -> hexadecimal(at, 8, end, out);
            case 'N' ->
                throw complaints.at(
                        at,
                        "characters by name, \\N{...}, are not in the subset",
                        "write the character itself, or its number as \\uXXXX");
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(at, end, out);
            default -> {
                out.append('\\');
                yield at + 1;
            }
        };
    }

    private int hexadecimal(int at, int digits, int end, StringBuilder out) {
        long value = 0;
        for (int i = at + 2; i < at + 2 + digits; i++) {
            int digit = i < end ? Character.digit(offsets.at(i), 16) : -1;
            if (digit < 0) {
                throw complaints.at(
                        at,
                        "\\" + Character.toString(offsets.at(at + 1)) + " needs " + digits + " hexadecimal digits",
                        "write them all, or double the backslash");
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            throw complaints.at(at, "there is no character with this number", "the highest is \\U0010ffff");
        }
        out.appendCodePoint((int) value);
        return at + 2 + digits;
    }

    private int octal(int at, int end, StringBuilder out) {
        int value = 0;
        int i = at + 1;
        while (i < end && i < at + 4 && offsets.at(i) >= '0' && offsets.at(i) <= '7') {
            value = value * 8 + offsets.at(i++) - '0';
        }
        out.appendCodePoint(value);
        return i;
    }
}
