package dev.waitline.machine.module;

import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.language.Operators;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Types;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.None;
import java.math.BigInteger;

/** The functions of {@code math} on whole numbers. */
final class IntegerMath {
    private static final int MOST = 100_000;

    private IntegerMath() {}

    static void define(NativeModule math) {
        math.pure("gcd(*integers)", (c, a, k) -> {
            BigInteger gcd = BigInteger.ZERO;
            for (Object each : a) {
                gcd = gcd.gcd(whole(c, each));
            }
            return Numbers.normal(gcd);
        });
        math.pure("lcm(*integers)", (c, a, k) -> {
            BigInteger lcm = BigInteger.ONE;
            for (Object each : a) {
                BigInteger n = whole(c, each).abs();
                lcm = n.signum() == 0
                        ? BigInteger.ZERO
                        : lcm.signum() == 0 ? lcm : lcm.divide(lcm.gcd(n)).multiply(n);
            }
            return Numbers.normal(lcm);
        });
        math.pure("isqrt(n, /)", (c, a, k) -> {
            BigInteger n = whole(c, a[0]);
            if (n.signum() < 0) {
                throw c.valueError("isqrt() argument must be nonnegative");
            }
            return Numbers.normal(n.sqrt());
        });
        math.pure("factorial(x, /)", (c, a, k) -> {
            BigInteger n = whole(c, a[0]);
            if (n.signum() < 0) {
                throw c.valueError("factorial() not defined for negative values");
            }
            return falling(c, n, n);
        });
        math.pure("perm(n, k=None, /)", (c, a, k) -> {
            BigInteger n = counted(c, a[0], "n");
            return falling(c, n, a.length < 2 || a[1] == None.NONE ? n : counted(c, a[1], "k"));
        });
        math.pure("comb(n, k, /)", (c, a, k) -> {
            BigInteger n = counted(c, a[0], "n");
            BigInteger taken = counted(c, a[1], "k");
            if (taken.compareTo(n) > 0) {
                return 0L;
            }
            taken = taken.min(n.subtract(taken));
            BigInteger above = Numbers.big(falling(c, n, taken));
            return Numbers.normal(above.divide(Numbers.big(falling(c, taken, taken))));
        });
        math.value("prod", new Builtin("prod", Builtin.Effect.HIDDEN, (c, a, k) -> {
            if (a.length != 1) {
                throw c.typeError("prod() takes exactly 1 positional argument (" + a.length + " given)");
            }
            Object start = k == null ? 1L : k.getOrDefault("start", 1L);
            if (!Iteration.plain(a[0]) || !Iteration.list(c, a[0]).stream().allMatch(Numbers::isNumber)) {
                return c.prelude("_product", a[0], start);
            }
            Object product = start;
            for (Object each : Iteration.list(c, a[0])) {
                product = Operators.binary(c, BinaryOp.MULTIPLY, product, each);
            }
            return product;
        }));
    }

    private static BigInteger whole(Context c, Object value) {
        if (value instanceof Double || !Numbers.isNumber(value)) {
            throw c.typeError("'" + Types.of(value).name + "' object cannot be interpreted as an integer");
        }
        return Numbers.big(value);
    }

    private static BigInteger counted(Context c, Object value, String name) {
        BigInteger n = whole(c, value);
        if (n.signum() < 0) {
            throw c.valueError(name + " must be a non-negative integer");
        }
        return n;
    }

    /** {@code n * (n - 1) * ...}, {@code count} factors. */
    private static Object falling(Context c, BigInteger n, BigInteger count) {
        if (count.compareTo(n) > 0) {
            return 0L;
        }
        if (count.bitLength() > 31 || count.intValue() > MOST) {
            throw c.error(Types.OVERFLOW_ERROR, "a product of more than " + MOST + " factors is too large here");
        }
        return Numbers.normal(product(n.subtract(count).add(BigInteger.ONE), count.intValue()));
    }

    /** The product of {@code count} numbers from {@code first} on, by halves: so the factors stay alike in size. */
    private static BigInteger product(BigInteger first, int count) {
        if (count == 0) {
            return BigInteger.ONE;
        }
        if (count == 1) {
            return first;
        }
        int half = count / 2;
        return product(first, half).multiply(product(first.add(BigInteger.valueOf(half)), count - half));
    }
}
