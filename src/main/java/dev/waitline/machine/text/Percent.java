package dev.waitline.machine.text;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyList;
import dev.waitline.machine.value.PyRange;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Ready;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code text % arguments}, once. */
final class Percent {
    private final Context c;
    private final String format;
    private final Object arguments;
    private final Object[] values;
    private int next;
    private boolean named;
    private int at;

    Percent(Context c, String format, Object arguments) {
        this.c = c;
        this.format = format;
        this.arguments = arguments;
        this.values = arguments instanceof PyTuple tuple ? tuple.items() : new Object[] {arguments};
    }

    String text() {
        StringBuilder out = new StringBuilder();
        while (at < format.length()) {
            char ch = format.charAt(at++);
            if (ch != '%') {
                out.append(ch);
            } else {
                out.append(field());
            }
        }
        if (!named
                && next < values.length
                && !(arguments instanceof PyDict || arguments instanceof PyList || arguments instanceof PyRange)) {
            throw c.typeError("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private char peek() {
        if (at >= format.length()) {
            throw c.valueError("incomplete format");
        }
        return format.charAt(at);
    }

    private Object value() {
        if (next >= values.length) {
            throw c.typeError("not enough arguments for format string");
        }
        return values[next++];
    }

    private String field() {
        if (peek() == '%') {
            at++;
            return "%";
        }
        Object byName = null;
        if (peek() == '(') {
            if (!(arguments instanceof PyDict dict)) {
                throw c.typeError("format requires a mapping");
            }
            String key = key();
            named = true;
            byName = dict.get(key);
            if (byName == null) {
                throw c.error(Types.KEY_ERROR, key);
            }
        }
        StringBuilder flags = new StringBuilder();
        while ("-+ #0".indexOf(peek()) >= 0) {
            flags.append(format.charAt(at++));
        }
        int width = number("width");
        if (width < 0) {
            flags.append(width == -1 ? "" : "-");
            width = width == -1 ? 0 : -width - 2;
        }
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(0, number("precision"));
        }
        while ("hlL".indexOf(peek()) >= 0) {
            at++;
        }
        char conversion = format.charAt(at++);
        Object value = byName == null ? value() : byName;
        if ("diouxXeEfFgGcrsa".indexOf(conversion) < 0) {
            throw c.valueError(
                    "unsupported format character '" + (conversion > 30 && conversion < 127 ? conversion : '?')
                            + "' (0x" + Integer.toHexString(conversion) + ") at index " + (at - 1));
        }
        return one(value, flags.toString(), width, precision, conversion);
    }

    /** A name in parentheses, in which there may be others. */
    private String key() {
        int from = at + 1;
        int depth = 0;
        do {
            if (at >= format.length()) {
                throw c.valueError("incomplete format key");
            }
            char ch = format.charAt(at++);
            depth += ch == '(' ? 1 : ch == ')' ? -1 : 0;
        } while (depth > 0);
        return format.substring(from, at - 1);
    }

    /** A number or the value for a star: -1 when there is none; a negative one is -n - 2. */
    private int number(String what) {
        if (peek() == '*') {
            at++;
            if (!(Valued.plain(value()) instanceof Long given)) {
                throw c.typeError("* wants int");
            }
            int size = c.length(Math.abs(given));
            return given < 0 ? -size - 2 : size;
        }
        int from = at;
        while (Character.isDigit(peek())) {
            at++;
        }
        if (at - from > (what.equals("width") ? 18 : 9)) {
            throw c.valueError(what + " too big");
        }
        return from == at ? -1 : Formats.count(c, format.substring(from, at));
    }

    private String one(Object given, String flags, int width, int precision, char conversion) {
        boolean asText = conversion == 's' || conversion == 'r' || conversion == 'a';
        Object value = asText ? given : Valued.plain(given instanceof Ready ready ? ready.value() : given);
        @Nullable String cut = precision < 0 ? null : Integer.toString(precision);
        boolean number = Numbers.isNumber(value);
        String body = switch (conversion) {
            case 's' -> Formats.cut(value instanceof Ready r ? r.text() : Text.str(value), cut);
            case 'r' -> Formats.cut(value instanceof Ready r ? r.repr() : Text.repr(value), cut);
            case 'a' -> Formats.cut(Text.ascii(value instanceof Ready r ? r.repr() : Text.repr(value)), cut);
            case 'c' -> character(value);
            case 'd', 'i', 'u' -> whole(value, precision, conversion);
            case 'x', 'X', 'o' -> {
                if (!number || value instanceof Double) {
                    throw c.typeError(
                            "%" + conversion + " format: an integer is required, not " + Types.of(value).name);
                }
                yield Formats.based(Numbers.big(value), conversion, flags.contains("#"), precision);
            }
            default -> {
                if (!number) {
                    throw c.typeError("must be real number, not " + Types.of(value).name);
                }
                yield RealText.of(
                        Formats.real(c, value), conversion, precision < 0 ? 6 : precision, flags.contains("#"));
            }
        };
        boolean numeric = "diouxXeEfFgG".indexOf(conversion) >= 0;
        if (numeric && !body.startsWith("-")) {
            body = flags.contains("+") ? "+" + body : flags.contains(" ") ? " " + body : body;
        }
        String align = flags.contains("-") ? "<" : flags.contains("0") && numeric ? "=" : ">";
        return Formats.pad(body, align.equals("=") ? "0" : " ", align, width);
    }

    private String character(Object value) {
        if (value instanceof String s && s.codePointCount(0, s.length()) == 1) {
            return s;
        }
        if (Numbers.isNumber(value) && !(value instanceof Double)) {
            return Formats.character(c, Numbers.big(value));
        }
        throw c.typeError("%c requires int or char");
    }

    private String whole(Object value, int precision, char conversion) {
        if (!Numbers.isNumber(value)) {
            throw c.typeError("%" + conversion + " format: a real number is required, not " + Types.of(value).name);
        }
        if (value instanceof Double d && (d.isNaN() || d.isInfinite())) {
            throw d.isNaN()
                    ? c.valueError("cannot convert float NaN to integer")
                    : c.error(Types.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        String digits = value instanceof Double d
                ? new BigDecimal(d).toBigInteger().toString()
                : Text.decimal(Numbers.big(value));
        boolean negative = digits.startsWith("-");
        String plain = negative ? digits.substring(1) : digits;
        String zeros = "0".repeat(Math.max(0, precision - plain.length()));
        return (negative ? "-" : "") + zeros + plain;
    }
}
