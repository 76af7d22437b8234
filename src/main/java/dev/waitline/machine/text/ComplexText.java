package dev.waitline.machine.text;

import dev.waitline.machine.value.Context;
import dev.waitline.program.Complex;
import org.jspecify.annotations.Nullable;

/** Complex numbers as text: {@code (1+2j)}. */
final class ComplexText {
    private ComplexText() {}

    static String of(Complex z) {
        return of(z, "", -1, false, null, null);
    }

    static void check(Context c, boolean zeros, boolean spread) {
        if (zeros) {
            throw c.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (spread) {
            throw c.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
    }

    /**
     * A complex number under a format spec.
     *
     * @param type the spec's letter; empty for none, and then a real part of 0 is left out, and others get parentheses
     * @param sign what stands before a number that is not negative; null for nothing
     */
    static String of(
            Complex z,
            String type,
            int precision,
            boolean alternate,
            @Nullable String sign,
            @Nullable String separator) {
        boolean plain = type.isEmpty();
        boolean only = plain && z.real() == 0 && 1 / z.real() > 0;
        String first = only ? "" : part(z.real(), type, precision, alternate, sign, separator);
        String second = part(z.imag(), type, precision, alternate, only ? sign : "+", separator);
        return plain && !only ? "(" + first + second + "j)" : first + second + "j";
    }

    private static String part(
            double value,
            String type,
            int precision,
            boolean alternate,
            @Nullable String sign,
            @Nullable String separator) {
        char code = type.isEmpty() ? precision < 0 ? 'r' : 'g' : type.equals("n") ? 'g' : type.charAt(0);
        String text = RealText.of(value, code, precision >= 0 || type.isEmpty() ? precision : 6, alternate);
        if (code == 'r' && text.endsWith(".0")) {
            text = text.substring(0, text.length() - (alternate ? 1 : 2));
        }
        if (sign != null && !sign.equals("-") && !text.startsWith("-")) {
            text = sign + text;
        }
        return separator == null ? text : Formats.grouped(text, separator, 3, 0);
    }
}
