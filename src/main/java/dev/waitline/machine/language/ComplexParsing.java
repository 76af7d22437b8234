package dev.waitline.machine.language;

import dev.waitline.machine.number.ComplexNumbers;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.Complex;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code complex(...)}. */
public final class ComplexParsing {
    private static final String DIGITS = "\\d+(?:_\\d+)*";
    private static final String NUMBER = "(?:" + DIGITS + "(?:\\.(?:" + DIGITS + ")?)?|\\." + DIGITS + ")(?:[eE][+-]?"
            + DIGITS + ")?|(?i:inf(?:inity)?|nan)";
    private static final Pattern TEXT =
            Pattern.compile("([+-]?(?:" + NUMBER + "))?(?:([+-]?(?:" + NUMBER + ")?)[jJ])?");

    private ComplexParsing() {}

    public static Object complex(Context c, Object[] a, @Nullable Map<String, Object> k) {
        Object real = a.length > 0 ? a[0] : k == null ? null : k.get("real");
        Object imag = a.length > 1 ? a[1] : k == null ? null : k.get("imag");
        if (real != null && Valued.plain(real) instanceof String text) {
            if (imag != null) {
                throw c.typeError("complex() can't take second arg if first is a string");
            }
            return parsed(c, text);
        }
        if (imag != null && Valued.plain(imag) instanceof String) {
            throw c.typeError("complex() second arg can't be a string");
        }
        if (byPython(real) || byPython(imag)) {
            return c.prelude("_complex", real == null ? 0L : real, imag == null ? 0L : imag);
        }
        Object first = number(c, real, "complex() first argument must be a string or a number, not '");
        Object second = number(c, imag, "complex() second argument must be a number, not '");
        Complex x = Objects.requireNonNull(ComplexNumbers.of(first));
        if (imag == null) {
            return x;
        }
        Complex y = Objects.requireNonNull(ComplexNumbers.of(second));
        return new Complex(
                second instanceof Complex ? x.real() - y.imag() : x.real(),
                first instanceof Complex ? y.real() + x.imag() : y.real());
    }

    private static Object number(Context c, @Nullable Object value, String wrong) {
        Object plain = value == null ? 0L : Valued.plain(value);
        if (ComplexNumbers.of(plain) == null) {
            throw c.typeError(wrong + Types.of(plain).name + "'");
        }
        boolean whole = Numbers.isNumber(plain) && !(plain instanceof Double);
        if (whole && Double.isInfinite(c.real(plain))) {
            throw c.error(Types.OVERFLOW_ERROR, "int too large to convert to float");
        }
        return plain;
    }

    private static boolean byPython(@Nullable Object value) {
        return value != null
                && (Types.special(value, "__complex__") != null
                        || Types.special(value, "__float__") != null
                        || Types.special(value, "__index__") != null);
    }

    private static Object parsed(Context c, String given) {
        String text = given.strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        Matcher m = TEXT.matcher(text);
        boolean good = !text.isEmpty() && m.matches();
        String first = good ? m.group(1) : null;
        String second = good ? m.group(2) : null;
        boolean joined = first != null && second != null && !second.isEmpty() && "+-".indexOf(second.charAt(0)) < 0;
        if (!good || joined) {
            throw c.valueError("complex() arg is a malformed string");
        }
        if (first != null && second != null && second.isEmpty()) {
            return new Complex(0, number(first));
        }
        return new Complex(first == null ? 0 : number(first), second == null ? 0 : number(second));
    }

    private static double number(String text) {
        String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        double size = plain.isEmpty()
                ? 1
                : plain.startsWith("inf")
                        ? Double.POSITIVE_INFINITY
                        : plain.equals("nan") ? Double.NaN : Double.parseDouble(plain);
        return negative ? -size : size;
    }
}
