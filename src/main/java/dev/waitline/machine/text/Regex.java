package dev.waitline.machine.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of Python's, ready to be looked for. Places are counted as Java does, in UTF-16.
 *
 * @param flags all that hold for it, those within the pattern included
 * @param outer for each group the one around it, 0 for none; the first entry stands for the whole
 * @param pattern the same in Java's syntax
 * @param advancing what it finds is not empty where the search begins
 */
public record Regex(int flags, List<Integer> outer, Map<String, Integer> names, Pattern pattern, Pattern advancing) {
    public static final int IGNORE_CASE = 2;
    public static final int MULTI_LINE = 8;
    public static final int DOT_ALL = 16;
    public static final int UNICODE = 32;
    public static final int VERBOSE = 64;
    public static final int ASCII = 256;

    /** So many characters may be looked at in one search: a pattern that tries all ways ends. */
    private static final long MOST_LOOKS = 1_000_000_000;

    /** Where a pattern may be found. */
    public enum Where {
        /** From the place where the search begins. */
        BEGIN,
        /** At the first place that fits. */
        ANYWHERE,
        /** From there, and up to the end. */
        WHOLE
    }

    /** A pattern that is none, and where that shows; -1 for nowhere in particular. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;
        public final int at;

        Wrong(String message, int at) {
            super(message);
            this.at = at;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** The search has looked at too much. */
    public static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public static Regex of(String pattern, int flags) throws Wrong {
        return new RegexReader(pattern, flags).read();
    }

    public int groups() {
        return outer.size() - 1;
    }

    /**
     * Looks for it.
     *
     * @return begin and end of the whole and of each group, -1 for a group that took no part, and last the number of the group
     *     that was closed last, or -1; null when it is not found
     */
    public int @Nullable [] find(String text, int from, Where where, boolean advance) {
        Matcher matcher = (advance ? advancing : pattern).matcher(new Counted(text, new long[1]));
        matcher.region(from, text.length()).useAnchoringBounds(false).useTransparentBounds(true);
        boolean found = switch (where) {
            case BEGIN -> matcher.lookingAt();
            case ANYWHERE -> matcher.find();
            case WHOLE -> matcher.matches();
        };
        if (!found) {
            return null;
        }
        int[] places = new int[2 * groups() + 3];
        for (int i = 0; i <= groups(); i++) {
            places[2 * i] = matcher.start(i);
            places[2 * i + 1] = matcher.end(i);
        }
        places[2 * groups() + 2] = last(places);
        return places;
    }

    private int last(int[] places) {
        int last = -1;
        for (int i = 1; i <= groups(); i++) {
            if (places[2 * i] >= 0
                    && (last < 0
                            || places[2 * i + 1] > places[2 * last + 1]
                            || (places[2 * i + 1] == places[2 * last + 1] && !within(i, last)))) {
                last = i;
            }
        }
        return last;
    }

    private boolean within(int group, int other) {
        int around = outer.get(group);
        while (around != 0 && around != other) {
            around = outer.get(around);
        }
        return around == other;
    }

    /** A text that counts how often it is looked at. */
    private record Counted(String text, long[] looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new Endless();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
