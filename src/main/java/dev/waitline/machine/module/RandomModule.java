package dev.waitline.machine.module;

import dev.waitline.machine.number.MersenneTwister;
import dev.waitline.machine.number.Numbers;
import dev.waitline.machine.value.Builtin;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.program.None;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** What {@code random.py} needs from Java: the generator and how seeds become numbers. */
final class RandomModule {
    private static final BigInteger HASH_MODULUS = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);

    private RandomModule() {}

    static Map<String, Object> members() {
        NativeModule random = new NativeModule("_random");
        Definitions to = new Definitions();
        random.pure("Twister()", (c, a, k) -> new MersenneTwister());
        random.pure("fresh()", (c, a, k) -> 0x5EEDL * 1_000_003 + c.host().nextId());
        random.pure("from_text(text, /)", (c, a, k) -> fromText((String) a[0]));
        random.pure("from_float(x, /)", (c, a, k) -> fromFloat(c.real(a[0])));
        method(to, "seed(n, /)", (c, a, k) -> {
            twister(a).seed(Numbers.big(a[1]).abs());
            return None.NONE;
        });
        method(to, "random()", (c, a, k) -> twister(a).real());
        method(to, "getrandbits(k, /)", (c, a, k) -> {
            long bits = c.integer(a[1]);
            if (bits < 0) {
                throw c.valueError("number of bits must be non-negative");
            }
            if (bits > 10_000_000) {
                throw c.error(Types.MEMORY_ERROR, "a number this long is too large here");
            }
            return Numbers.normal(twister(a).bits((int) bits));
        });
        method(to, "below(limit, /)", (c, a, k) -> {
            BigInteger limit = Numbers.big(a[1]);
            BigInteger drawn = twister(a).bits(limit.bitLength());
            while (drawn.compareTo(limit) >= 0) {
                drawn = twister(a).bits(limit.bitLength());
            }
            return Numbers.normal(drawn);
        });
        method(to, "getstate()", (c, a, k) -> {
            long[] words = twister(a).state();
            Object[] state = new Object[words.length];
            for (int i = 0; i < words.length; i++) {
                state[i] = words[i];
            }
            return new PyTuple(state);
        });
        method(to, "setstate(state, /)", (c, a, k) -> {
            if (!(a[1] instanceof PyTuple t) || t.items().length != MersenneTwister.WORDS + 1) {
                throw c.valueError("state vector is the wrong size");
            }
            long[] words = new long[t.items().length];
            for (int i = 0; i < words.length; i++) {
                words[i] = c.integer(t.items()[i]);
            }
            twister(a).restore(words);
            return None.NONE;
        });
        to.install();
        return random.members();
    }

    private static void method(Definitions to, String signature, Builtin.Body body) {
        to.method(MersenneTwister.TYPE, signature, Builtin.Effect.HIDDEN, body);
    }

    private static MersenneTwister twister(Object[] a) {
        return (MersenneTwister) a[0];
    }

    /** Version 2 of CPython's seeding: the text and behind it its SHA-512, read as one number. */
    private static Object fromText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(bytes);
            byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + digest.length);
            System.arraycopy(digest, 0, all, bytes.length, digest.length);
            return Numbers.normal(new BigInteger(1, all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of a float, as CPython computes it, read as a number without sign. */
    private static Object fromFloat(double value) {
        if (Double.isNaN(value)) {
            return 0L;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? 314159L : Numbers.normal(unsigned(-314159));
        }
        java.math.BigDecimal exact = new java.math.BigDecimal(Math.abs(value));
        BigInteger numerator = exact.unscaledValue();
        BigInteger denominator = BigInteger.ONE;
        if (exact.scale() >= 0) {
            denominator = BigInteger.TEN.pow(exact.scale());
        } else {
            numerator = numerator.multiply(BigInteger.TEN.pow(-exact.scale()));
        }
        long hash = numerator
                .multiply(denominator.modInverse(HASH_MODULUS))
                .mod(HASH_MODULUS)
                .longValue();
        hash = value < 0 ? -hash : hash;
        return Numbers.normal(unsigned(hash == -1 ? -2 : hash));
    }

    private static BigInteger unsigned(long value) {
        return value >= 0
                ? BigInteger.valueOf(value)
                : BigInteger.valueOf(value).add(BigInteger.ONE.shiftLeft(64));
    }
}
