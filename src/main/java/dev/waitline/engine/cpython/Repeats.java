package dev.waitline.engine.cpython;

import dev.waitline.engine.Refusal;
import dev.waitline.trace.Event;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether choices that were made again had the same effect. Addresses and idents differ from process to process. */
final class Repeats {
    private static final Pattern CHANGING = Pattern.compile("0x[0-9a-fA-F]+|(?<![.\\d])\\d{9,}(?![.\\d])");

    private Repeats() {}

    static Optional<Refusal> difference(List<Event> first, List<Event> second, int step) {
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            Event expected = i < first.size() ? first.get(i) : null;
            Event actual = i < second.size() ? second.get(i) : null;
            if (expected == null || actual == null || !text(expected).equals(text(actual))) {
                return Optional.of(new Refusal.Diverged(step, expected, actual));
            }
        }
        return Optional.empty();
    }

    private static String text(Event event) {
        return CHANGING.matcher(event.toString()).replaceAll("…");
    }
}
