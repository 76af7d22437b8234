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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Methods of the JDK that TeaVM's class library lacks; {@link LackingMembers} says in place of which. */
public final class Members {
    /** As much as a browser's worker may be expected to have for a search. */
    private static final long MEMORY = 1L << 30;

    /** What stands for each flag of a pattern within it, from the lowest bit on. */
    private static final String FLAGS = "dixm su";

    /** What belongs to words, and what is blank, in a set. */
    private static final String WORD = "\\p{L}\\p{Nl}\\p{M}\\p{Nd}\\p{Pc}\u200c\u200d";

    private static final String BLANK = "\\t-\\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";

    private Members() {}

    /** With {@link Pattern#UNICODE_CHARACTER_CLASS} written out. */
    public static Pattern compile(String regex, int flags) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < FLAGS.length(); i++) {
            if ((flags & 1 << i) != 0 && FLAGS.charAt(i) != ' ') {
                out.append(FLAGS.charAt(i));
            }
        }
        if (!out.isEmpty()) {
            out.insert(0, "(?").append(')');
        }
        if ((flags & Pattern.UNICODE_CHARACTER_CLASS) == 0) {
            return Pattern.compile(out.append(regex).toString());
        }
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                out.append(alone(regex.charAt(++i)));
            } else if (c == '[') {
                int end = endOfSet(regex, i);
                out.append(set(regex.substring(i + 1, end)));
                i = end;
            } else {
                out.append(c);
            }
        }
        return Pattern.compile(out.toString());
    }

    private static int endOfSet(String regex, int begin) {
        int i = begin + 1;
        while (regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** What is between the brackets of a set without sets in it: those that it would need do not mean in TeaVM what they should. */
    private static String set(String inside) {
        boolean not = inside.startsWith("^");
        StringBuilder plain = new StringBuilder();
        List<String> ways = new ArrayList<>();
        for (int i = not ? 1 : 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            String members = c == '\\' ? members(inside.charAt(i + 1)) : null;
            if (members == null) {
                plain.append(c);
                if (c == '\\') {
                    plain.append(inside.charAt(++i));
                }
            } else if (Character.isLowerCase(inside.charAt(++i))) {
                plain.append(members);
            } else {
                ways.add("[^" + members + "]");
            }
        }
        if (ways.isEmpty()) {
            return (not ? "[^" : "[") + plain + "]";
        }
        if (!plain.isEmpty()) {
            ways.add("[" + plain + "]");
        }
        String any = String.join("|", ways);
        return not ? "(?:(?!" + any + ")[\\s\\S])" : "(?:" + any + ")";
    }

    /** What belongs to a category, or to the one that is its opposite; null for another letter. */
    private static @Nullable String members(char letter) {
        return switch (letter) {
            case 'd', 'D' -> "\\p{Nd}";
            case 'w', 'W' -> WORD;
            case 's', 'S' -> BLANK;
            default -> null;
        };
    }

    private static String alone(char letter) {
        String members = members(letter);
        if (members != null) {
            return (Character.isLowerCase(letter) ? "[" : "[^") + members + "]";
        }
        String within = "(?<=[" + WORD + "])";
        String outside = "(?<![" + WORD + "])";
        return switch (letter) {
            case 'b' -> "(?:" + within + "(?![" + WORD + "])|" + outside + "(?=[" + WORD + "]))";
            case 'B' -> "(?:" + within + "(?=[" + WORD + "])|" + outside + "(?![" + WORD + "]))";
            default -> "\\" + letter;
        };
    }

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
