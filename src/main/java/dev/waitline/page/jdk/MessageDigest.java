package dev.waitline.page.jdk;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The digests of FIPS 180-4 and RFC 1321 over texts that are there whole. Their constants are worked out as defined there. */
public final class MessageDigest {
    private static final int[] PRIMES = primes(80);
    private static final int[] MD5_TURNS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

    private final String algorithm;

    private MessageDigest(String algorithm) {
        this.algorithm = algorithm;
    }

    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        return switch (algorithm) {
            case "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512" -> new MessageDigest(algorithm);
            default -> throw new NoSuchAlgorithmException(algorithm);
        };
    }

    public byte[] digest(byte[] input) {
        return switch (algorithm) {
            case "MD5" -> md5(input);
            case "SHA-1" -> sha1(input);
            case "SHA-224" -> Arrays.copyOf(words32(sha2(input, false, starts(8, 0))), 28);
            case "SHA-256" -> words32(sha2(input, false, starts(0, 32)));
            case "SHA-384" -> Arrays.copyOf(words64(sha2(input, true, starts(8, 64))), 48);
            default -> words64(sha2(input, true, starts(0, 64)));
        };
    }

    // ---- constants

    private static int[] primes(int count) {
        int[] primes = new int[count];
        int found = 0;
        for (int n = 2; found < count; n++) {
            boolean prime = true;
            for (int i = 0; i < found && prime; i++) {
                prime = n % primes[i] != 0;
            }
            if (prime) {
                primes[found++] = n;
            }
        }
        return primes;
    }

    /** The first 64 bits behind the point of a prime's square or cube root. */
    private static long root(int prime, int degree) {
        BigInteger square = BigInteger.valueOf(prime).shiftLeft(64 * degree);
        BigInteger root = BigInteger.ZERO;
        for (int bit = 69; bit >= 0; bit--) {
            BigInteger more = root.setBit(bit);
            root = more.pow(degree).compareTo(square) <= 0 ? more : root;
        }
        return root.longValue();
    }

    /**
     * Where a digest begins.
     *
     * @param bits 64; or 32 for the first half of each; or 0 for the second
     */
    private static long[] starts(int from, int bits) {
        long[] starts = new long[8];
        for (int i = 0; i < 8; i++) {
            long root = root(PRIMES[from + i], 2);
            starts[i] = bits == 64 ? root : bits == 32 ? root >>> 32 : root & 0xffffffffL;
        }
        return starts;
    }

    // ---- blocks

    /** The input with its end marked and its length behind, in whole blocks. */
    private static byte[] padded(byte[] input, int block, boolean bigEndian) {
        int length = (input.length + 1 + block / 8 + block - 1) / block * block;
        byte[] padded = Arrays.copyOf(input, length);
        padded[input.length] = (byte) 0x80;
        long bits = 8L * input.length;
        for (int i = 0; i < 8; i++) {
            padded[bigEndian ? length - 1 - i : length - 8 + i] = (byte) (bits >>> 8 * i);
        }
        return padded;
    }

    private static long word(byte[] bytes, int at, int size) {
        long word = 0;
        for (int i = 0; i < size; i++) {
            word = word << 8 | bytes[at + i] & 0xff;
        }
        return word;
    }

    private static byte[] words64(long[] words) {
        byte[] bytes = new byte[words.length * 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i / 8] >>> 56 - 8 * (i % 8));
        }
        return bytes;
    }

    private static byte[] words32(long[] words) {
        byte[] bytes = new byte[words.length * 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (words[i / 4] >>> 24 - 8 * (i % 4));
        }
        return bytes;
    }

    // ---- the digests

    /** Turns a word of 64 or of 32 bits to the right. */
    private static long turn(long x, int by, boolean wide) {
        return wide ? Long.rotateRight(x, by) : Integer.rotateRight((int) x, by) & 0xffffffffL;
    }

    private static long mix(long x, int a, int b, int c, boolean wide) {
        return turn(x, a, wide) ^ turn(x, b, wide) ^ turn(x, c, wide);
    }

    private static long[] sha2(byte[] input, boolean wide, long[] state) {
        int size = wide ? 8 : 4;
        int rounds = wide ? 80 : 64;
        long mask = wide ? -1 : 0xffffffffL;
        long[] constants = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            constants[i] = root(PRIMES[i], 3) >>> (wide ? 0 : 32);
        }
        byte[] bytes = padded(input, 16 * size, true);
        long[] w = new long[rounds];
        for (int at = 0; at < bytes.length; at += 16 * size) {
            for (int i = 0; i < rounds; i++) {
                if (i < 16) {
                    w[i] = word(bytes, at + i * size, size);
                    continue;
                }
                long x = w[i - 15];
                long y = w[i - 2];
                long first = wide ? turn(x, 1, true) ^ turn(x, 8, true) ^ x >>> 7 : mix(x, 7, 18, x >>> 3);
                long second = wide ? turn(y, 19, true) ^ turn(y, 61, true) ^ y >>> 6 : mix(y, 17, 19, y >>> 10);
                w[i] = w[i - 16] + first + w[i - 7] + second & mask;
            }
            long[] s = state.clone();
            for (int i = 0; i < rounds; i++) {
                long choice = s[4] & s[5] ^ ~s[4] & s[6];
                long majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2];
                long high = wide ? mix(s[4], 14, 18, 41, true) : mix(s[4], 6, 11, 25, false);
                long low = wide ? mix(s[0], 28, 34, 39, true) : mix(s[0], 2, 13, 22, false);
                long one = s[7] + high + choice + constants[i] + w[i] & mask;
                System.arraycopy(s, 0, s, 1, 7);
                s[4] = s[4] + one & mask;
                s[0] = one + low + majority & mask;
            }
            for (int i = 0; i < 8; i++) {
                state[i] = state[i] + s[i] & mask;
            }
        }
        return state;
    }

    private static long mix(long x, int a, int b, long shifted) {
        return turn(x, a, false) ^ turn(x, b, false) ^ shifted;
    }

    private static byte[] sha1(byte[] input) {
        byte[] bytes = padded(input, 64, true);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
        int[] w = new int[80];
        for (int at = 0; at < bytes.length; at += 64) {
            int[] s = state.clone();
            for (int i = 0; i < 80; i++) {
                w[i] = i < 16
                        ? (int) word(bytes, at + 4 * i, 4)
                        : Integer.rotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
                int f = switch (i / 20) {
                    case 0 -> (s[1] & s[2] | ~s[1] & s[3]) + 0x5a827999;
                    case 1 -> (s[1] ^ s[2] ^ s[3]) + 0x6ed9eba1;
                    case 2 -> (s[1] & s[2] | s[1] & s[3] | s[2] & s[3]) + 0x8f1bbcdc;
                    default -> (s[1] ^ s[2] ^ s[3]) + 0xca62c1d6;
                };
                int next = Integer.rotateLeft(s[0], 5) + f + s[4] + w[i];
                System.arraycopy(s, 0, s, 1, 4);
                s[2] = Integer.rotateLeft(s[2], 30);
                s[0] = next;
            }
            for (int i = 0; i < 5; i++) {
                state[i] += s[i];
            }
        }
        return words32(Arrays.stream(state).asLongStream().toArray());
    }

    private static byte[] md5(byte[] input) {
        byte[] bytes = padded(input, 64, false);
        int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
        for (int at = 0; at < bytes.length; at += 64) {
            int[] s = state.clone();
            for (int i = 0; i < 64; i++) {
                int f = switch (i / 16) {
                    case 0 -> s[1] & s[2] | ~s[1] & s[3];
                    case 1 -> s[3] & s[1] | ~s[3] & s[2];
                    case 2 -> s[1] ^ s[2] ^ s[3];
                    default -> s[2] ^ (s[1] | ~s[3]);
                };
                int word = switch (i / 16) {
                    case 0 -> i;
                    case 1 -> 5 * i + 1;
                    case 2 -> 3 * i + 5;
                    default -> 7 * i;
                };
                int constant = (int) (long) (Math.abs(StrictMath.sin(i + 1)) * 4294967296.0);
                int sum = s[0] + f + constant + Integer.reverseBytes((int) word(bytes, at + 4 * (word % 16), 4));
                s[0] = s[3];
                s[3] = s[2];
                s[2] = s[1];
                s[1] += Integer.rotateLeft(sum, MD5_TURNS[i / 16 * 4 + i % 4]);
            }
            for (int i = 0; i < 4; i++) {
                state[i] += s[i];
            }
        }
        for (int i = 0; i < 4; i++) {
            state[i] = Integer.reverseBytes(state[i]);
        }
        return words32(Arrays.stream(state).asLongStream().toArray());
    }
}
