package dev.waitline.lesson.check;

import java.util.List;

/** How far a text is from another, in lines. Lines of nothing but space do not count. */
final class ChangedLines {
    private ChangedLines() {}

    /** How many lines were added or taken away, whichever is more: a line that was changed counts once. */
    static int between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        return Math.max(old.size(), now.size()) - common(old, now);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).filter(l -> !l.isBlank()).toList();
    }

    /** The length of the longest list of lines that both have in that order. */
    private static int common(List<String> a, List<String> b) {
        int[] row = new int[b.size() + 1];
        for (String line : a) {
            int diagonal = 0;
            for (int j = 1; j <= b.size(); j++) {
                int above = row[j];
                row[j] = line.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.size()];
    }
}
