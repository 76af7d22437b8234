package dev.waitline.machine.builtin;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.PyDict;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.Complex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The methods of ints, floats and complex numbers. */
public final class NumberMethods {
    private static final Pattern HEXADECIMAL =
            Pattern.compile("(0x)?([0-9a-f]+\\.?[0-9a-f]*|\\.[0-9a-f]+)(p[+-]?[0-9]+)?");

    private NumberMethods() {}

    public static void define(Definitions to) {
        to.method(Types.INT, "bit_length()", Builtin.Effect.PURE, (c, a, k) ->
                (long) big(a).abs().bitLength());
        to.method(Types.INT, "bit_count()", Builtin.Effect.PURE, (c, a, k) ->
                (long) big(a).abs().bitCount());
        to.method(
                Types.INT,
                "to_bytes",
                Builtin.Effect.PURE,
                (c, a, k) -> c.prelude(
                        "_to_bytes",
                        Numbers.normal(big(a)),
                        new PyTuple(Arrays.copyOfRange(a, 1, a.length)),
                        PyDict.named(k)));
        to.method(
                Types.INT,
                "from_bytes",
                Builtin.Effect.PURE,
                (c, a, k) -> c.prelude("_from_bytes", new PyTuple(a), PyDict.named(k)));
        to.method(Types.INT, "conjugate()", Builtin.Effect.PURE, (c, a, k) -> Numbers.normal(big(a)));
        to.method(
                Types.INT,
                "as_integer_ratio()",
                Builtin.Effect.PURE,
                (c, a, k) -> new PyTuple(Numbers.normal(big(a)), 1L));
        to.method(
                Types.FLOAT,
                "is_integer()",
                Builtin.Effect.PURE,
                (c, a, k) -> (Double) a[0] == Math.rint((Double) a[0]) && !Double.isInfinite((Double) a[0]));
        to.method(Types.COMPLEX, "conjugate()", Builtin.Effect.PURE, (c, a, k) -> {
            Complex z = (Complex) Valued.plain(a[0]);
            return new Complex(z.real(), -z.imag());
        });
        to.method(Types.COMPLEX, "__complex__()", Builtin.Effect.PURE, (c, a, k) -> Valued.plain(a[0]));
        to.method(
                Types.COMPLEX,
                "__getnewargs__()",
                Builtin.Effect.PURE,
                (c, a, k) -> Valued.plain(a[0]) instanceof Complex z ? new PyTuple(z.real(), z.imag()) : a[0]);
        to.method(Types.FLOAT, "conjugate()", Builtin.Effect.PURE, (c, a, k) -> a[0]);
        to.method(Types.FLOAT, "hex()", Builtin.Effect.PURE, (c, a, k) -> hex((Double) a[0]));
        to.method(
                Types.FLOAT,
                "fromhex(string, /)",
                Builtin.Effect.PURE,
                (c, a, k) -> fromHex(c, c.text(a[0], "fromhex() argument")));
        to.method(Types.FLOAT, "as_integer_ratio()", Builtin.Effect.PURE, (c, a, k) -> {
            double value = (Double) a[0];
            if (Double.isNaN(value)) {
                throw c.valueError("cannot convert NaN to integer ratio");
            }
            if (Double.isInfinite(value)) {
                throw c.error(Types.OVERFLOW_ERROR, "cannot convert Infinity to integer ratio");
            }
            BigDecimal exact = new BigDecimal(value);
            BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
            BigInteger above = exact.multiply(new BigDecimal(below)).toBigIntegerExact();
            BigInteger common = above.gcd(below);
            return new PyTuple(Numbers.normal(above.divide(common)), Numbers.normal(below.divide(common)));
        });
    }

    private static BigInteger big(Object[] a) {
        return Numbers.big(Valued.plain(a[0]));
    }

    private static double fromHex(Context c, String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        double value;
        if (plain.equals("inf") || plain.equals("infinity")) {
            value = Double.POSITIVE_INFINITY;
        } else if (plain.equals("nan")) {
            value = Double.NaN;
        } else if (HEXADECIMAL.matcher(plain).matches()) {
            String prefixed = plain.startsWith("0x") ? plain : "0x" + plain;
            value = Double.parseDouble(prefixed.contains("p") ? prefixed : prefixed + "p0");
        } else {
            throw c.valueError("invalid hexadecimal floating-point string");
        }
        return negative ? -value : value;
    }

    private static String hex(double value) {
        String text = Double.toHexString(value);
        int p = text.indexOf('p');
        if (p < 0) {
            return text;
        }
        int dot = text.indexOf('.');
        String digits = text.substring(dot + 1, p);
        int exponent = Integer.parseInt(text.substring(p + 1));
        boolean zero = value == 0;
        return text.substring(0, dot + 1) + (zero ? "0" : digits + "0".repeat(Math.max(0, 13 - digits.length()))) + "p"
                + (exponent < 0 ? "" : "+") + (zero ? 0 : exponent);
    }
}
