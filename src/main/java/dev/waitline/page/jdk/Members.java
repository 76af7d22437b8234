package dev.waitline.page.jdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Methods of the JDK that TeaVM's class library lacks; {@link LackingMembers} says in place of which. */
public final class Members {
    /** As much as a browser's worker may be expected to have for a search. */
    private static final long MEMORY = 1L << 30;

    private Members() {}

    public static String toString(int character) {
        return new String(Character.toChars(character));
    }

    public static Stream<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            lines.add(text.substring(from, to));
            boolean both = text.startsWith("\r\n", to);
            from = to + (both ? 2 : 1);
        }
        return lines.stream();
    }

    public static long multiplyHigh(long x, long y) {
        long xLow = x & 0xffffffffL;
        long yLow = y & 0xffffffffL;
        long xHigh = x >> 32;
        long yHigh = y >> 32;
        long middle = xHigh * yLow + (xLow * yLow >>> 32);
        long other = xLow * yHigh + (middle & 0xffffffffL);
        return xHigh * yHigh + (middle >> 32) + (other >> 32);
    }

    public static double fma(double a, double b, double c) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c) || a == 0 || b == 0) {
            return a * b + c;
        }
        BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        return exact.signum() == 0 ? a * b + c : exact.doubleValue();
    }

    public static BigDecimal sqrt(BigDecimal square, MathContext context) {
        int digits = context.getPrecision() + 2;
        int scale = Math.max(0, digits - (square.precision() - square.scale()) / 2);
        BigInteger root = square.movePointRight(2 * scale).toBigInteger().sqrt();
        return new BigDecimal(root, scale).round(context);
    }

    public static StringBuilder repeat(StringBuilder text, int character, int count) {
        return text.append(toString(character).repeat(count));
    }

    public static Stream<MatchResult> results(Matcher matcher) {
        List<MatchResult> results = new ArrayList<>();
        matcher.reset();
        while (matcher.find()) {
            results.add(matcher.toMatchResult());
        }
        return results.stream();
    }

    public static boolean isSupported(String charset) {
        try {
            return Charset.forName(charset) != null;
        } catch (UnsupportedCharsetException e) {
            return false;
        }
    }

    public static <T> Stream<T> distinct(Stream<T> stream) {
        Set<T> seen = new LinkedHashSet<>();
        stream.forEach(seen::add);
        return seen.stream();
    }

    /** A page has the one thread that it runs in. */
    public static java.lang.Thread.Builder.OfPlatform ofPlatform() {
        throw new UnsupportedOperationException("a page has one thread");
    }

    public static <K, V> SequencedMap<K, V> unmodifiableSequencedMap(SequencedMap<K, V> map) {
        return map;
    }

    public static long maxMemory(Runtime runtime) {
        return MEMORY;
    }

    public static int availableProcessors(Runtime runtime) {
        return 1;
    }

    /** Without fallback to another language, as all of ours are asked for. */
    public static java.util.ResourceBundle getBundle(
            String name, Locale locale, java.util.ResourceBundle.Control control) {
        String path = "/" + name.replace('.', '/');
        List<String> languages =
                List.of("_" + locale.getLanguage() + "_" + locale.getCountry(), "_" + locale.getLanguage(), "");
        for (String language : languages) {
            try (InputStream in = Members.class.getResourceAsStream(path + language + ".properties")) {
                if (in != null) {
                    return new PropertyResourceBundle(new ByteArrayInputStream(escaped(in.readAllBytes())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new MissingResourceException("no texts", name, "");
    }

    /** TeaVM reads texts as the JDK did before its version 9: other characters than Latin ones have to be escaped. */
    private static byte[] escaped(byte[] properties) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(properties, StandardCharsets.UTF_8).toCharArray()) {
            if (c < 0x80) {
                text.append(c);
            } else {
                text.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
