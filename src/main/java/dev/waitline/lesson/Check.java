package dev.waitline.lesson;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a challenge asks of a program or of its runs, as its lesson says it:
 *
 * <table>
 * <caption>Checks</caption>
 * <tr><td>{@code good prints ann eats}</td><td>each good run prints that line; said twice, twice</td></tr>
 * <tr><td>{@code always len(shelf) <= 1}, {@code never ...}, {@code finally ...}</td><td>an expression that is true in every
 * state, in none, where the program ends</td></tr>
 * <tr><td>{@code must still call cond.wait by A, B}</td><td>on some schedule; {@code Condition.wait} is that of any Condition.
 * {@code wait} is {@code wait_for} too, {@code notify} is {@code notify_all} too, and {@code with} acquires and releases</td></tr>
 * <tr><td>{@code must still print ann eats by ann}, {@code must still write count by A}</td><td>on some schedule</td></tr>
 * <tr><td>{@code at most 3 lines changed}</td><td>added, or taken away</td></tr>
 * </table>
 */
public sealed interface Check {
    record Prints(String line) implements Check {
        @Override
        public String toString() {
            return "good prints " + line;
        }
    }

    /** @param expression in Python, over the program's globals */
    record Says(When when, String expression) implements Check {
        public enum When {
            ALWAYS,
            NEVER,
            FINALLY
        }

        @Override
        public String toString() {
            return when.name().toLowerCase(Locale.ROOT) + " " + expression;
        }
    }

    /** @param by the threads of which each has to do it, by their names; empty when anybody may */
    record Still(Deed deed, String what, List<String> by) implements Check {
        public Still {
            by = List.copyOf(by);
        }

        public enum Deed {
            CALL,
            PRINT,
            WRITE
        }

        @Override
        public String toString() {
            return "must still " + deed.name().toLowerCase(Locale.ROOT) + " " + what
                    + (by.isEmpty() ? "" : " by " + String.join(", ", by));
        }
    }

    record Lines(int most) implements Check {
        @Override
        public String toString() {
            return "at most " + most + (most == 1 ? " line changed" : " lines changed");
        }
    }

    /**
     * Reads one; what stands in backticks may hold any word.
     *
     * @throws IllegalArgumentException when it is none; the message says what is wrong with it
     */
    static Check of(String text) {
        Matcher m = Reading.SHAPE.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\" is no check; there are good prints LINE, always EXPRESSION, never"
                            + " EXPRESSION, finally EXPRESSION, must still call NAME.METHOD, must still"
                            + " print LINE, must still write NAME, and at most N lines changed");
        }
        if (m.group("most") != null) {
            return new Lines(Integer.parseInt(m.group("most")));
        }
        if (m.group("prints") != null) {
            return new Prints(Reading.plain(m.group("prints")));
        }
        if (m.group("when") != null) {
            return new Says(
                    Says.When.valueOf(m.group("when").toUpperCase(Locale.ROOT)), Reading.plain(m.group("expression")));
        }
        String by = m.group("by");
        Still still = new Still(
                Still.Deed.valueOf(m.group("deed").toUpperCase(Locale.ROOT)),
                Reading.plain(m.group("what")),
                by == null ? List.of() : Reading.names(by));
        if (still.deed() == Still.Deed.CALL && !still.what().matches("\\S+\\.\\w+")) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\": after call stand a name and a method, as in cond.wait");
        }
        return still;
    }

    /** How checks are read. */
    final class Reading {
        private static final Pattern SHAPE = Pattern.compile("at most (?<most>\\d{1,4}) lines? changed"
                + "|good prints (?<prints>.+)"
                + "|(?<when>always|never|finally) (?<expression>.+)"
                + "|must still (?<deed>call|print|write) (?<what>`[^`]+`|.+?)(?: by (?<by>[^`]+|`.+`))?");

        private Reading() {}

        private static String plain(String text) {
            return text.length() > 2 && text.startsWith("`") && text.endsWith("`")
                    ? text.substring(1, text.length() - 1)
                    : text;
        }

        private static List<String> names(String text) {
            return Pattern.compile(" *, *| and ")
                    .splitAsStream(text.replace("`", ""))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }
}
