package dev.waitline.machine.number;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import dev.waitline.program.BinaryOp;
import dev.waitline.program.CompareOp;
import dev.waitline.program.Complex;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic on ints of any size, bools and floats, as Python does it. */
public final class Numbers {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    public static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean || isBig(value);
    }

    /** {@code real}, {@code imag}, {@code numerator}, {@code denominator}; null for any other attribute. */
    public static @Nullable Object attribute(Object number, String name) {
        if (number instanceof Complex z) {
            return name.equals("real") ? (Object) z.real() : name.equals("imag") ? z.imag() : null;
        }
        boolean whole = !(number instanceof Double);
        Object value = number instanceof Boolean b ? (b ? 1L : 0L) : number;
        return switch (name) {
            case "real" -> value;
            case "imag" -> whole ? (Object) 0L : 0.0;
            case "numerator" -> whole ? value : null;
            case "denominator" -> whole ? 1L : null;
            default -> null;
        };
    }

    private static boolean isBig(Object value) {
        return value instanceof BigInteger;
    }

    public static Object normal(BigInteger value) {
        return value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0 ? (Object) value.longValue() : value;
    }

    public static BigInteger big(Object value) {
        return switch (value) {
            case BigInteger b -> b;
            case Long l -> BigInteger.valueOf(l);
            case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
            case Valued v -> big(v.value);
            default -> throw new IllegalArgumentException("not an int: " + value);
        };
    }

    static double real(Object value) {
        return switch (value) {
            case Double d -> d;
            case Long l -> l;
            case Boolean b -> b ? 1 : 0;
            default -> big(value).doubleValue();
        };
    }

    /** The value of {@code a op b} for two ints of 64 bits with such a result; null when it is anything else. */
    public static @Nullable Object small(BinaryOp op, Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? longs(op, x, y) : null;
    }

    public static @Nullable Object small(CompareOp op, Object a, Object b) {
        if (!(a instanceof Long left && b instanceof Long right)) {
            return null;
        }
        long x = left;
        long y = right;
        return switch (op) {
            case LT -> x < y;
            case LE -> x <= y;
            case EQ -> x == y;
            case NE -> x != y;
            case GT -> x > y;
            case GE -> x >= y;
            case IN, NOT_IN, IS, IS_NOT -> null;
        };
    }

    /** The value of {@code a op b}, or null when they are not both numbers of the right kind. */
    public static @Nullable Object binary(Context c, BinaryOp op, Object a, Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) {
            switch (op) {
                case AND -> {
                    return x & y;
                }
                case OR -> {
                    return x | y;
                }
                case XOR -> {
                    return x ^ y;
                }
                default -> {}
            }
        }
        if (!isNumber(a) || !isNumber(b)) {
            return a instanceof Complex || b instanceof Complex ? ComplexNumbers.binary(c, op, a, b) : null;
        }
        if (a instanceof Double || b instanceof Double) {
            return reals(c, op, real(a), real(b));
        }
        if (!(isBig(a) || isBig(b))) {
            long x = a instanceof Long l ? l : (Boolean) a ? 1 : 0;
            long y = b instanceof Long l ? l : (Boolean) b ? 1 : 0;
            Object small = longs(op, x, y);
            if (small != null) {
                return small;
            }
        }
        return bigs(c, op, big(a), big(b));
    }

    /** Null when the result does not fit, or the operation is left to the big ones. */
    private static @Nullable Object longs(BinaryOp op, long x, long y) {
        switch (op) {
            case ADD -> {
                long r = x + y;
                return ((x ^ r) & (y ^ r)) < 0 ? null : (Object) r;
            }
            case SUBTRACT -> {
                long r = x - y;
                return ((x ^ y) & (x ^ r)) < 0 ? null : (Object) r;
            }
            case MULTIPLY -> {
                long high = Math.multiplyHigh(x, y);
                long low = x * y;
                return (high == 0 && low >= 0) || (high == -1 && low < 0) ? (Object) low : null;
            }
            case FLOOR_DIVIDE -> {
                return y == 0 || x == Long.MIN_VALUE ? null : (Object) Math.floorDiv(x, y);
            }
            case MODULO -> {
                return y == 0 ? null : (Object) Math.floorMod(x, y);
            }
            case AND -> {
                return x & y;
            }
            case OR -> {
                return x | y;
            }
            case XOR -> {
                return x ^ y;
            }
            case DIVIDE, POWER, LEFT_SHIFT, RIGHT_SHIFT, MATRIX_MULTIPLY -> {
                return null;
            }
        }
        return null;
    }

    private static @Nullable Object bigs(Context c, BinaryOp op, BigInteger x, BigInteger y) {
        return switch (op) {
            case ADD -> normal(x.add(y));
            case SUBTRACT -> normal(x.subtract(y));
            case MULTIPLY -> {
                limit(c, (long) x.bitLength() + y.bitLength());
                yield normal(x.multiply(y));
            }
            case DIVIDE -> {
                if (y.signum() == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "division by zero");
                }
                yield x.signum() == 0 && y.signum() < 0 ? (Object) (-0.0) : divide(c, x, y);
            }
            case FLOOR_DIVIDE -> {
                if (y.signum() == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "integer division or modulo by zero");
                }
                BigInteger[] both = x.divideAndRemainder(y);
                boolean down = both[1].signum() != 0 && both[1].signum() != y.signum();
                yield normal(down ? both[0].subtract(BigInteger.ONE) : both[0]);
            }
            case MODULO -> {
                if (y.signum() == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "integer modulo by zero");
                }
                BigInteger rest = x.remainder(y);
                yield normal(rest.signum() != 0 && rest.signum() != y.signum() ? rest.add(y) : rest);
            }
            case POWER -> {
                if (y.signum() < 0) {
                    if (x.signum() == 0) {
                        throw c.error(Types.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
                    }
                    yield Math.pow(x.doubleValue(), y.doubleValue());
                }
                limit(c, y.bitLength() > 31 && x.bitLength() > 1 ? Long.MAX_VALUE : x.bitLength() * y.longValue());
                yield x.bitLength() <= 1 && y.bitLength() > 31
                        ? normal(x.pow(y.testBit(0) ? 1 : 2))
                        : normal(x.pow(y.intValueExact()));
            }
            case LEFT_SHIFT -> {
                shift(c, y);
                limit(c, y.bitLength() > 31 ? Long.MAX_VALUE : x.bitLength() + y.longValue());
                yield normal(x.shiftLeft(y.intValueExact()));
            }
            case RIGHT_SHIFT -> {
                shift(c, y);
                yield normal(
                        y.bitLength() > 31
                                ? x.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO
                                : x.shiftRight(y.intValueExact()));
            }
            case AND -> normal(x.and(y));
            case OR -> normal(x.or(y));
            case XOR -> normal(x.xor(y));
            case MATRIX_MULTIPLY -> null;
        };
    }

    private static void shift(Context c, BigInteger by) {
        if (by.signum() < 0) {
            throw c.valueError("negative shift count");
        }
    }

    private static void limit(Context c, long bits) {
        if (bits > c.host().limits().bits()) {
            throw c.error(Types.MEMORY_ERROR, Context.tooMuch(c.host().limits().bits(), "bits in one int"));
        }
    }

    private static Object divide(Context c, BigInteger x, BigInteger y) {
        if (x.bitLength() <= 53 && y.bitLength() <= 53) {
            return x.doubleValue() / y.doubleValue();
        }
        double result = new BigDecimal(x)
                .divide(new BigDecimal(y), new java.math.MathContext(40))
                .doubleValue();
        if (Double.isInfinite(result)) {
            throw c.error(Types.OVERFLOW_ERROR, "integer division result too large for a float");
        }
        return result;
    }

    private static @Nullable Object reals(Context c, BinaryOp op, double x, double y) {
        return switch (op) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> {
                if (y == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "float division by zero");
                }
                yield x / y;
            }
            case FLOOR_DIVIDE -> {
                if (y == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "float floor division by zero");
                }
                double rest = x % y;
                double quotient = (x - rest) / y;
                if (rest != 0 && (rest < 0) != (y < 0)) {
                    quotient -= 1;
                }
                double whole = Math.floor(quotient);
                yield quotient == 0 ? Math.copySign(0.0, x / y) : quotient - whole > 0.5 ? whole + 1 : whole;
            }
            case MODULO -> {
                if (y == 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "float modulo");
                }
                double rest = x % y;
                yield rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest == 0 ? Math.copySign(0.0, y) : rest;
            }
            case POWER -> {
                if (x == 0 && y < 0) {
                    throw c.error(Types.ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power");
                }
                if (x < 0 && !Double.isInfinite(x) && !Double.isInfinite(y) && y != Math.rint(y)) {
                    yield ComplexNumbers.binary(c, op, new Complex(x, 0), y);
                }
                // Where Java has NaN: C calls 1 what is 1 whatever the other is.
                boolean one = x == 1 || (x == -1 && Double.isInfinite(y));
                double power = one ? 1 : Math.pow(x, y);
                if (Double.isInfinite(power) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
                    throw c.error(Types.OVERFLOW_ERROR, 34L, "Numerical result out of range");
                }
                yield power;
            }
            case LEFT_SHIFT, RIGHT_SHIFT, AND, OR, XOR, MATRIX_MULTIPLY -> null;
        };
    }

    /** Below, at or above zero as {@code a} is below, at or above {@code b}; 2 when a NaN has no order. */
    public static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Double || b instanceof Double) {
            double x = real(a);
            double y = real(b);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return 2;
            }
            if (Math.abs(x) < 1L << 53 || Math.abs(y) < 1L << 53 || Double.isInfinite(x) || Double.isInfinite(y)) {
                return x < y ? -1 : x > y ? 1 : 0;
            }
            return exact(a).compareTo(exact(b));
        }
        return big(a).compareTo(big(b));
    }

    private static BigDecimal exact(Object value) {
        return value instanceof Double d ? new BigDecimal(d) : new BigDecimal(big(value));
    }

    /** Bits of the exponent times bits of the modulus: some seconds of work. */
    private static final long MOST_WORK = 200_000_000;

    /** {@code pow(base, exponent, modulus)}. */
    public static Object power(Context c, Object base, Object exponent, Object modulus) {
        for (Object each : new Object[] {base, exponent, modulus}) {
            if (each instanceof Complex) {
                throw c.valueError("complex modulo");
            }
            if (!isNumber(each)) {
                throw c.typeError("unsupported operand type(s) for ** or pow(): '"
                        + Types.of(base).inMessages() + "', '"
                        + Types.of(exponent).inMessages() + "', '"
                        + Types.of(modulus).inMessages() + "'");
            }
        }
        for (Object each : new Object[] {base, exponent, modulus}) {
            if (each instanceof Double) {
                throw c.typeError("pow() 3rd argument not allowed unless all arguments are integers");
            }
        }
        BigInteger by = big(exponent);
        BigInteger m = big(modulus);
        if (m.signum() == 0) {
            throw c.valueError("pow() 3rd argument cannot be 0");
        }
        if ((long) by.bitLength() * m.bitLength() > MOST_WORK) {
            throw c.error(Types.OVERFLOW_ERROR, "these numbers are too large for pow() here");
        }
        if (by.signum() < 0 && !big(base).gcd(m).equals(BigInteger.ONE)) {
            throw c.valueError("base is not invertible for the given modulus");
        }
        BigInteger power = big(base).modPow(by, m.abs());
        return normal(m.signum() < 0 && power.signum() != 0 ? power.add(m) : power);
    }
}
