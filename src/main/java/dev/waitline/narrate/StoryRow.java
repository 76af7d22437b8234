package dev.waitline.narrate;

/**
 * A row of a story, in words.
 *
 * @param thread who did it, or -1 for steps that decide nothing
 * @param line of the program, 0 when there is none
 * @param moves how many moves have been made when it is done; -1 for steps that decide nothing, and the greatest number for
 *     what is so at the end
 */
public record StoryRow(int thread, int line, String text, long moves) {}
