package dev.waitline.machine.value;

import dev.waitline.program.Complex;
import dev.waitline.program.None;
import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code hash()} of values that need no Python code for it: numbers and tuples of them as in CPython. */
public final class Hashes {
    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);
    private static final long PRIME_1 = -7046029288634856825L;
    private static final long PRIME_2 = -4417276706812531889L;
    private static final long PRIME_5 = 2870177450012600261L;

    private Hashes() {}

    public static long of(Object value) {
        return switch (value) {
            case Boolean b -> b ? 1 : 0;
            case Long l -> ofInteger(BigInteger.valueOf(l));
            case BigInteger b -> ofInteger(b);
            case Double d -> ofReal(d);
            case Complex z -> ofComplex(z);
            case String s -> ofText(s);
            case Valued v -> of(v.value);
            case PyTuple t -> ofTuple(t);
            case PySet s -> ofSet(s);
            case None n -> 1_000_003;
            case Instance i -> i.id;
            case NativeLock l -> l.id;
            default -> Keys.of(value).hashCode() & 0xFFFFFF;
        };
    }

    private static long ofInteger(BigInteger value) {
        long rest = value.abs().mod(PRIME).longValue();
        long hash = value.signum() < 0 ? -rest : rest;
        return hash == -1 ? -2 : hash;
    }

    private static long ofReal(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? 314159 : -314159;
        }
        BigDecimal exact = new BigDecimal(value);
        BigInteger numerator = exact.unscaledValue();
        if (exact.scale() <= 0) {
            return ofInteger(exact.toBigInteger());
        }
        BigInteger denominator = BigInteger.TEN.pow(exact.scale());
        long rest = numerator
                .abs()
                .multiply(denominator.modInverse(PRIME))
                .mod(PRIME)
                .longValue();
        long hash = numerator.signum() < 0 ? -rest : rest;
        return hash == -1 ? -2 : hash;
    }

    private static long ofComplex(Complex z) {
        long hash = ofReal(z.real()) + 1_000_003 * ofReal(z.imag());
        return hash == -1 ? -2 : hash;
    }

    private static long ofText(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return text.isEmpty() ? 0 : hash;
    }

    private static long ofSet(PySet set) {
        long hash = 0;
        for (Object item : set.items().keySet()) {
            long each = of(item);
            hash ^= ((each ^ 89869747L) ^ (each << 16)) * 3644798167L;
        }
        hash ^= (set.items().size() + 1) * 1927868237L;
        hash ^= (hash >>> 11) ^ (hash >>> 25);
        hash = hash * 69069L + 907133923L;
        return hash == -1 ? 590923713L : hash;
    }

    private static long ofTuple(PyTuple tuple) {
        long sum = PRIME_5;
        for (Object item : tuple.items()) {
            sum += of(item) * PRIME_2;
            sum = Long.rotateLeft(sum, 31);
            sum *= PRIME_1;
        }
        sum += tuple.items().length ^ (PRIME_5 ^ 3527539L);
        return sum == -1 ? 1546275796 : sum;
    }
}
