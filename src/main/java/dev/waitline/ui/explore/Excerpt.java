package dev.waitline.ui.explore;

import java.util.List;

/**
 * The first lines of a text, as many as there is room for.
 *
 * @param left how many lines were left out
 */
record Excerpt(List<String> lines, int left) {
    private static final int MOST_LINES = 7;
    private static final int MOST_CHARACTERS = 200;

    Excerpt {
        lines = List.copyOf(lines);
    }

    static Excerpt of(String text) {
        List<String> all = text.lines().toList();
        // One line more costs no more room than the remark that it was left out.
        int shown = all.size() <= MOST_LINES + 1 ? all.size() : MOST_LINES;
        List<String> kept = all.subList(0, shown).stream()
                .map(l -> l.length() > MOST_CHARACTERS ? l.substring(0, MOST_CHARACTERS) + "…" : l)
                .toList();
        return new Excerpt(kept, all.size() - shown);
    }
}
