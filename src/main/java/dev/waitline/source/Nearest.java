package dev.waitline.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what a person may have meant. */
public final class Nearest {
    private Nearest() {}

    /** Those of {@code names} that differ little from {@code word} or begin with it, the nearest first. */
    public static List<String> to(String word, Collection<String> names) {
        String small = word.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(n ->
                        n.startsWith(small) || n.contains(small) || distance(small, n) <= Math.max(2, n.length() / 3))
                .sorted(Comparator.comparingInt(n -> distance(small, n)))
                .toList();
    }

    /** How many characters must be put in, taken out or replaced (Levenshtein). */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
