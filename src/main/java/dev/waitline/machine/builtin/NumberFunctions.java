package dev.waitline.machine.builtin;

import dev.waitline.machine.language.Operators;
import dev.waitline.machine.number.ComplexNumbers;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.text.Formats;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.Complex;
import dev.waitline.program.None;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The builtin functions on numbers. */
public final class NumberFunctions {
    /** No float has a digit so far from its point. */
    private static final int MOST_PLACES = 1100;

    private NumberFunctions() {}

    public static void define(Definitions to) {
        to.function("abs(x, /)", (c, a, k) -> switch (a[0]) {
            case Double d -> Math.abs(d);
            case Complex z -> ComplexNumbers.size(c, z);
            case Instance i when i.type.lookup("__abs__") instanceof Function f -> c.tail(f, i);
            case Valued v when v.value instanceof Complex z -> ComplexNumbers.size(c, z);
            default -> {
                if (!Numbers.isNumber(a[0])) {
                    throw c.typeError("bad operand type for abs(): '" + Types.of(a[0]).name + "'");
                }
                yield Numbers.normal(Numbers.big(a[0]).abs());
            }
        });
        to.function("divmod(x, y, /)", (c, a, k) -> {
            if (Types.special(a[0], "__divmod__") != null || Types.special(a[1], "__rdivmod__") != null) {
                return c.prelude("_divmod", a[0], a[1]);
            }
            Object x = Valued.plain(a[0]);
            Object y = Valued.plain(a[1]);
            if (!Numbers.isNumber(x) || !Numbers.isNumber(y)) {
                throw c.typeError("unsupported operand type(s) for divmod(): '" + Types.of(x).name + "' and '"
                        + Types.of(y).name + "'");
            }
            if ((x instanceof Double || y instanceof Double) && Numbers.compare(y, 0L) == 0) {
                throw c.error(Types.ZERO_DIVISION_ERROR, "float divmod()");
            }
            Object quotient = Numbers.binary(c, BinaryOp.FLOOR_DIVIDE, x, y);
            return new PyTuple(Frame.present(quotient), Frame.present(Numbers.binary(c, BinaryOp.MODULO, x, y)));
        });
        to.function(
                "pow(base, exp, mod=None)",
                (c, a, k) -> a.length == 3
                        ? Numbers.power(c, a[0], a[1], a[2])
                        : Operators.binary(c, BinaryOp.POWER, a[0], a[1]));
        to.function("round(number, ndigits=None)", (c, a, k) -> round(c, a, k));
        to.function("chr(i, /)", (c, a, k) -> {
            if (Valued.plain(a[0]) instanceof BigInteger) {
                throw c.error(Types.OVERFLOW_ERROR, "Python int too large to convert to C int");
            }
            long point = c.integer(a[0]);
            if (point != (int) point) {
                throw c.error(
                        Types.OVERFLOW_ERROR,
                        "signed integer is " + (point > 0 ? "greater than maximum" : "less than minimum"));
            }
            if (point < 0 || point > Character.MAX_CODE_POINT) {
                throw c.valueError("chr() arg not in range(0x110000)");
            }
            return Character.toString((int) point);
        });
        to.function("ord(c, /)", (c, a, k) -> {
            String s = c.text(a[0], "ord() argument");
            if (s.codePointCount(0, s.length()) != 1) {
                throw c.typeError("ord() expected a character, but string of length " + s.length() + " found");
            }
            return (long) s.codePointAt(0);
        });
        for (String base : List.of("hex", "oct", "bin")) {
            String spec = base.equals("hex") ? "#x" : base.equals("oct") ? "#o" : "#b";
            to.function(base + "(number, /)", (c, a, k) -> {
                Function own = Types.special(a[0], "__index__");
                if (own != null) {
                    return c.prelude("_based", Frame.present(c.host().builtin(base)), a[0]);
                }
                Object value = Valued.plain(a[0]);
                return Formats.format(c, value instanceof BigInteger ? value : c.integer(value), spec);
            });
        }
    }

    private static Object round(Context c, Object[] a, @Nullable Map<String, Object> k) {
        if (a.length == 0) {
            Object number = k == null ? null : k.get("number");
            if (number == null) {
                throw c.typeError("round() missing required argument 'number' (pos 1)");
            }
            return round(c, new Object[] {number}, k);
        }
        Object digits = a.length > 1 ? a[1] : k == null ? None.NONE : k.getOrDefault("ndigits", None.NONE);
        Function own = Types.special(a[0], "__round__");
        if (own != null) {
            return digits == None.NONE ? c.tail(own, a[0]) : c.tail(own, a[0], digits);
        }
        Object value = Valued.plain(a[0]);
        if (!Numbers.isNumber(value)) {
            throw c.typeError("type " + Types.of(value).name + " doesn't define __round__ method");
        }
        if (!(value instanceof Double d)) {
            long places = digits == None.NONE ? 0 : c.integer(digits);
            if (places < -Numbers.big(value).bitLength()) {
                return 0L;
            }
            return places >= 0
                    ? Numbers.normal(Numbers.big(value))
                    : Numbers.normal(new BigDecimal(Numbers.big(value))
                            .setScale((int) places, RoundingMode.HALF_EVEN)
                            .toBigInteger());
        }
        if (d.isNaN() || d.isInfinite()) {
            if (digits != None.NONE) {
                return d;
            }
            throw d.isNaN()
                    ? c.valueError("cannot convert float NaN to integer")
                    : c.error(Types.OVERFLOW_ERROR, "cannot convert float infinity to integer");
        }
        if (digits != None.NONE && Math.abs(c.integer(digits)) > MOST_PLACES) {
            return c.integer(digits) > 0 ? d : d * 0;
        }
        BigDecimal exact = new BigDecimal(d);
        if (digits == None.NONE) {
            return Numbers.normal(exact.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
        }
        double rounded =
                exact.setScale((int) c.integer(digits), RoundingMode.HALF_EVEN).doubleValue();
        if (Double.isInfinite(rounded)) {
            throw c.error(Types.OVERFLOW_ERROR, "rounded value too large to represent");
        }
        return rounded == 0 ? Math.copySign(0.0, d) : rounded;
    }
}
