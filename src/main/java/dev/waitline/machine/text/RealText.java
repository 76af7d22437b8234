package dev.waitline.machine.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The texts of floats under the codes e, f, g and % of format specs and of the percent operator. */
final class RealText {
    private RealText() {}

    /**
     * A float under a code, with a minus sign where it has one, even as zero.
     *
     * @param type e, E, f, F, g, G or %, or r for what no code at all means
     * @param precision digits behind the point, or for g and r all digits; for r -1 means as many as it takes
     * @param alternate whether the point stays, and for g the zeros at the end
     */
    static String of(double value, char type, int precision, boolean alternate) {
        String end = type == '%' ? "%" : "";
        double shown = type == '%' ? value * 100 : value;
        String text;
        if (Double.isNaN(shown) || Double.isInfinite(shown)) {
            text = Text.real(shown);
        } else {
            text = switch (type) {
                case 'e', 'E' -> scientific(shown, precision);
                case 'g', 'G' -> general(shown, Math.max(1, precision), alternate, false);
                case 'r' -> precision < 0 ? Text.real(shown) : general(shown, Math.max(1, precision), alternate, true);
                default -> fixed(shown, precision);
            };
            text = alternate ? pointed(text) : text;
        }
        return (Character.isUpperCase(type) ? text.toUpperCase(Locale.ROOT) : text) + end;
    }

    /** With a point, in front of the exponent. */
    private static String pointed(String text) {
        int e = text.indexOf('e');
        return text.indexOf('.') >= 0 ? text : e < 0 ? text + "." : text.substring(0, e) + "." + text.substring(e);
    }

    private static String fixed(double value, int digits) {
        String text =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return negative(value) && !text.startsWith("-") ? "-" + text : text;
    }

    private static boolean negative(double value) {
        return value < 0 || 1 / value < 0;
    }

    private static String scientific(double value, int digits) {
        if (value == 0) {
            return fixed(value, digits) + "e+00";
        }
        BigDecimal exact = rounded(value, digits + 1);
        int exponent = exponent(exact);
        String all = exact.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder(all);
        text.repeat('0', Math.max(0, digits + 1 - all.length()));
        text.setLength(digits + 1);
        if (digits > 0) {
            text.insert(1, '.');
        }
        return (value < 0 ? "-" : "") + text + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static int exponent(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
    }

    /**
     * As short as it can be said with so many digits.
     *
     * @param zeros whether zeros at the end stay
     * @param real whether it must look like a float: 2.0
     */
    private static String general(double value, int digits, boolean zeros, boolean real) {
        BigDecimal exact = rounded(value, digits);
        int exponent = exponent(exact);
        if (exponent < -4 || exponent >= (real ? digits - 1 : digits)) {
            String text = scientific(value, digits - 1);
            int e = text.indexOf('e');
            return (zeros ? text.substring(0, e) : stripped(text.substring(0, e))) + text.substring(e);
        }
        String text = fixed(value, digits - 1 - exponent);
        String plain = zeros ? text : stripped(text);
        return real && plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String stripped(String text) {
        return text.indexOf('.') < 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
