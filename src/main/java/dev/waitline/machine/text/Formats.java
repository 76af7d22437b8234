package dev.waitline.machine.text;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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
        boolean number = Numbers.isNumber(value);
        if (!number && !(value instanceof String)) {
            throw c.typeError("unsupported format string passed to " + Types.of(given).name + ".__format__");
        }
        Matcher m = SPEC.matcher(spec);
        if (!m.matches()) {
            throw c.valueError(
                    "Invalid format specifier '" + spec + "' for object of type '" + Types.of(given).name + "'");
        }
        String type = m.group(10) == null ? "" : m.group(10);
        int precision = m.group(9) == null ? -1 : count(c, m.group(9));
        String sign = m.group(3) == null ? "-" : m.group(3);
        boolean alternate = m.group(5) != null;
        boolean whole = number && !(value instanceof Double);
        if (whole && precision >= 0 && (type.isEmpty() || "dnbcoxX".contains(type))) {
            throw c.valueError("Precision not allowed in integer format specifier");
        }
        if (m.group(8) != null
                && "scboxX".contains(type)
                && (type.equals("s") || type.equals("c") || m.group(8).equals(","))
                && (!type.isEmpty() || !number)) {
            throw c.valueError("Cannot specify '" + m.group(8) + "' with '" + (type.isEmpty() ? "s" : type) + "'.");
        }
        if (!number && "=".equals(m.group(2))) {
            throw c.valueError("'=' alignment not allowed in string format specifier");
        }
        if (!number && m.group(3) != null) {
            throw c.valueError("Sign not allowed in string format specifier");
        }
        String body;
        if (number && !type.equals("s")) {
            body = number(c, value, type, precision, alternate, m.group(8));
            if (!body.startsWith("-") && !sign.equals("-")) {
                body = sign + body;
            }
        } else if (value instanceof String text && (type.isEmpty() || type.equals("s"))) {
            body = precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
        } else {
            throw c.valueError("Unknown format code '" + type + "' for object of type '" + Types.of(given).name + "'");
        }
        int width = m.group(7) == null ? 0 : count(c, m.group(7));
        boolean zero = m.group(6) != null;
        String fill = m.group(1) != null ? m.group(1) : zero ? "0" : " ";
        String align = m.group(2) != null ? m.group(2) : zero && number ? "=" : number && !type.equals("c") ? ">" : "<";
        if (zero && align.equals("=") && m.group(8) != null && fill.equals("0")) {
            String digits = m.group(8);
            while (body.length() < width) {
                body = zeroGrouped(body, digits, width);
            }
        }
        return pad(body, fill, align, width);
    }

    /** A width or a precision, which says how long a text may become. */
    static int count(Context c, String digits) {
        if (digits.length() > 18) {
            throw c.valueError("Too many decimal digits in format string");
        }
        return c.length(Long.parseLong(digits));
    }

    /** One more leading zero, with a separator where one is due. */
    private static String zeroGrouped(String body, String separator, int width) {
        int sign = body.startsWith("-") || body.startsWith("+") || body.startsWith(" ") ? 1 : 0;
        int run = 0;
        while (sign + run < body.length() && Character.isDigit(body.charAt(sign + run))) {
            run++;
        }
        String zero = run == 3 ? "0" + separator : "0";
        return body.substring(0, sign)
                + (body.length() + zero.length() > width && run == 3 ? zero : zero)
                + body.substring(sign);
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
                int signs = !body.isEmpty() && "+- ".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
                boolean prefixed = body.startsWith("0", signs)
                        && body.length() > signs + 1
                        && "xXob".indexOf(body.charAt(signs + 1)) >= 0;
                signs += prefixed ? 2 : 0;
                yield body.substring(0, signs) + fill.repeat(missing) + body.substring(signs);
            }
            default -> fill.repeat(missing) + body;
        };
    }

    static String number(
            Context c, Object value, String type, int precision, boolean alternate, @Nullable String grouping) {
        boolean real = value instanceof Double;
        switch (type) {
            case "d", "n" -> {
                if (real && type.equals("n")) {
                    return general(c.real(value), precision < 0 ? 6 : precision, false);
                }
                if (real) {
                    throw c.valueError("Unknown format code '" + type + "' for object of type 'float'");
                }
                return group(Text.decimal(Numbers.big(value)), grouping, 3);
            }
            case "x", "X", "o", "b", "c" -> {
                if (real) {
                    throw c.valueError("Unknown format code '" + type + "' for object of type 'float'");
                }
                return based(Numbers.big(value), type, alternate, grouping);
            }
            case "" -> {
                if (!real && precision < 0) {
                    return group(Text.decimal(Numbers.big(value)), grouping, 3);
                }
                if (precision < 0) {
                    return group(Text.real((Double) value), grouping, 3);
                }
                return group(general(c.real(value), precision, true), grouping, 3);
            }
            case "f", "F", "e", "E", "g", "G", "%" -> {
                double number = c.real(value);
                int digits = precision < 0 ? 6 : precision;
                if (Double.isNaN(number) || Double.isInfinite(number)) {
                    return Text.real(number) + (type.equals("%") ? "%" : "");
                }
                return switch (type) {
                    case "%" -> group(fixed(number * 100, digits), grouping, 3) + "%";
                    case "f", "F" -> group(fixed(number, digits), grouping, 3);
                    case "e" -> scientific(number, digits);
                    case "E" -> scientific(number, digits).toUpperCase(Locale.ROOT);
                    case "G" -> general(number, digits, false).toUpperCase(Locale.ROOT);
                    default -> group(general(number, digits, false), grouping, 3);
                };
            }
            default ->
                throw c.valueError(
                        "Unknown format code '" + type + "' for object of type '" + Types.of(value).name + "'");
        }
    }

    private static String based(BigInteger value, String type, boolean alternate, @Nullable String grouping) {
        if (type.equals("c")) {
            return Character.toString(value.intValueExact());
        }
        int radix = type.equals("b") ? 2 : type.equals("o") ? 8 : 16;
        String digits = group(value.abs().toString(radix), grouping, 4);
        String text = (value.signum() < 0 ? "-" : "") + (alternate ? "0" + type : "") + digits;
        return type.equals("X") ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String group(String number, @Nullable String separator, int size) {
        if (separator == null) {
            return number;
        }
        int start = number.startsWith("-") ? 1 : 0;
        int end = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int i = end - size; i > start; i -= size) {
            text.insert(i, separator);
        }
        return text.toString();
    }

    static String fixed(double value, int digits) {
        String text =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return value < 0 || 1 / value < 0 ? (text.startsWith("-") ? text : "-" + text) : text;
    }

    private static String scientific(double value, int digits) {
        if (value == 0) {
            return fixed(value, digits) + "e+00";
        }
        BigDecimal exact = new BigDecimal(value).round(new java.math.MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = exact.precision() - exact.scale() - 1;
        String all = exact.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(all);
        while (text.length() < digits + 1) {
            text.append('0');
        }
        text.setLength(digits + 1);
        if (digits > 0) {
            text.insert(1, '.');
        }
        return (value < 0 ? "-" : "") + text + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static String general(double value, int precision, boolean keepPoint) {
        int digits = precision == 0 ? 1 : precision;
        if (value == 0) {
            return keepPoint ? "0.0" : "0";
        }
        BigDecimal exact = new BigDecimal(value).round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            String text = scientific(value, digits - 1);
            int e = text.indexOf('e');
            String mantissa = text.substring(0, e);
            if (mantissa.indexOf('.') >= 0) {
                mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
            }
            return mantissa + text.substring(e);
        }
        String plain = exact.stripTrailingZeros().toPlainString();
        return keepPoint && plain.indexOf('.') < 0 ? plain + ".0" : plain;
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
        return precision == null || Integer.parseInt(precision) >= text.length()
                ? text
                : text.substring(0, Integer.parseInt(precision));
    }
}
