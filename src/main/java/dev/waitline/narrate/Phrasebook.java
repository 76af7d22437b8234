package dev.waitline.narrate;

import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** One language: fills phrases in, and joins names to lists. */
final class Phrasebook {
    private static final int LONG = 60;

    private final ResourceBundle bundle;

    Phrasebook(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "dev.waitline.narrate.narrate",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The phrase with {@code {0}}, {@code {1}} filled in. What is filled in is never looked at again. */
    String say(Phrase phrase, Object... values) {
        String pattern = bundle.getString(phrase.key());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean hole = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            if (hole) {
                text.append(values[pattern.charAt(i + 1) - '0']);
                i += 2;
            } else {
                text.append(pattern.charAt(i));
            }
        }
        return text.toString().strip();
    }

    /** One of two phrases, for one thing or for several. */
    String count(int count, Phrase one, Phrase many, Object... values) {
        return say(count == 1 ? one : many, values);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    String list(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        String text = items.getFirst();
        for (int i = 1; i < items.size(); i++) {
            text = say(i == items.size() - 1 ? Phrase.LIST_TWO : Phrase.LIST_MORE, text, items.get(i));
        }
        return text;
    }

    String threads(Collection<Integer> threads, Snapshot snapshot) {
        return list(threads.stream().map(snapshot::threadName).toList());
    }

    /** A lock as a sentence names it; that of an Event and the like is not the Event. */
    String lock(Resource lock) {
        return inner(lock) ? say(Phrase.INNER_LOCK, lock.name()) : lock.name();
    }

    /** Whether the lock belongs to the insides of a primitive, and the program never sees it. */
    static boolean inner(Resource lock) {
        return lock.kind().primitive().hidesLock();
    }

    /** {@code 2.0 s}: nanoseconds as seconds, to the thousandth, with one place at least. */
    String seconds(long nanos) {
        BigDecimal seconds =
                BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return say(Phrase.SECONDS, (seconds.scale() < 1 ? seconds.setScale(1) : seconds).toPlainString());
    }

    /** Text for a sentence: on one line, and not long. */
    static String inline(String text) {
        return shorten(text.strip().replace("\n", " ⏎ "), LONG);
    }

    /** A line of the program for a sentence, without the colon that opens a block. */
    static String source(String line) {
        String text = inline(line);
        return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    }

    /** The text as the beginning of a sentence. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String shorten(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
