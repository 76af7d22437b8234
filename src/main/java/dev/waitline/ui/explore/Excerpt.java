package dev.waitline.ui.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a text as there is room for.
 *
 * @param left how many lines were left out
 */
record Excerpt(String text, int left) {
    private static final int MOST_LINES = 7;
    private static final int MOST_CHARACTERS = 120;

    static Excerpt of(String text) {
        List<String> lines = text.lines().toList();
        // One line more costs no more room than the remark that it was left out.
        int shown = lines.size() <= MOST_LINES + 1 ? lines.size() : MOST_LINES;
        List<String> kept = new ArrayList<>();
        for (String line : lines.subList(0, shown)) {
            kept.add(line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS - 1) + "…" : line);
        }
        return new Excerpt(String.join("\n", kept), lines.size() - shown);
    }
}
