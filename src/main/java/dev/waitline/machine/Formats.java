package dev.waitline.machine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Format specs, as in {@code f"{x:>8.2f}"}, and the percent operator. */
final class Formats {
    private static final Pattern SPEC = Pattern.compile(
            "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d+)?([,_])?(?:\\.(\\d+))?([a-zA-Z%])?", Pattern.DOTALL);
    private static final Pattern PERCENT =
            Pattern.compile("%(?:\\((\\w*)\\))?([-+ #0]*)(\\*|\\d+)?(?:\\.(\\d+))?([a-zA-Z%])");

    /** A value whose texts were made by methods written in Python. */
    record Ready(String text, String repr) {}

    private Formats() {}

    /** {@code format(value, spec)} for values that are not Python-written. */
    static String format(Context c, Object given, String spec) {
        Object value = Valued.plain(given);
        if (spec.isEmpty()) {
            return Text.str(value);
        }
        Matcher m = SPEC.matcher(spec);
        if (!m.matches()) {
            throw c.valueError("Invalid format specifier");
        }
        String type = m.group(10) == null ? "" : m.group(10);
        int precision = m.group(9) == null ? -1 : Integer.parseInt(m.group(9));
        String sign = m.group(3) == null ? "-" : m.group(3);
        boolean alternate = m.group(5) != null;
        boolean number = Numbers.isNumber(value);
        String body;
        if (number && !type.equals("s")) {
            body = number(c, value, type, precision, alternate, m.group(8));
            if (!body.startsWith("-") && !sign.equals("-")) {
                body = sign + body;
            }
        } else if (value instanceof String text && (type.isEmpty() || type.equals("s"))) {
            body = precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
        } else {
            String kind = Types.of(value).name;
            throw value instanceof String
                    ? c.valueError("Unknown format code '" + type + "' for object of type 'str'")
                    : c.typeError("unsupported format string passed to " + kind + ".__format__");
        }
        int width = m.group(7) == null ? 0 : Math.min(Integer.parseInt(m.group(7)), 1_000_000);
        boolean zero = m.group(6) != null;
        String fill = m.group(1) != null ? m.group(1) : zero ? "0" : " ";
        String align = m.group(2) != null ? m.group(2) : zero && number ? "=" : number ? ">" : "<";
        return pad(body, fill, align, width);
    }

    private static String pad(String body, String fill, String align, int width) {
        int missing = width - body.codePointCount(0, body.length());
        if (missing <= 0) {
            return body;
        }
        return switch (align) {
            case "<" -> body + fill.repeat(missing);
            case "^" -> fill.repeat(missing / 2) + body + fill.repeat(missing - missing / 2);
            case "=" -> {
                int signs = !body.isEmpty() && "+- ".indexOf(body.charAt(0)) >= 0 ? 1 : 0;
                yield body.substring(0, signs) + fill.repeat(missing) + body.substring(signs);
            }
            default -> fill.repeat(missing) + body;
        };
    }

    private static String number(
            Context c, Object value, String type, int precision, boolean alternate, @Nullable String grouping) {
        boolean real = value instanceof Double;
        switch (type) {
            case "d", "n" -> {
                if (real) {
                    throw c.valueError("Unknown format code '" + type + "' for object of type 'float'");
                }
                return group(Numbers.big(value).toString(), grouping, 3);
            }
            case "x", "X", "o", "b", "c" -> {
                if (real) {
                    throw c.valueError("Unknown format code '" + type + "' for object of type 'float'");
                }
                return based(Numbers.big(value), type, alternate, grouping);
            }
            case "" -> {
                if (!real && precision < 0) {
                    return value instanceof Boolean && grouping == null
                            ? Text.str(value)
                            : group(Numbers.big(value).toString(), grouping, 3);
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
            default -> throw c.valueError("Unknown format code '" + type + "' for object of type '"
                    + Types.of(value).name + "'");
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
        String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
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
    static String percent(Context c, String text, Object arguments) {
        Object[] values = arguments instanceof PyTuple tuple ? tuple.items : new Object[] {arguments};
        int next = 0;
        boolean named = false;
        StringBuilder out = new StringBuilder();
        Matcher m = PERCENT.matcher(text);
        int at = 0;
        while (m.find(at)) {
            int stray = text.indexOf('%', at);
            if (stray < m.start()) {
                throw c.valueError("unsupported format character at index " + stray);
            }
            out.append(text, at, m.start());
            at = m.end();
            String conversion = m.group(5);
            if (conversion.equals("%")) {
                out.append('%');
                continue;
            }
            Object value;
            if (m.group(1) != null) {
                named = true;
                value = arguments instanceof PyDict dict ? dict.get(m.group(1)) : null;
                if (value == null) {
                    throw c.error(Types.KEY_ERROR, m.group(1));
                }
            } else if (next < values.length) {
                value = values[next++];
            } else {
                throw c.typeError("not enough arguments for format string");
            }
            out.append(one(c, value, m.group(2), m.group(3), m.group(4), conversion));
        }
        int stray = text.indexOf('%', at);
        if (stray >= 0) {
            throw c.valueError("incomplete format");
        }
        out.append(text.substring(at));
        if (!named && next < values.length && !(arguments instanceof PyDict)) {
            throw c.typeError("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private static String one(
            Context c,
            Object value,
            String flags,
            @Nullable String width,
            @Nullable String precision,
            String conversion) {
        String body =
                switch (conversion) {
                    case "s" -> cut(value instanceof Ready r ? r.text() : Text.str(value), precision);
                    case "r" -> cut(value instanceof Ready r ? r.repr() : Text.repr(value), precision);
                    case "a" -> cut(Text.ascii(value instanceof Ready r ? r.repr() : Text.repr(value)), precision);
                    case "d", "i", "u" -> {
                        if (!Numbers.isNumber(value)) {
                            throw c.typeError("%" + conversion + " format: a real number is required, not "
                                    + Types.of(value).name);
                        }
                        yield value instanceof Double d
                                ? new BigDecimal(d).toBigInteger().toString()
                                : Numbers.big(value).toString();
                    }
                    case "c" -> value instanceof String s ? s : Character.toString((int) c.integer(value));
                    case "x", "X", "o" -> number(c, value, conversion, -1, flags.contains("#"), null);
                    case "f", "F", "e", "E", "g", "G" -> number(
                            c, value, conversion, precision == null ? 6 : Integer.parseInt(precision), false, null);
                    default -> throw c.valueError("unsupported format character '" + conversion + "'");
                };
        if (flags.contains("+") && Numbers.isNumber(value) && !body.startsWith("-")) {
            body = "+" + body;
        }
        String align = flags.contains("-") ? "<" : flags.contains("0") && Numbers.isNumber(value) ? "=" : ">";
        return pad(body, align.equals("=") ? "0" : " ", align, width == null ? 0 : Integer.parseInt(width));
    }

    private static String cut(String text, @Nullable String precision) {
        return precision == null || Integer.parseInt(precision) >= text.length()
                ? text
                : text.substring(0, Integer.parseInt(precision));
    }
}
