package dev.waitline.machine.number;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Types;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.Complex;
import org.jspecify.annotations.Nullable;

/** Arithmetic on complex numbers, by the same steps as CPython's, so that the last digits are the same. */
public final class ComplexNumbers {
    /** A whole power up to this is a product. */
    private static final int MOST_FACTORS = 100;

    private static final Complex ONE = new Complex(1, 0);

    private ComplexNumbers() {}

    /** A number as a complex one; null for what is no number. */
    public static @Nullable Complex of(Object value) {
        return value instanceof Complex z ? z : Numbers.isNumber(value) ? new Complex(Numbers.real(value), 0) : null;
    }

    static @Nullable Object binary(Context c, BinaryOp op, Object left, Object right) {
        Complex a = of(left);
        Complex b = of(right);
        if (a == null || b == null) {
            return null;
        }
        return switch (op) {
            case ADD -> new Complex(a.real() + b.real(), a.imag() + b.imag());
            case SUBTRACT -> new Complex(a.real() - b.real(), a.imag() - b.imag());
            case MULTIPLY -> product(a, b);
            case DIVIDE -> {
                if (b.real() == 0 && b.imag() == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "complex division by zero");
                }
                yield quotient(a, b);
            }
            case POWER -> power(c, a, b);
            default -> null;
        };
    }

    private static Complex product(Complex a, Complex b) {
        return new Complex(a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real());
    }

    /** By the larger part of the divisor, lest its square be too large or too small. */
    private static Complex quotient(Complex a, Complex b) {
        if (Math.abs(b.real()) >= Math.abs(b.imag())) {
            double ratio = b.imag() / b.real();
            double below = b.real() + b.imag() * ratio;
            return new Complex((a.real() + a.imag() * ratio) / below, (a.imag() - a.real() * ratio) / below);
        }
        if (Math.abs(b.imag()) >= Math.abs(b.real())) {
            double ratio = b.real() / b.imag();
            double below = b.real() * ratio + b.imag();
            return new Complex((a.real() * ratio + a.imag()) / below, (a.imag() * ratio - a.real()) / below);
        }
        return new Complex(Double.NaN, Double.NaN);
    }

    private static Complex power(Context c, Complex a, Complex b) {
        boolean whole = b.imag() == 0 && b.real() == Math.floor(b.real()) && Math.abs(b.real()) <= MOST_FACTORS;
        boolean zero = a.real() == 0 && a.imag() == 0;
        if (zero && (b.imag() != 0 || b.real() < 0)) {
            throw c.error(Types.ZERO_DIVISION_ERROR, "0.0 to a negative or complex power");
        }
        Complex power = whole ? whole(a, (long) b.real()) : polar(a, b);
        if (Double.isInfinite(power.real()) || Double.isInfinite(power.imag())) {
            throw c.error(Types.OVERFLOW_ERROR, "complex exponentiation");
        }
        return power;
    }

    private static Complex whole(Complex a, long times) {
        if (times < 0) {
            return quotient(ONE, whole(a, -times));
        }
        Complex power = ONE;
        Complex square = a;
        for (long mask = 1; mask <= times; mask <<= 1) {
            if ((times & mask) != 0) {
                power = product(power, square);
            }
            square = product(square, square);
        }
        return power;
    }

    private static Complex polar(Complex a, Complex b) {
        if (b.real() == 0 && b.imag() == 0) {
            return ONE;
        }
        if (a.real() == 0 && a.imag() == 0) {
            return new Complex(0, 0);
        }
        double size = Math.hypot(a.real(), a.imag());
        double length = Math.pow(size, b.real());
        double angle = Math.atan2(a.imag(), a.real());
        double phase = angle * b.real();
        if (b.imag() != 0) {
            length /= Elementary.exp(angle * b.imag());
            phase += b.imag() * Elementary.log(size);
        }
        return new Complex(length * Elementary.cos(phase), length * Elementary.sin(phase));
    }

    /** {@code abs(z)}. */
    public static double size(Context c, Complex z) {
        double size = Math.hypot(z.real(), z.imag());
        boolean finite = Double.isFinite(z.real()) && Double.isFinite(z.imag());
        if (Double.isInfinite(size) && finite) {
            throw c.error(Types.OVERFLOW_ERROR, "absolute value too large");
        }
        return size;
    }

    /** Whether Python calls them equal. An int is compared exactly, not as the float next to it. */
    public static boolean equal(Object left, Object right) {
        Complex a = of(left);
        Complex b = of(right);
        if (a == null || b == null) {
            return false;
        }
        Object x = left instanceof Complex ? (Object) a.real() : left;
        Object y = right instanceof Complex ? (Object) b.real() : right;
        return Numbers.compare(x, y) == 0 && a.imag() == b.imag();
    }
}
