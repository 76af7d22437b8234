package dev.waitline.machine.builtin;

import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The methods of ints and floats. */
public final class NumberMethods {
    private NumberMethods() {}

    public static void define(Definitions to) {
        to.method(Types.INT, "bit_length", Builtin.Effect.PURE, (c, a, k) ->
                (long) big(a).abs().bitLength());
        to.method(Types.INT, "bit_count", Builtin.Effect.PURE, (c, a, k) ->
                (long) big(a).abs().bitCount());
        to.method(Types.INT, "conjugate", Builtin.Effect.PURE, (c, a, k) -> Numbers.normal(big(a)));
        to.method(
                Types.INT,
                "as_integer_ratio",
                Builtin.Effect.PURE,
                (c, a, k) -> new PyTuple(Numbers.normal(big(a)), 1L));
        to.method(
                Types.FLOAT,
                "is_integer",
                Builtin.Effect.PURE,
                (c, a, k) -> (Double) a[0] == Math.rint((Double) a[0]) && !Double.isInfinite((Double) a[0]));
        to.method(Types.FLOAT, "conjugate", Builtin.Effect.PURE, (c, a, k) -> a[0]);
        to.method(Types.FLOAT, "hex", Builtin.Effect.PURE, (c, a, k) -> hex((Double) a[0]));
        to.method(
                Types.FLOAT,
                "fromhex",
                Builtin.Effect.PURE,
                (c, a, k) -> Double.parseDouble(((String) a[a.length - 1]).strip()));
        to.method(Types.FLOAT, "as_integer_ratio", Builtin.Effect.PURE, (c, a, k) -> {
            BigDecimal exact = new BigDecimal((Double) a[0]);
            BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
            BigInteger above = exact.multiply(new BigDecimal(below)).toBigIntegerExact();
            BigInteger common = above.gcd(below);
            return new PyTuple(Numbers.normal(above.divide(common)), Numbers.normal(below.divide(common)));
        });
    }

    private static BigInteger big(Object[] a) {
        return Numbers.big(Valued.plain(a[0]));
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
