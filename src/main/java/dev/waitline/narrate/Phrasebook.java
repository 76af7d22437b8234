package dev.waitline.narrate;

import dev.waitline.trace.Resource;
import dev.waitline.trace.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One language: fills phrases in, and joins names to lists. */
final class Phrasebook {
    private static final int LONG = 60;

    private final Bundle bundle;

    Phrasebook(Locale locale) {
        bundle = new Bundle("dev.waitline.narrate.narrate", locale);
    }

    /** The phrase with {@code {0}}, {@code {1}} filled in. What is filled in is never looked at again. */
    String say(Phrase phrase, Object... values) {
        return bundle.say(phrase.key(), values);
    }

    /** One of two phrases, for one thing or for several. */
    String count(int count, Phrase one, Phrase many, Object... values) {
        return say(count == 1 ? one : many, values);
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    String list(List<String> items) {
        return bundle.list(items, Phrase.LIST_MORE.key(), Phrase.LIST_TWO.key());
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
