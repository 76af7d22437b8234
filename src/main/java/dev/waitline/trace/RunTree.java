package dev.waitline.trace;

import java.util.List;

/**
 * All the ways that somebody took through a program, so that they can be taken again.
 *
 * @param lines by their numbers; each only after the one that it left
 * @param current the number of the one that was looked at
 * @param step where it was looked at
 */
public record RunTree(List<Line> lines, int current, int step, List<Bookmark> bookmarks) {
    /** One that is not known. */
    public static final RunTree NONE = new RunTree(List.of(), 0, 0, List.of());

    public RunTree {
        lines = List.copyOf(lines);
        bookmarks = List.copyOf(bookmarks);
    }

    /**
     * A way from the start, with the choices that are its own.
     *
     * @param parent the number of the line that it left, or -1 for the first
     * @param fork the number of choices that it shares with that
     */
    public record Line(int parent, int fork, List<Choice> choices) {
        public Line {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A step that somebody wants to find again.
     *
     * @param line the number of the line to which the step's choice belongs
     */
    public record Bookmark(int line, int step, String name) {}

    /** The number of choices in all lines. */
    public int size() {
        return lines.stream().mapToInt(l -> l.choices().size()).sum();
    }
}
