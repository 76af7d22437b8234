package dev.waitline.machine.text;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.Complex;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Format specs, as in {@code f"{x:>8.2f}"}, and the percent operator. */
public final class Formats {
    private static final Pattern SPEC = Pattern.compile(
            "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([a-zA-Z%])?", Pattern.DOTALL);

    private Formats() {}

    /** {@code format(value, spec)} for values that are not Python-written. */
    public static String format(Context c, Object given, String spec) {
        Object value = Valued.plain(given);
        if (spec.isEmpty()) {
            return Text.str(value);
        }
        boolean number = Numbers.isNumber(value) || value instanceof Complex;
        if (!number && !(value instanceof String)) {
            throw c.typeError("unsupported format string passed to " + Types.of(given).name + ".__format__");
        }
        Matcher m = SPEC.matcher(spec);
        if (!m.matches()) {
            throw invalid(c, spec, given);
        }
        String type = m.group(10) != null ? m.group(10) : number ? "" : "s";
        int precision = m.group(9) == null ? -1 : count(c, m.group(9));
        int width = m.group(7) == null ? 0 : count(c, m.group(7));
        String separator = m.group(8);
        if (separator != null
                && !(type.isEmpty() || "deEfFgG%".contains(type) || (separator.equals("_") && "boxX".contains(type)))) {
            throw c.valueError("Cannot specify '" + separator + "' with '" + type + "'.");
        }
        boolean zero = m.group(6) != null;
        String fill = m.group(1) != null ? m.group(1) : zero ? "0" : " ";
        String align = m.group(2) != null ? m.group(2) : zero && number ? "=" : number ? ">" : "<";
        String body;
        if (value instanceof String text) {
            checkText(c, m, type, given);
            body = cut(text, m.group(9));
        } else if (value instanceof Complex z) {
            if (!type.isEmpty() && !"eEfFgGn".contains(type)) {
                throw unknown(c, type, given);
            }
            ComplexText.check(c, zero && m.group(1) == null, align.equals("="));
            body = ComplexText.of(z, type, precision, m.group(5) != null, m.group(3), separator);
        } else {
            if (!(value instanceof Double)) {
                checkWhole(c, m, type, precision);
            }
            body = number(c, value, type, precision, m.group(5) != null);
            if (m.group(4) != null && body.startsWith("-") && isZero(body)) {
                body = body.substring(1);
            }
            if (m.group(3) != null && !m.group(3).equals("-") && !body.startsWith("-")) {
                body = m.group(3) + body;
            }
            if (separator != null) {
                boolean filled = fill.equals("0") && align.equals("=");
                body = grouped(body, separator, "boxX".contains(type) && !type.isEmpty() ? 4 : 3, filled ? width : 0);
            }
        }
        return pad(body, fill, align, width);
    }

    private static boolean isZero(String number) {
        int e = number.toLowerCase(Locale.ROOT).indexOf('e');
        String digits = e < 0 ? number : number.substring(0, e);
        return digits.indexOf('0') >= 0 && digits.chars().noneMatch(d -> d >= '1' && d <= '9');
    }

    private static Raise invalid(Context c, String spec, Object given) {
        if (spec.endsWith(".")) {
            return c.valueError("Format specifier missing precision");
        }
        if (spec.contains(",,")) {
            return c.valueError("Cannot specify ',' with ','.");
        }
        if (spec.contains(",_") || spec.contains("_,")) {
            return c.valueError("Cannot specify both ',' and '_'.");
        }
        return c.valueError(
                "Invalid format specifier '" + spec + "' for object of type '" + Types.of(given).name + "'");
    }

    private static void checkText(Context c, Matcher m, String type, Object given) {
        String wrong = m.group(3) != null
                ? (m.group(3).equals(" ") ? "Space" : "Sign")
                : m.group(4) != null
                        ? "Negative zero coercion (z)"
                        : m.group(5) != null ? "Alternate form (#)" : "=".equals(m.group(2)) ? "'=' alignment" : null;
        if (!type.equals("s")) {
            throw unknown(c, type, given);
        }
        if (wrong != null) {
            throw c.valueError(wrong + " not allowed in string format specifier");
        }
    }

    private static void checkWhole(Context c, Matcher m, String type, int precision) {
        if (!type.isEmpty() && !"dnbcoxX".contains(type)) {
            return;
        }
        if (precision >= 0) {
            throw c.valueError("Precision not allowed in integer format specifier");
        }
        if (m.group(4) != null) {
            throw c.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        if (type.equals("c") && (m.group(3) != null || m.group(5) != null)) {
            throw c.valueError((m.group(3) != null ? "Sign" : "Alternate form (#)")
                    + " not allowed with integer format specifier 'c'");
        }
    }

    /** A width or a precision, which says how long a text may become. */
    static int count(Context c, String digits) {
        if (digits.length() > 18) {
            throw c.valueError("Too many decimal digits in format string");
        }
        return c.length(Long.parseLong(digits));
    }

    /**
     * A number with its digits in groups.
     *
     * @param width how long it is to become at least, by zeros in front
     */
    static String grouped(String number, String separator, int size, int width) {
        int start = signs(number, size == 4);
        int end = start;
        while (end < number.length() && Character.digit(number.charAt(end), size == 4 ? 16 : 10) >= 0) {
            end++;
        }
        if (start == end) {
            return number;
        }
        StringBuilder digits = new StringBuilder(number.substring(start, end));
        int others = number.length() - digits.length();
        while (digits.length() + (digits.length() - 1) / size + others < width) {
            digits.insert(0, '0');
        }
        for (int i = digits.length() - size; i > 0; i -= size) {
            digits.insert(i, separator);
        }
        return number.substring(0, start) + digits + number.substring(end);
    }

    /** How much of a number is its sign, and the 0x or the like that follows. */
    private static int signs(String body, boolean based) {
        int signs = !body.isEmpty() && "+- ".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
        boolean prefixed = based
                && body.startsWith("0", signs)
                && body.length() > signs + 1
                && "xXob".indexOf(body.charAt(signs + 1)) >= 0;
        return prefixed ? signs + 2 : signs;
    }

    public static String pad(String body, String fill, String align, int width) {
        int missing = width - body.codePointCount(0, body.length());
        if (missing <= 0) {
            return body;
        }
        return switch (align) {
            case "<" -> body + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + body + fill.repeat(missing - missing / 2);
            case "=" -> {
                int signs = signs(body, true);
                yield body.substring(0, signs) + fill.repeat(missing) + body.substring(signs);
            }
            default -> fill.repeat(missing) + body;
        };
    }

    private static String number(Context c, Object value, String type, int precision, boolean alternate) {
        boolean real = value instanceof Double;
        return switch (type) {
            case "d", "x", "X", "o", "b", "c" -> {
                if (real) {
                    throw unknown(c, type, value);
                }
                BigInteger number = Numbers.big(value);
                if (type.equals("c") && number.bitLength() > 63) {
                    throw c.error(Types.OVERFLOW_ERROR, "Python int too large to convert to C long");
                }
                yield type.equals("d")
                        ? Text.decimal(number)
                        : type.equals("c") ? character(c, number) : based(number, type, alternate);
            }
            case "", "n" -> {
                if (!real) {
                    yield Text.decimal(Numbers.big(value));
                }
                boolean general = type.equals("n");
                yield RealText.of(
                        c.real(value), general ? 'g' : 'r', general && precision < 0 ? 6 : precision, alternate);
            }
            case "f", "F", "e", "E", "g", "G", "%" ->
                RealText.of(real(c, value), type.charAt(0), precision < 0 ? 6 : precision, alternate);
            default -> throw unknown(c, type, value);
        };
    }

    private static Raise unknown(Context c, String type, Object value) {
        return c.valueError("Unknown format code '" + type + "' for object of type '" + Types.of(value).name + "'");
    }

    /** A number as a float, which not every int can be. */
    static double real(Context c, Object value) {
        double real = c.real(value);
        if (Double.isInfinite(real) && !(value instanceof Double)) {
            throw c.error(Types.OVERFLOW_ERROR, "int too large to convert to float");
        }
        return real;
    }

    static String character(Context c, BigInteger point) {
        if (point.signum() < 0 || point.bitLength() > 21 || !Character.isValidCodePoint(point.intValue())) {
            throw c.error(Types.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        }
        return Character.toString(point.intValue());
    }

    /** An int in another base; {@code type} is b, o, x or X. */
    private static String based(BigInteger value, String type, boolean alternate) {
        int radix = type.equals("b") ? 2 : type.equals("o") ? 8 : 16;
        String digits = value.abs().toString(radix);
        return (value.signum() < 0 ? "-" : "")
                + (alternate ? "0" + type : "")
                + (type.equals("X") ? digits.toUpperCase(Locale.ROOT) : digits);
    }

    /** As {@link #based}, with zeros in front up to {@code precision} digits. */
    static String based(BigInteger value, char type, boolean alternate, int precision) {
        String text = based(value, String.valueOf(type), alternate);
        int signs = (value.signum() < 0 ? 1 : 0) + (alternate ? 2 : 0);
        return text.substring(0, signs)
                + "0".repeat(Math.max(0, precision - (text.length() - signs)))
                + text.substring(signs);
    }

    /** {@code text % arguments}. Arguments written in Python must have been made texts before. */
    public static String percent(Context c, String text, Object arguments) {
        try {
            return new Percent(c, text, arguments).text();
        } catch (TooManyDigits e) {
            throw c.valueError(TooManyDigits.message(""));
        }
    }

    static String cut(String text, @Nullable String precision) {
        int most = precision == null ? Integer.MAX_VALUE : Integer.parseInt(precision);
        return most >= text.codePointCount(0, text.length())
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
