package dev.waitline.machine.module;

import dev.waitline.machine.language.Iteration;
import dev.waitline.machine.number.Elementary;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Frame;
import dev.waitline.machine.value.Function;
import dev.waitline.machine.value.Instance;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Raise;
import dev.waitline.machine.value.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** The module {@code math}: real functions. Those on whole numbers are in {@link IntegerMath}. */
final class MathModule {
    private MathModule() {}

    static Map<String, Object> members() {
        NativeModule math = new NativeModule("math");
        math.value("pi", Math.PI).value("e", Math.E).value("tau", 2 * Math.PI);
        math.value("inf", Double.POSITIVE_INFINITY).value("nan", Double.NaN);
        real(math, "sqrt", Math::sqrt);
        real(math, "cbrt", Math::cbrt);
        real(math, "exp", Elementary::exp);
        real(math, "expm1", StrictMath::expm1);
        real(math, "sin", Elementary::sin);
        real(math, "cos", Elementary::cos);
        real(math, "tan", StrictMath::tan);
        real(math, "asin", StrictMath::asin);
        real(math, "acos", StrictMath::acos);
        real(math, "atan", StrictMath::atan);
        real(math, "sinh", StrictMath::sinh);
        real(
                math,
                "cosh",
                x -> Math.abs(x) < 700 ? (Elementary.exp(x) + 1 / Elementary.exp(x)) / 2 : StrictMath.cosh(x));
        real(math, "tanh", StrictMath::tanh);
        real(math, "asinh", MathModule::asinh);
        real(math, "acosh", x -> StrictMath.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1)));
        real(math, "atanh", x -> 0.5 * StrictMath.log1p(2 * x / (1 - x)));
        real(math, "log1p", StrictMath::log1p);
        real(math, "fabs", Math::abs);
        real(math, "degrees", x -> x * (180 / Math.PI));
        real(math, "radians", x -> x * (Math.PI / 180));
        math.pure(
                "log(x, base=e, /)",
                (c, a, k) -> a.length == 1 ? log(c, a[0]) : divided(c, (double) log(c, a[0]), (double) log(c, a[1])));
        math.pure("log2(x, /)", (c, a, k) -> log2(c, a[0]));
        math.pure("log10(x, /)", (c, a, k) -> log10(c, a[0]));
        math.pure("pow(x, y, /)", (c, a, k) -> power(c, c.real(a[0]), c.real(a[1])));
        math.pure("atan2(y, x, /)", (c, a, k) -> StrictMath.atan2(c.real(a[0]), c.real(a[1])));
        math.pure("copysign(x, y, /)", (c, a, k) -> Math.copySign(c.real(a[0]), c.real(a[1])));
        math.pure(
                "remainder(x, y, /)",
                (c, a, k) -> domain(c, Math.IEEEremainder(c.real(a[0]), c.real(a[1])), c.real(a[0]), c.real(a[1])));
        math.pure("fmod(x, y, /)", (c, a, k) -> domain(c, c.real(a[0]) % c.real(a[1]), c.real(a[0]), c.real(a[1])));
        math.pure(
                "ldexp(x, i, /)",
                (c, a, k) -> finite(
                        c,
                        Math.scalb(c.real(a[0]), (int) Math.max(-3000, Math.min(3000, c.integer(a[1])))),
                        c.real(a[0])));
        math.pure("nextafter(x, y, /)", (c, a, k) -> Math.nextAfter(c.real(a[0]), c.real(a[1])));
        math.pure("ulp(x, /)", (c, a, k) -> Math.ulp(c.real(a[0])));
        math.pure("frexp(x, /)", (c, a, k) -> parts(c.real(a[0])));
        math.pure("modf(x, /)", (c, a, k) -> {
            double x = c.real(a[0]);
            double whole = Double.isInfinite(x) ? x : Math.copySign(Math.floor(Math.abs(x)), x);
            double rest = Double.isInfinite(x) ? Math.copySign(0.0, x) : Math.copySign(x - whole, x);
            return new PyTuple(rest, whole);
        });
        math.pure("isnan(x, /)", (c, a, k) -> Double.isNaN(c.real(a[0])));
        math.pure("isinf(x, /)", (c, a, k) -> Double.isInfinite(c.real(a[0])));
        math.pure("isfinite(x, /)", (c, a, k) -> Double.isFinite(c.real(a[0])));
        math.value("isclose", new Builtin("isclose", Builtin.Effect.HIDDEN, (c, a, k) -> isClose(c, a, k)));
        math.pure("hypot(*coordinates)", (c, a, k) -> {
            double[] x = new double[a.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = c.real(a[i]);
            }
            return length(x);
        });
        math.pure("dist(p, q, /)", (c, a, k) -> {
            List<Object> p = Iteration.list(c, a[0]);
            List<Object> q = Iteration.list(c, a[1]);
            if (p.size() != q.size()) {
                throw c.valueError("both points must have the same number of dimensions");
            }
            double[] x = new double[p.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = c.real(p.get(i)) - c.real(q.get(i));
            }
            return length(x);
        });
        math.pure("floor(x, /)", (c, a, k) -> whole(c, a[0], "__floor__", Math::floor));
        math.pure("ceil(x, /)", (c, a, k) -> whole(c, a[0], "__ceil__", Math::ceil));
        math.pure("trunc(x, /)", (c, a, k) -> whole(c, a[0], "__trunc__", x -> x < 0 ? Math.ceil(x) : Math.floor(x)));
        math.pure(
                "fsum(seq, /)",
                (c, a, k) -> Iteration.plain(a[0]) ? sum(c, Iteration.list(c, a[0])) : again(c, "fsum", a));
        IntegerMath.define(math);
        return math.members();
    }

    /** An argument that Python code must go through is made a list first, and the function called with that. */
    static Object again(Context c, String function, Object[] a) {
        return c.prelude("_call_with_list", Frame.present(Library.member("math", function)), new PyTuple(a));
    }

    private static void real(NativeModule math, String name, DoubleUnaryOperator function) {
        math.pure(name + "(x, /)", (c, a, k) -> {
            double x = c.real(a[0]);
            double y = function.applyAsDouble(x);
            if (Double.isNaN(y) && !Double.isNaN(x)) {
                throw domainError(c);
            }
            if (Double.isInfinite(y) && Double.isFinite(x)) {
                if (name.equals("log1p") || name.equals("atanh")) {
                    throw domainError(c);
                }
                throw c.error(Types.OVERFLOW_ERROR, "math range error");
            }
            return y;
        });
    }

    private static double asinh(double x) {
        double y = Math.abs(x);
        if (y > 1e150) {
            return Math.copySign(StrictMath.log(y) + StrictMath.log(2), x);
        }
        return Math.copySign(StrictMath.log1p(y + y * y / (1 + Math.sqrt(y * y + 1))), x);
    }

    static Raise domainError(Context c) {
        return c.valueError("math domain error");
    }

    private static double domain(Context c, double result, double x, double y) {
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw domainError(c);
        }
        return result;
    }

    private static double finite(Context c, double result, double x) {
        if (Double.isInfinite(result) && Double.isFinite(x)) {
            throw c.error(Types.OVERFLOW_ERROR, "math range error");
        }
        return result;
    }

    private static double power(Context c, double x, double y) {
        double z = StrictMath.pow(x, y);
        if (x == 1 || y == 0) {
            return 1.0;
        }
        if (x == -1 && Double.isInfinite(y)) {
            return 1.0;
        }
        if (Double.isFinite(x) && Double.isFinite(y)) {
            if (Double.isNaN(z) || (x == 0 && y < 0)) {
                throw domainError(c);
            }
            return finite(c, z, x);
        }
        return z;
    }

    private static Object divided(Context c, double x, double y) {
        if (y == 0) {
            throw c.error(Types.ZERO_DIVISION_ERROR, "float division by zero");
        }
        return x / y;
    }

    private static Object log(Context c, Object value) {
        if (value instanceof BigInteger big && big.signum() > 0) {
            int shift = Math.max(0, big.bitLength() - 1000);
            return StrictMath.log(big.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
        }
        return Elementary.log(positive(c, value));
    }

    private static double positive(Context c, Object value) {
        double x = c.real(value);
        if (x <= 0) {
            throw domainError(c);
        }
        return x;
    }

    private static Object log2(Context c, Object value) {
        if (value instanceof BigInteger big && big.signum() > 0) {
            int shift = Math.max(0, big.bitLength() - 1000);
            return StrictMath.log(big.shiftRight(shift).doubleValue()) / StrictMath.log(2) + shift;
        }
        double x = positive(c, value);
        int exponent = Math.getExponent(x);
        if (Double.isInfinite(x)) {
            return x;
        }
        return x == Math.scalb(1.0, exponent) ? (double) exponent : Elementary.logBase(x, 2);
    }

    private static Object log10(Context c, Object value) {
        if (value instanceof BigInteger big && big.signum() > 0) {
            int shift = Math.max(0, big.bitLength() - 1000);
            return StrictMath.log10(big.shiftRight(shift).doubleValue()) + shift * StrictMath.log10(2);
        }
        return StrictMath.log10(positive(c, value));
    }

    private static PyTuple parts(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return new PyTuple(x, 0L);
        }
        int exponent = Math.getExponent(x) + 1;
        if (Math.abs(x) < Double.MIN_NORMAL) {
            exponent = Math.getExponent(x * 0x1p54) + 1 - 54;
        }
        return new PyTuple(Math.scalb(x, -exponent), (long) exponent);
    }

    private static Object isClose(
            Context c, Object[] a, java.util.@org.jspecify.annotations.Nullable Map<String, Object> k) {
        if (a.length != 2) {
            throw c.typeError("isclose() takes exactly 2 positional arguments (" + a.length + " given)");
        }
        double x = c.real(a[0]);
        double y = c.real(a[1]);
        double relative = k == null ? 1e-9 : c.real(k.getOrDefault("rel_tol", 1e-9));
        double absolute = k == null ? 0 : c.real(k.getOrDefault("abs_tol", 0.0));
        if (relative < 0 || absolute < 0) {
            throw c.valueError("tolerances must be non-negative");
        }
        if (x == y) {
            return true;
        }
        if (Double.isInfinite(x) || Double.isInfinite(y)) {
            return false;
        }
        double apart = Math.abs(x - y);
        return apart <= Math.abs(relative * y) || apart <= Math.abs(relative * x) || apart <= absolute;
    }

    /** The square root of the sum of squares, rounded once. */
    private static double length(double[] x) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean nan = false;
        for (double each : x) {
            if (Double.isInfinite(each)) {
                return Double.POSITIVE_INFINITY;
            }
            nan |= Double.isNaN(each);
            if (!Double.isNaN(each)) {
                BigDecimal exact = new BigDecimal(each);
                sum = sum.add(exact.multiply(exact));
            }
        }
        return nan
                ? Double.NaN
                : sum.signum() == 0 ? 0.0 : sum.sqrt(new MathContext(40)).doubleValue();
    }

    private static Object whole(Context c, Object value, String method, DoubleUnaryOperator round) {
        return switch (value) {
            case Instance i when i.type.lookup(method) instanceof Function f -> c.tail(f, i);
            case Instance i -> throw c.typeError("must be real number, not " + i.type.name);
            case Double d -> {
                if (d.isNaN()) {
                    throw c.valueError("cannot convert float NaN to integer");
                }
                if (d.isInfinite()) {
                    throw c.error(Types.OVERFLOW_ERROR, "cannot convert float infinity to integer");
                }
                yield Numbers.normal(new BigDecimal(round.applyAsDouble(d)).toBigInteger());
            }
            default -> {
                c.real(value);
                yield Numbers.normal(Numbers.big(value));
            }
        };
    }

    /** The sum, rounded once at the end. */
    private static Object sum(Context c, List<Object> items) {
        BigDecimal sum = BigDecimal.ZERO;
        double special = 0;
        for (Object item : items) {
            double x = c.real(item);
            if (Double.isFinite(x)) {
                sum = sum.add(new BigDecimal(x));
            } else {
                if (Double.isInfinite(special) && Double.isInfinite(x) && special != x) {
                    throw c.valueError("-inf + inf in fsum");
                }
                special += x;
            }
        }
        return special != 0 || Double.isNaN(special) ? special : sum.doubleValue();
    }
}
