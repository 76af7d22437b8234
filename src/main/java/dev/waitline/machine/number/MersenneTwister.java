package dev.waitline.machine.number;

import dev.waitline.machine.value.ClassObject;
import dev.waitline.machine.value.Copier;
import dev.waitline.machine.value.HeapObject;
import dev.waitline.machine.value.NativeObject;
import dev.waitline.machine.value.StateWriter;
import dev.waitline.machine.value.Types;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;

/** The Mersenne MersenneTwister MT19937, seeded as CPython seeds it. */
public final class MersenneTwister extends NativeObject {
    public static final ClassObject TYPE = new ClassObject("Twister", "_random", List.of(Types.OBJECT));
    public static final int WORDS = 624;

    private static final int MIDDLE = 397;

    /** Not changed in place once it is full: copies of a machine share it. */
    private int[] words = new int[WORDS];

    private int next = WORDS;

    static {
        TYPE.fixed = true;
    }

    @Override
    public ClassObject type() {
        return TYPE;
    }

    @Override
    public String text() {
        return "<random state>";
    }

    /** Begins anew from a number that is not negative. */
    public void seed(BigInteger seed) {
        int length = Math.max(1, (seed.bitLength() + 31) / 32);
        int[] key = new int[length];
        for (int i = 0; i < length; i++) {
            key[i] = seed.shiftRight(32 * i).intValue();
        }
        int[] mt = new int[WORDS];
        mt[0] = 19650218;
        for (int i = 1; i < WORDS; i++) {
            mt[i] = 1812433253 * (mt[i - 1] ^ (mt[i - 1] >>> 30)) + i;
        }
        int i = 1;
        int j = 0;
        for (int k = Math.max(WORDS, length); k > 0; k--) {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1664525)) + key[j] + j;
            i = after(i, mt);
            j = (j + 1) % length;
        }
        for (int k = WORDS - 1; k > 0; k--) {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1566083941)) - i;
            i = after(i, mt);
        }
        mt[0] = 0x80000000;
        words = mt;
        next = WORDS;
    }

    private static int after(int i, int[] mt) {
        if (i + 1 < WORDS) {
            return i + 1;
        }
        mt[0] = mt[WORDS - 1];
        return 1;
    }

    private int word() {
        if (next >= WORDS) {
            twist();
        }
        int y = words[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >>> 18);
    }

    private void twist() {
        int[] mt = words.clone();
        for (int i = 0; i < WORDS; i++) {
            int y = (mt[i] & 0x80000000) | (mt[(i + 1) % WORDS] & 0x7fffffff);
            mt[i] = mt[(i + MIDDLE) % WORDS] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        words = mt;
        next = 0;
    }

    /** From 0 up to but not including 1, with 53 random bits. */
    public double real() {
        long a = word() >>> 5;
        long b = word() >>> 6;
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
    }

    public BigInteger bits(int count) {
        BigInteger result = BigInteger.ZERO;
        for (int done = 0; done < count; done += 32) {
            int left = count - done;
            long word = word() & 0xFFFFFFFFL;
            result = result.or(
                    BigInteger.valueOf(left < 32 ? word >>> (32 - left) : word).shiftLeft(done));
        }
        return result;
    }

    /** The words, and behind them how many of them are used. */
    public long[] state() {
        long[] state = new long[WORDS + 1];
        for (int i = 0; i < WORDS; i++) {
            state[i] = words[i] & 0xFFFFFFFFL;
        }
        state[WORDS] = next;
        return state;
    }

    public void restore(long[] state) {
        int[] mt = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            mt[i] = (int) state[i];
        }
        words = mt;
        next = (int) state[WORDS];
    }

    @Override
    public void references(Consumer<Object> to) {}

    @Override
    public void encode(StateWriter to) {
        to.constant(words);
        to.number(next);
    }

    @Override
    public HeapObject shell() {
        return new MersenneTwister();
    }

    @Override
    public void fill(HeapObject from, Copier copier) {
        MersenneTwister that = (MersenneTwister) from;
        words = that.words;
        next = that.next;
    }
}
